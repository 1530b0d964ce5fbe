import { accessFilter } from '#derive/access-filter.ts'
import { ask, columns } from '#derive/select.ts'
import { getRegister } from '#registers/index.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

const most = 2000

/** A clause over the table `t`; values are handed in through `add` and never written into it. */
type Clause = (add: (value: unknown) => string) => string

/** Records as an actor may see them, by the rule of the register itself; `where` narrows them further. */
export async function visibleRows<R extends AnyRegister>(
  db: Connection,
  register: R,
  actor: Actor,
  where: Clause = () => 'true',
): Promise<readonly RowOf<R>[]> {
  const { asking, values } = ask(register, actor)
  const shown = columns(Object.keys(register.fields), getRegister, asking)
  const [found] = await db.query(
    `select coalesce(json_agg(r), '[]') as rows from (select ${shown} from "${register.name}" t
      where t.zone_id = $1 and ${accessFilter(register.access.read, asking)} and (${where(asking.parameters.add)}) order by t.id desc limit ${most}) r`,
    values,
  )
  return found.rows
}

/** What a select over visible records counts: the same rule as for the records. */
export async function visibleFigures(
  db: Connection,
  register: AnyRegister,
  actor: Actor,
  select: string,
  rest: Clause = () => '',
  // biome-ignore lint/suspicious/noExplicitAny: the columns are those of the select that is passed in
): Promise<readonly any[]> {
  const { asking, values } = ask(register, actor)
  const filter = accessFilter(register.access.read, asking)
  return db.query(
    `select ${select} from "${register.name}" t where t.zone_id = $1 and ${filter} ${rest(asking.parameters.add)}`,
    values,
  )
}

/** Short names of the units of a zone: public, and needed by firms, who may not open the register of units. */
export async function unitNamesIn(db: Connection, zone: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query('select id, short_name as name from "unit" where zone_id = $1', [zone])
  return new Map(rows.map((row) => [row.id, row.name]))
}
