import { addDays, type Day } from '#domain/day.ts'
import { isTooEarly, type Visit, type VisitDays } from '#domain/dispute/visits.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertPerformed } from '#services/dispute/mediation.ts'
import { asDispute, assertGiven } from '#services/dispute/read.ts'
import { getLimit } from '#services/limits.ts'
import type { Connection } from '#store/database.ts'

export async function visitFirst(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'firstVisit', 'firstHeld')
  return visited(context, row, facts, 'first')
}

/** 90日回访 — the case closes when the agreement was performed and has held; one that does not hold is mediated anew. */
export async function visitSecond(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'secondVisit', 'secondHeld')
  if (facts.secondHeld === 'no') throw refusal('dispute-not-held')
  return visited(context, row, facts, 'second')
}

async function visited(context: Context, row: Row, facts: Facts, visit: Visit): Promise<Facts> {
  assertPerformed(context, row, facts)
  const { agreedOn } = asDispute(row)
  const days = await visitDays(context.db, context.actor.zone, context.now.today)
  if (agreedOn !== null && isTooEarly(visit, agreedOn, days, context.now.today))
    throw refusal('visit-early', { day: addDays(agreedOn, days[visit]) })
  return facts
}

/** The two visits by the limits of the zone. */
export async function visitDays(db: Connection, zone: string, on: Day): Promise<VisitDays> {
  const [first, second] = [
    await getLimit(db, zone, 'dispute-visit-first', on),
    await getLimit(db, zone, 'dispute-visit-second', on),
  ]
  return { first: first.count, second: second.count }
}
