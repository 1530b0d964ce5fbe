import { plan } from '#registers/plan.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertInReview } from '#services/review/load-plan.ts'
import { findRow } from '#store/records.ts'

/** An item is decided and edited as long as its plan is under review; issuing holds all items, so this sees its outcome. */
export async function whileInReview(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await checkPlan(context, row, false)
  return facts
}

/** A new item waits for whoever is issuing the plan. */
export async function intoReview(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await checkPlan(context, row, true)
  return facts
}

/** A value that somebody has fixed is a value given. */
export async function editTarget(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await checkPlan(context, row, false)
  const isFixed = typeof facts.amount === 'number' && facts.noQuantity === undefined
  return isFixed ? { ...facts, noQuantity: 'given' } : facts
}

async function checkPlan(context: Context, item: Row, lock: boolean): Promise<void> {
  const row = await findRow(context.db, plan, context.actor.zone, String(item.plan), lock)
  if (row !== null) assertInReview((row as unknown as RowOf<typeof plan>).state) // the columns of this register
}
