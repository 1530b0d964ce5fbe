import type { Day } from '#domain/day.ts'
import { minuteOf } from '#domain/moment.ts'
import { caseStanding, daysTaken } from '#domain/service/case-clock.ts'
import * as course from '#domain/ticket/course.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { contactClock } from '#services/ticket/callers.ts'
import { dueOf, newClock, placeOf } from '#services/ticket/file.ts'
import { assertGiven, asTicket, kindOf, type Ticket } from '#services/ticket/read.ts'

/** 更正 — coordinates are looked at again. */
export async function correctTicket(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const isMoved = ['longitude', 'latitude', 'crs'].some((key) => key in facts)
  return isMoved ? { ...facts, ...placeOf({ ...row, ...facts }) } : facts
}

/** 派遣 — the clock of the unit starts. */
export async function dispatchTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'unit')
  const kind = await kindOf(context, row.kind)
  const clock = newClock(context, kind)
  const { dueOn } = await dueOf(context, clock)
  const contact = await contactClock(context, kind)
  return {
    ...facts,
    ...contact,
    clock,
    dueOn,
    firstDueOn: dueOn,
    ...passed(context, row, 'dispatch', String(facts.unit), ''),
  }
}

/** 退回 — twice at most; a third unit has been named by force and keeps it. */
export async function returnTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'returnReason')
  const { returns, clock } = asTicket(row)
  const turned = clock && course.returned(clock, atOf(context, clock))
  return {
    ...facts,
    ...(await clocked(context, turned)),
    returns: (returns ?? 0) + 1,
    ...passed(context, row, 'return', null, String(facts.returnReason)),
  }
}

/** 上交 — the gate binds the unit: by the catalogue with a reason, or only after it has tried. */
export async function handUpTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const kind = await kindOf(context, row.kind)
  const said = { reason: textOf(facts.upReason), tried: textOf(facts.tried) }
  const fault = course.handUpFault(kind.gate, said)
  if (fault === 'not-tried') throw refusal('hand-up-untried')
  if (fault === 'reason-missing') assertGiven(facts, 'upReason')
  const { clock } = asTicket(row)
  const turned = clock && course.returned(clock, atOf(context, clock))
  return { ...facts, ...(await clocked(context, turned)), ...passed(context, row, 'handUp', null, said.reason ?? '') }
}

/** 再派遣 — after two returns the assignment is forced and comes back no more. */
export async function redispatchTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'unit')
  const { unit, returns, clock, contactedOn } = asTicket(row)
  const kind = await kindOf(context, row.kind)
  const isForced = (returns ?? 0) >= course.mostReturns
  const fresh = newClock(context, kind)
  const turned =
    clock === null ? fresh : course.redispatched(clock, facts.unit === unit, fresh.limit, atOf(context, fresh))
  const how = isForced ? 'force' : 'redispatch'
  const isFresh = facts.unit !== unit && contactedOn === null
  return {
    ...facts,
    ...(isFresh ? await contactClock(context, kind) : {}),
    ...(await clocked(context, turned)),
    isForced,
    ...passed(context, row, how, String(facts.unit), ''),
  }
}

/** 定方案 — the five fixings; a major hazard also says how people are kept safe meanwhile. */
export async function planTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = asTicket(row)
  const gaps = course.planGaps({ ...one, ...facts }, one.isMajor === true)
  if (gaps.length > 0) {
    const labels = gaps.map((key) => ticket.fields[key as keyof typeof ticket.fields].label) // keys of the plan
    const [fields, fieldsEn] = [labels.map(([zh]) => zh).join('、'), labels.map(([, en]) => en).join(', ')]
    throw refusal('missing-fact', { fields, fieldsEn })
  }
  // What was granted as more time is the bound from then on.
  const granted = one.extendedOn === null ? null : one.extendTo
  if (granted === null) await assertListedEnd(context, one, String(facts.planDue), 'first')
  else if (String(facts.planDue) > granted) throw refusal('plan-past-extension', { day: granted })
  return facts
}

/** 申请延期 — once, before the day; what is listed ends within the longest time since it was listed. */
export async function askMoreTime(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'extendTo', 'extensionGrounds')
  const { extensionAskedOn, dueOn } = asTicket(row)
  if (extensionAskedOn !== null) throw refusal('extension-once')
  if (dueOn !== null && String(facts.extendTo) <= dueOn) throw refusal('extension-short')
  await assertListedEnd(context, asTicket(row), String(facts.extendTo), 'most')
  return facts
}

export async function grantMoreTime(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { extendTo, extendedOn, dueOn, extensionGrounds, clock } = asTicket(row)
  if (extendTo === null || extendedOn !== null || clock === null) throw refusal('extension-none')
  if (dueOn !== null && context.now.today > dueOn) throw refusal('extension-late', { day: dueOn })
  // It may have been listed since it was asked.
  await assertListedEnd(context, asTicket(row), extendTo, 'most')
  return {
    ...facts,
    ...(await clocked(context, course.extended(clock, context.now.today, extendTo, extensionGrounds ?? ''))),
  }
}

export async function declineMoreTime(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (asTicket(row).extendedOn !== null) throw refusal('extension-none')
  return { ...facts, extendTo: null }
}

/** 挂账 — what cannot be settled now is kept on a list of debts with the day on which it is looked at again. */
export async function shelveTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'shelfReason', 'lookAgainOn')
  const { clock } = asTicket(row)
  if (String(facts.lookAgainOn) <= context.now.today) throw refusal('look-again-past')
  return {
    ...facts,
    ...(await clocked(context, clock && course.shelved(clock, atOf(context, clock), String(facts.shelfReason)))),
  }
}

export async function takeUpTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { clock } = asTicket(row)
  return { ...facts, ...(await clocked(context, clock && course.resumed(clock, atOf(context, clock)))) }
}

/** 处置反馈 — asked by the catalogue: what was found, where, how much; a picture is never asked. */
export async function fixTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  assertGiven(facts, 'handled', 'result')
  const one = { ...asTicket(row), ...facts } as Ticket // facts of this register
  const kind = await kindOf(context, row.kind)
  const { plannedOn, clock } = one
  const given = { found: textOf(facts.found), foundWhere: textOf(facts.foundWhere) }
  const measured = typeof facts.measured === 'number' ? facts.measured : null
  const fault = course.fixFault({ ...kind, needsPlan: kind.needsPlan === true }, { ...given, measured, plannedOn })
  if (fault !== null) throw refusal(`ticket-${fault}`, { measure: kind.measureName ?? '' })
  return { ...facts, ...(await clocked(context, clock && course.fixed(clock, atOf(context, clock)))) }
}

/** 核查不通过 — what was left of the time goes on. */
export async function redoTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'rechecked')
  assertChecker(context, asTicket(row))
  const { clock, redone } = asTicket(row)
  const turned = clock && course.resumed(clock, atOf(context, clock))
  return { ...facts, ...(await clocked(context, turned)), redone: (redone ?? 0) + 1, fixedOn: null }
}

/** 核查结案 — by another person than the one who fixed it; what was listed, by the level that listed it. */
export async function closeTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'rechecked')
  const one = asTicket(row)
  assertChecker(context, one)
  if (one.clock === null) return facts
  const calendar = await loadCalendar(context.db, context.actor.zone)
  const clock = course.rechecked(one.clock)
  const { isLate, overdueBy, due } = caseStanding(clock, context.now.today, calendar)
  return {
    ...facts,
    clock,
    dueOn: due?.on ?? one.dueOn,
    daysTaken: daysTaken(clock, calendar),
    lateBy: isLate ? Math.max(1, overdueBy) : 0,
  }
}

/** 重新办理 — once; the unit begins with a new clock. */
export async function reopenTicket(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const clock = newClock(context, await kindOf(context, row.kind))
  const cleared = { closedOn: null, fixedOn: null, recheckedBy: null, lateBy: null, daysTaken: null }
  const again = { extendTo: null, extendedOn: null, extensionAskedOn: null }
  return { ...facts, ...(await clocked(context, clock)), ...cleared, ...again, isReopened: true }
}

const listedBounds = { first: 'hazard-listed', most: 'hazard-listed-most' } as const

/** 挂牌督办的期限 — counted from the day of listing, by limits that the zone keeps; other tickets have none. */
async function assertListedEnd(
  { db, actor }: Context,
  { listedOn }: Ticket,
  until: string,
  which: keyof typeof listedBounds,
): Promise<void> {
  if (listedOn === null) return
  const { on, rule } = await limitFrom(db, actor.zone, listedBounds[which], listedOn)
  if (until > on) throw refusal(`listed-past-${which}`, { count: rule.count, day: on })
}

function assertChecker({ actor }: Context, one: Ticket): void {
  const fault = course.recheckFault(one, actor)
  if (fault === 'person-needed') throw refusal('person-needed')
  if (fault !== null) throw refusal(`recheck-${fault}`)
}

function atOf({ now }: Context, { limit }: course.TicketClock) {
  return course.atFor(limit, now.today, minuteOf(now))
}

async function clocked(context: Context, clock: course.TicketClock | null): Promise<Facts> {
  if (clock === null) return {}
  return { clock, ...(await dueOf(context, clock)) }
}

function passed(
  { now, actor }: Context,
  row: Row,
  kind: course.TicketTransfer['kind'],
  to: string | null,
  reason: string,
) {
  const { transfers, unit } = asTicket(row)
  const from = kind === 'dispatch' ? (actor.units[0] ?? null) : unit
  const on: Day = now.today
  const step: course.TicketTransfer = { kind, from, to, on, reason }
  return { transfers: [...(transfers ?? []), step] }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}
