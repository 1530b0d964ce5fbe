import { accessFilter } from '#derive/access-filter.ts'
import { quote } from '#derive/names.ts'
import { ask, factColumns, pastOf } from '#derive/select.ts'
import type { Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { AnyRegister, Register, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** Who looks, and at which past day; null for now. */
export type Looking = { readonly db: Connection; readonly actor: Actor; readonly asOf: Day | null }

export function lookingNow(db: Connection, actor: Actor): Looking {
  return { db, actor, asOf: null }
}

/** A desk reads no more than this of a register that grows for ever; older records are in its list. */
export const mostShown = 2000

/** A record with the titles of what it refers to (null for what its reader may not open) and its stage; what is sealed is left out. */
export type Visible<R extends AnyRegister> = RowOf<R> & {
  readonly stage?: string | null
  readonly names: Readonly<Record<string, string | readonly (string | null)[] | null>>
}

/** A clause over the table `t`; values are handed in through `add` and never written into it. */
export type Clause = (add: (value: unknown) => string) => string

type Narrowing<R extends AnyRegister> = {
  /** Only those that refer to some records. */
  readonly within?: { readonly field: keyof R['fields'] & string; readonly ids: readonly string[] }
  readonly where?: Clause
  /** At most so many, the newest first; without it all, the oldest first. */
  readonly newest?: number
  /** References whose titles are wanted; without it all. */
  readonly named?: readonly (keyof R['fields'] & string)[]
}

/** Records of a register that the actor may see, by the same rule as its list: what figures over it are worked out from. */
export async function visibleRows<R extends AnyRegister>(
  { db, actor, asOf }: Looking,
  register: R,
  { within, where = () => '', newest, named }: Narrowing<R> = {},
): Promise<readonly Visible<R>[]> {
  const { asking, values } = ask(register, actor, asOf)
  const fields: Register['fields'] = register.fields
  const keys = Object.keys(fields).filter((key) => !fields[key]?.rules.isInternal && !fields[key]?.rules.isSealed)
  const narrowed =
    within === undefined ? '' : ` and t.${quote(within.field)} = any(${asking.parameters.add(within.ids)}::uuid[])`
  const clause = where(asking.parameters.add)
  const order = newest === undefined ? 't.id' : `t.id desc limit ${asking.parameters.add(newest)}`
  return db.query(
    `${pastOf(asking, getRegister)}select ${factColumns(keys, getRegister, asking, named)} from "${register.name}" t
      where t.zone_id = $1 and ${accessFilter(register.access.read, asking)}${narrowed}${clause === '' ? '' : ` and (${clause})`}
      order by ${order}`,
    values,
  )
}

/** What a select over visible records counts, by the same rule as for the records; the caller says what its columns are. */
export async function visibleFigures<T>(
  { db, actor, asOf }: Looking,
  register: AnyRegister,
  select: string,
  rest: Clause = () => '',
): Promise<readonly T[]> {
  const { asking, values } = ask(register, actor, asOf)
  const filter = accessFilter(register.access.read, asking)
  return db.query(
    `${pastOf(asking)}select ${select} from "${register.name}" t where t.zone_id = $1 and ${filter} ${rest(asking.parameters.add)}`,
    values,
  )
}

/** Short names of the units of a zone: public, and needed by firms, who may not open the register of units. */
export async function unitNamesIn(db: Connection, zone: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query('select id, short_name as name from "unit" where zone_id = $1', [zone])
  return new Map(rows.map((row) => [row.id, row.name]))
}
