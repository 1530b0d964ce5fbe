import { type At, answeredAt, sentBackAt, settledAt } from '#domain/clock/answer.ts'
import type { ClockEvent } from '#domain/clock/clock.ts'
import type { Limit } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'

/** 工单时钟 — the limit of the kind as it stood when the ticket was dispatched, and everything that happened to its time. */
export type TicketClock = { readonly limit: Limit; readonly code: string; readonly events: readonly ClockEvent[] }

/** 流转 — who passed a ticket to whom, and why. */
export type TicketTransfer = {
  readonly kind: 'dispatch' | 'return' | 'redispatch' | 'force' | 'handUp'
  readonly from: string | null
  readonly to: string | null
  readonly on: Day
  readonly reason: string
}

/** How often a dispatch may come back as wrong; the next one is forced (practice of municipal hotlines). */
export const mostReturns = 2

const bases = {
  recheck: '待核查',
  returned: '退回待派遣',
  shelved: '挂账',
} as const

/** For limits in hours the minute counts; for all others a day is a day. */
export function atFor(limit: Limit, on: Day, minute: number): At {
  return limit.per === 'hours' ? { on, minute } : { on }
}

export function started(limit: Limit, code: string, at: At): TicketClock {
  return { limit, code, events: [{ kind: 'start', ...at }] }
}

/** 退回 — while nobody answers for the ticket its time stands still. */
export function returned(clock: TicketClock, at: At): TicketClock {
  return { ...clock, events: answeredAt(clock.events, at, bases.returned) }
}

/**
 * 再派 — another unit starts with the whole limit; the same unit, whose return was not right, goes on with what was left: a wrong
 * return gains nobody time.
 */
export function redispatched(clock: TicketClock, isSameUnit: boolean, limit: Limit, at: At): TicketClock {
  return isSameUnit ? { ...clock, events: sentBackAt(clock.events, at) } : started(limit, clock.code, at)
}

export function fixed(clock: TicketClock, at: At): TicketClock {
  return { ...clock, events: answeredAt(clock.events, at, bases.recheck) }
}

/** 核查不通过、恢复 — what was left of the limit goes on. */
export function resumed(clock: TicketClock, at: At): TicketClock {
  return { ...clock, events: sentBackAt(clock.events, at) }
}

export function shelved(clock: TicketClock, at: At, why: string): TicketClock {
  return { ...clock, events: answeredAt(clock.events, at, `${bases.shelved}：${why}`) }
}

/** 核查通过 — the time of the unit ended when it reported, not when somebody came to look. */
export function rechecked(clock: TicketClock): TicketClock {
  const report = clock.events.findLast((one) => one.kind === 'pause' && one.basis === bases.recheck)
  if (report === undefined) return clock
  const { on, minute } = report
  return {
    ...clock,
    events: settledAt(clock.events, minute === undefined ? { on } : { on, minute }, bases.recheck),
  }
}

export function extended(clock: TicketClock, on: Day, until: Day, basis: string): TicketClock {
  return { ...clock, events: [...clock.events, { kind: 'extend', on, until, basis }] }
}

export type KindRules = {
  readonly asks: 'plain' | 'finding'
  readonly measureName: string | null
  readonly needsPlan: boolean
  readonly gate: 'open' | 'reason' | 'tried'
}

export type Fixing = {
  readonly found: string | null
  readonly foundWhere: string | null
  readonly measured: number | null
  readonly plannedOn: Day | null
}

export type FixFault = 'plan-missing' | 'found-missing' | 'where-missing' | 'measure-missing'

/** 处置反馈缺什么 — what a report of a fix still lacks by the catalogue; a photo is never asked. */
export function fixFault(kind: KindRules, fix: Fixing): FixFault | null {
  if (kind.needsPlan && fix.plannedOn === null) return 'plan-missing'
  if (kind.asks === 'plain') return null
  if (fix.found === null) return 'found-missing'
  if (fix.found !== 'found') return null
  if (!fix.foundWhere) return 'where-missing'
  return kind.measureName !== null && fix.measured === null ? 'measure-missing' : null
}

/** 五定 — goal, measures, money, people and time; a major hazard also says how people are kept safe until then. */
export function planGaps(plan: Readonly<Record<string, unknown>>, isMajor: boolean): readonly string[] {
  const asked = ['goal', 'measures', 'funds', 'responsible', 'planDue', ...(isMajor ? ['interim', 'stopWork'] : [])]
  return asked.filter((key) => plan[key] === null || plan[key] === undefined || plan[key] === '')
}

/** 复查人 — another person than the one who fixed it, and for what a level listed, somebody of that level. */
export function recheckFault(
  { fixedBy, listedBy }: { readonly fixedBy: string | null; readonly listedBy: string | null },
  { person, units }: { readonly person: string | null; readonly units: readonly string[] },
): 'person-needed' | 'same-person' | 'other-level' | null {
  if (person === null) return 'person-needed'
  if (person === fixedBy) return 'same-person'
  return listedBy !== null && !units.includes(listedBy) ? 'other-level' : null
}

/** 上交条件 — what a unit must have done before it hands a ticket up. */
export function handUpFault(
  gate: KindRules['gate'],
  { reason, tried }: { readonly reason: string | null; readonly tried: string | null },
): 'reason-missing' | 'not-tried' | null {
  if (gate === 'open') return null
  if (!reason?.trim()) return 'reason-missing'
  return gate === 'tried' && !tried?.trim() ? 'not-tried' : null
}
