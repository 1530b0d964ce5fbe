import { allows } from '#derive/access.ts'
import { document } from '#registers/document.ts'
import { plan } from '#registers/plan.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type LoadedPlan = {
  readonly plan: RowOf<typeof plan>
  readonly document: RowOf<typeof document>
  readonly tasks: readonly RowOf<typeof task>[]
  readonly targets: readonly RowOf<typeof target>[]
}

/** A plan with its document and all its items in the order of the text; refuses one who may not review it. */
export async function loadPlan(db: Connection, actor: Actor, id: string): Promise<LoadedPlan> {
  const row = await findRow(db, plan, actor.zone, id)
  if (row === null || !allows(plan.access.read, actor, row) || !actor.roles.includes('supervision')) throw refusal('not-found')
  const found = row as unknown as RowOf<typeof plan> // findRow reads the columns of this register
  const source = await findRow(db, document, actor.zone, found.document)
  return {
    plan: found,
    document: source as unknown as RowOf<typeof document>, // a plan always refers to an existing document
    tasks: await itemsOf<RowOf<typeof task>>(db, task, actor.zone, id),
    targets: await itemsOf<RowOf<typeof target>>(db, target, actor.zone, id),
  }
}

async function itemsOf<T extends { readonly start: number }>(db: Connection, register: Register, zone: string, plan: string): Promise<readonly T[]> {
  const rows = (await rowsWhere(db, register, zone, 'plan', [plan])) as unknown as readonly T[] // the columns of this register
  return [...rows].sort((a, b) => a.start - b.start)
}
