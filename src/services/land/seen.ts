import type { Day } from '#domain/day.ts'
import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { landBatch } from '#registers/land/land-batch.ts'
import { landTask } from '#registers/land/land-task.ts'
import { plot } from '#registers/land/plot.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { type Visible, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

export type Looking = { readonly db: Connection; readonly actor: Actor; readonly asOf: Day; readonly today: Day }

export type Seen<R extends AnyRegister> = Visible<R>

/** The records of a register that the person may read, as they stood on the day, in the order of their titles. */
export async function seenOf<R extends AnyRegister>(
  { db, actor, asOf, today }: Looking,
  register: R,
  batch: string | null = null,
  id: string | null = null,
): Promise<readonly Seen<R>[]> {
  const within = {
    ...(batch === null ? {} : { within: { field: 'batch', ids: [batch] } }),
    ...(id === null ? {} : { where: (add: (value: unknown) => string) => `t.id = ${add(id)}::uuid` }),
  }
  const rows = await visibleRows({ db, actor, asOf: asOf < today ? asOf : null }, register, within)
  const titleOf = (row: Seen<R>) => String(row[register.title as keyof Seen<R>])
  return rows.toSorted((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1))
}

export const seenBatches = (looking: Looking) => seenOf(looking, landBatch)
export const seenTasks = (looking: Looking, batch: string) => seenOf(looking, landTask, batch)
export const seenPlots = (looking: Looking, batch: string | null) => seenOf(looking, plot, batch)
export const seenHouseholds = (looking: Looking, batch: string) => seenOf(looking, household, batch)
export const seenGraves = (looking: Looking, batch: string) => seenOf(looking, grave, batch)

/** Names of units, posts or enterprises by their ids; these registers are open to all staff. */
export async function namesOf(
  { db, actor }: Looking,
  register: 'unit' | 'post' | 'enterprise',
): Promise<ReadonlyMap<string, string>> {
  const title = register === 'unit' ? 'coalesce(t.short_name, t.name)' : 't.name'
  const rows = await db.query(`select t.id, ${title} as name from "${register}" t where t.zone_id = $1`, [actor.zone])
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The town that each village belongs to. */
export async function townsOf({ db, actor }: Looking): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query('select id, parent from unit where zone_id = $1 and parent is not null', [actor.zone])
  return new Map(rows.map(({ id, parent }) => [id, parent]))
}
