import { accessFilter } from '#derive/access-filter.ts'
import { quote } from '#derive/names.ts'
import { ask, columns, pastOf } from '#derive/select.ts'
import type { Day } from '#domain/day.ts'
import { getRegister } from '#registers/index.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** Who looks, and at which past day; null for now. */
export type Looking = { readonly db: Connection; readonly actor: Actor; readonly asOf: Day | null }

/** A record with the titles of what it refers to; null for what its reader may not open. */
export type Visible<R extends AnyRegister> = RowOf<R> & {
  readonly names: Readonly<Record<string, string | readonly (string | null)[] | null>>
}

/**
 * All records of a register that the actor may see, by the same rule as its list: what figures over it are worked out from.
 * `within` narrows it to those that refer to some records.
 */
export async function visibleRows<R extends AnyRegister>(
  { db, actor, asOf }: Looking,
  register: R,
  within?: { readonly field: keyof R['fields'] & string; readonly ids: readonly string[] },
): Promise<readonly Visible<R>[]> {
  const { asking, values } = ask(register, actor, asOf)
  const keys = Object.keys(register.fields).filter((key) => !register.fields[key]?.rules.isInternal)
  const narrowed =
    within === undefined ? '' : ` and t.${quote(within.field)} = any(${asking.parameters.add(within.ids)}::uuid[])`
  return db.query(
    `${pastOf(asking, getRegister)}select ${columns(keys, getRegister, asking)} from "${register.name}" t
      where t.zone_id = $1 and ${accessFilter(register.access.read, asking)}${narrowed} order by t.id`,
    values,
  )
}
