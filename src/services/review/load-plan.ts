import { allows } from '#derive/access.ts'
import { document } from '#registers/document.ts'
import { plan } from '#registers/plan.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import type { Connection } from '#store/database.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type LoadedPlan = {
  readonly plan: RowOf<typeof plan>
  readonly document: RowOf<typeof document>
  readonly tasks: readonly RowOf<typeof task>[]
  readonly targets: readonly RowOf<typeof target>[]
}

/**
 * A plan with its document and all its items in the order of the text; refuses one who may not review it.
 * With `lock` nobody else writes to the plan or its items until the act is done. Whoever locks several records does so
 * before the first event, because the chain of events is the last lock that everybody takes.
 */
export async function loadPlan(db: Connection, actor: Actor, id: string, lock = false): Promise<LoadedPlan> {
  const row = await findRow(db, plan, actor.zone, id, lock)
  if (row === null || !allows(plan.access.read, actor, row) || !actor.roles.includes('supervision'))
    throw refusal('not-found')
  const found = row as unknown as RowOf<typeof plan> // findRow reads the columns of this register
  const source = await findRow(db, document, actor.zone, found.document)
  return {
    plan: found,
    document: source as unknown as RowOf<typeof document>, // a plan always refers to an existing document
    tasks: await itemsOf<RowOf<typeof task>>(db, task, actor.zone, id, lock),
    targets: await itemsOf<RowOf<typeof target>>(db, target, actor.zone, id, lock),
  }
}

async function itemsOf<T extends { readonly start: number }>(
  db: Connection,
  register: Register,
  zone: string,
  plan: string,
  lock: boolean,
): Promise<readonly T[]> {
  const rows = (await rowsWhere(db, register, zone, 'plan', [plan], lock)) as unknown as readonly T[] // the columns of this register
  return [...rows].sort((a, b) => a.start - b.start)
}

/** Loads a plan for an act of its review and keeps others out; refuses once the review is over. */
export async function loadReview(context: Pick<Context, 'db' | 'actor'>, id: string): Promise<LoadedPlan> {
  const loaded = await loadPlan(context.db, context.actor, id, true)
  assertInReview(loaded.plan.state)
  return loaded
}

export function assertInReview(state: RowOf<typeof plan>['state']): void {
  const [zh, en] = plan.lifecycle.states[state]
  if (state !== 'review') throw refusal('plan-not-in-review', { state: zh, stateEn: en })
}

/** A task of the plan that is still being decided. */
export function getOpenTask({ tasks }: LoadedPlan, id: string): RowOf<typeof task> {
  const row = tasks.find((one) => one.id === id)
  if (row === undefined) throw refusal('not-one-plan')
  if (row.state === 'proposed' || row.state === 'accepted') return row
  const [state, stateEn] = task.lifecycle.states[row.state]
  throw refusal('task-not-open', { state, stateEn })
}
