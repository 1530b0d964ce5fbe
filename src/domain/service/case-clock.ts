import type { Calendar } from '#domain/calendar.ts'
import { answeredAt, sentBackAt, settledAt } from '#domain/clock/answer.ts'
import { type ClockEvent, type ClockStanding, clockOn } from '#domain/clock/clock.ts'
import { type Limit, limitEnd } from '#domain/clock/limit.ts'
import { addDays, type Day } from '#domain/day.ts'

/** 五办 — the five ways in which a case is dealt with. */
export type Mode = 'instant' | 'joint' | 'timed' | 'tracked' | 'agent'
export type Grade = 'consult' | 'simple' | 'normal' | 'hard'

/** The limit that a way starts with; only what is done in time by one owner depends on how hard it is. */
export function limitCodeOf(mode: Mode, grade: Grade): string {
  return mode === 'timed' ? `service-${grade}` : `service-${mode}`
}

/** The first clock of a case. It is kept whatever way the case goes later. */
export function startedClock(limit: Limit, code: string, on: Day) {
  return { limit, code, events: [{ kind: 'start', on }] as readonly ClockEvent[] }
}

const waiting = '待企业确认'

/** 答复 — while the firm looks at the answer the time of the unit stands still. */
export function repliedOn(events: readonly ClockEvent[], on: Day): readonly ClockEvent[] {
  return answeredAt(events, { on }, waiting)
}

/** 未认可 — what was left of the limit goes on. */
export function refusedOn(events: readonly ClockEvent[], on: Day): readonly ClockEvent[] {
  return sentBackAt(events, { on })
}

/** 确认 — the clock stopped on the day of the answer, not on the day on which the firm found time to agree. */
export function confirmedBy(events: readonly ClockEvent[], replied: Day): readonly ClockEvent[] {
  return settledAt(events, { on: replied }, waiting)
}

/** 未认可次数 — how often the firm had sent an answer back by a day: each is a wait for it that ended with more work. */
export function refusalsUntil(events: readonly ClockEvent[], on: Day): number {
  return events.filter((one, i) => {
    const before = events[i - 1]
    return one.kind === 'resume' && one.on <= on && before?.kind === 'pause' && before.basis === waiting
  }).length
}

export type CaseStanding = ClockStanding & {
  /** Working days that have run as a share of the limit; above one when it is overdue, null where time stands still. */
  readonly used: number | null
}

/** Where the clock of a case stands on a day. */
export function caseStanding(
  { limit, events }: { readonly limit: Limit; readonly events: readonly ClockEvent[] },
  today: Day,
  calendar: Calendar,
): CaseStanding {
  const standing = clockOn(limit, events, today, calendar)
  const { workdaysLeft, overdueBy } = standing
  const isCounted = limit.per === 'workdays' && limit.count > 0 && standing.state === 'running'
  const used = isCounted && workdaysLeft !== null ? (limit.count - workdaysLeft + overdueBy) / limit.count : null
  return { ...standing, used }
}

export type SideLimits = {
  readonly meeting: Limit
  readonly note: Limit
  readonly agent: Limit
  readonly contact: Limit
}
export type SideFacts = {
  readonly mode: Mode
  readonly modeSince: Day
  readonly signedOn: Day | null
  readonly contactedOn: Day | null
  readonly metOn: Day | null
  readonly notedOn: Day | null
  readonly agentNamedOn: Day | null
}
export type SideKind = keyof SideLimits
export type SideClock = { readonly kind: SideKind; readonly due: Day; readonly isMissed: boolean }

/** 分项时限 — what a way asks besides its limit: the meeting, the next note, the agent; each counted from the day the way was taken. */
export function sideClocks(facts: SideFacts, limits: SideLimits, today: Day, calendar: Calendar): readonly SideClock[] {
  const from = (kind: SideKind, on: Day): SideClock => {
    const due = limitEnd(limits[kind], on, calendar).on
    return { kind, due, isMissed: due < today }
  }
  const contact = facts.signedOn !== null && facts.contactedOn === null ? [from('contact', facts.signedOn)] : []
  if (facts.mode === 'joint' && facts.metOn === null) return [...contact, from('meeting', facts.modeSince)]
  if (facts.mode === 'agent' && facts.agentNamedOn === null) return [...contact, from('agent', facts.modeSince)]
  if (facts.mode === 'tracked') return [...contact, from('note', facts.notedOn ?? facts.modeSince)]
  return contact
}

/** How many working days a case took, pauses left out; null while it is open. */
export function daysTaken(
  { limit, events }: { readonly limit: Limit; readonly events: readonly ClockEvent[] },
  calendar: Calendar,
): number | null {
  const stop = events.find(({ kind }) => kind === 'stop')
  if (stop === undefined) return null
  const plain = events.filter(({ kind }) => kind !== 'extend')
  const long = clockOn({ count: 1000, per: 'workdays' }, plain, stop.on, calendar)
  const running = clockOn({ count: 1000, per: 'workdays' }, withoutStop(plain), stop.on, calendar)
  return limit.count >= 0 && long.state === 'stopped' && running.workdaysLeft !== null
    ? 1000 - running.workdaysLeft
    : null
}

function withoutStop(events: readonly ClockEvent[]): readonly ClockEvent[] {
  return events.filter(({ kind }) => kind !== 'stop')
}

/** The last day on which a unit may appeal or return, counted from a day. */
export function lastDay(limit: Limit, from: Day, calendar: Calendar): Day {
  return limit.count === 0 ? addDays(from, 0) : limitEnd(limit, from, calendar).on
}
