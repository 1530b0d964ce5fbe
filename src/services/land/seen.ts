import { accessFilter } from '#derive/access-filter.ts'
import { quote } from '#derive/names.ts'
import { ask, pastOf } from '#derive/select.ts'
import { stageSql } from '#derive/stage.ts'
import type { Day } from '#domain/day.ts'
import { grave } from '#registers/land/grave.ts'
import { household } from '#registers/land/household.ts'
import { landBatch } from '#registers/land/land-batch.ts'
import { landTask } from '#registers/land/land-task.ts'
import { plot } from '#registers/land/plot.ts'
import type { AnyRegister, Register, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

export type Looking = { readonly db: Connection; readonly actor: Actor; readonly asOf: Day; readonly today: Day }

/** A record with its stage as it stood on the day, its sealed fields left out. */
export type Seen<R extends AnyRegister> = RowOf<R> & { readonly stage: string | null }

/**
 * The records of a register that the person may read, as they stood on the day, by the same rule as their lists. Households
 * and graves are not held in memory, so the statement is made here; what is sealed is never selected.
 */
export async function seenOf<R extends AnyRegister>(
  { db, actor, asOf, today }: Looking,
  register: R,
  batch: string | null = null,
): Promise<readonly Seen<R>[]> {
  const { asking, values } = ask(register, actor, asOf < today ? asOf : null)
  const fields = (register as Register).fields
  const open = Object.keys(fields).filter((key) => !fields[key]?.rules.isSealed)
  const own = open.map((key) => `t.${quote(key)} as "${key}"`)
  const stage = register.stages === undefined ? 'null::text' : stageSql(register)
  const where = ['t.zone_id = $1', accessFilter(register.access.read, asking)]
  if (batch !== null) where.push(`t.batch = ${asking.parameters.add(batch)}::uuid`)
  const rows = await db.query(
    `${pastOf(asking)}select t.id, t.version, t.state, ${own.join(', ')}, ${stage} as "stage" from "${register.name}" t
      where ${where.join(' and ')} order by t.${quote(register.title)}, t.id`,
    values,
  )
  return rows as readonly Seen<R>[] // the columns are those of the register
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
