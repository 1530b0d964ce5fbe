import { allows } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { minuteOf } from '#domain/moment.ts'
import { timeOfDay } from '#domain/safety/report-clocks.ts'
import { caseStanding } from '#domain/service/case-clock.ts'
import { contactLimit } from '#domain/ticket/callers.ts'
import { atFor, started } from '#domain/ticket/course.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { receiptGiver } from '#registers/ticket/ticket-moves.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit } from '#services/limits.ts'
import { freshReceipt, receiptSum } from '#services/public/receipts.ts'
import { amendRecord, getRowForWriting } from '#services/save.ts'
import { assertGiven, asTicket, type TicketKind } from '#services/ticket/read.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** 首次联系时钟 — starts as a unit gets the ticket; only where somebody waits at the other end of a line. */
export async function contactClock({ db, actor, now }: Context, kind: TicketKind): Promise<Facts> {
  if (kind.area !== 'hotline') return {}
  const rule = await getLimit(db, actor.zone, 'hotline-contact', now.today)
  const limit = contactLimit(rule, { count: kind.count, per: kind.per })
  const clock = started(limit, rule.code, atFor(limit, now.today, minuteOf(now)))
  const { due } = caseStanding(clock, now.today, await loadCalendar(db, actor.zone))
  return due === null ? {} : { contactDueOn: due.on, contactDueAt: timeOfDay(due.minute) }
}

/** 首次联系 — the minute counts, as the limit is one of hours. */
export async function contactCaller({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'contactSaid')
  const { contactDueOn, contactDueAt } = asTicket(row)
  const at = timeOfDay(minuteOf(now))
  const isInTime = contactDueOn !== null && `${now.today} ${at}` <= `${contactDueOn} ${contactDueAt ?? '24:00'}`
  return { ...facts, contactedAt: at, contactInTime: isInTime }
}

/** 发放查询口令 — the desk tells it to the caller once; who has it follows the ticket and rates it. It is not kept as words. */
export async function giveReceipt(context: Context, id: string): Promise<{ readonly secret: string }> {
  const row = await getRowForWriting(context, ticket, id, null)
  const { channel, receiptOn, receipt } = asTicket(row)
  if (!allows(receiptGiver, context.actor, row)) throw refusal('not-allowed')
  if (channel !== 'hotline') throw refusal('receipt-not-here')
  if (receiptOn !== null || receipt !== null) throw refusal('receipt-given')
  const secret = freshReceipt()
  const facts = { receipt: receiptSum(context.db, context.actor.zone, secret), receiptOn: context.now.today }
  await amendRecord(context, ticket, row, facts, { act: 'move', move: 'receipted' })
  return { secret }
}

export type CallerRating = {
  readonly secret: string
  readonly says: 'solved' | 'explained' | 'unsolved'
  readonly stars: 'satisfied' | 'fair' | 'unsatisfied'
}

/** 评价 — by whoever has the receipt, once, when the ticket is closed; until then nobody is told what the caller thinks. */
export async function rateAsCaller(context: Context, { secret, says, stars }: CallerRating): Promise<{ ratedOn: Day }> {
  const { db, actor, now } = context
  const [found] = await rowsWhere(db, ticket, actor.zone, 'receipt', [receiptSum(db, actor.zone, secret)])
  const row = found === undefined ? null : await findRow(db, ticket, actor.zone, found.id, true)
  if (row === null) throw refusal('receipt-unknown')
  const { state, ratedOn } = asTicket(row)
  if (state !== 'closed') throw refusal('rate-before-close')
  if (ratedOn !== null) throw refusal('rated-already')
  const facts = { callerSays: says, callerStars: stars, ratedOn: now.today }
  await amendRecord(context, ticket, row, facts, { act: 'move', move: 'rated' })
  return { ratedOn: now.today }
}
