import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { rowsWhere } from '#store/records.ts'

/** Units by what people call them. */
export type UnitNames = {
  nameOf(id: string): string
  /** Null when no unit in use, or more than one, is called so. */
  find(name: string | undefined): string | null
}

export async function unitNamesOf({ db, actor }: Context): Promise<UnitNames> {
  const rows = (await rowsWhere(db, unit, actor.zone, 'state', ['active', 'dissolved'])) as unknown as RowOf<
    typeof unit
  >[] // rows of this register
  const names = new Map(rows.map(({ id, shortName }) => [String(id), shortName]))
  return {
    nameOf: (id) => names.get(id) ?? '—',
    find: (name) => {
      if (name === undefined || name.trim() === '') return null
      const called = rows.filter(
        (row) => row.state === 'active' && [row.shortName, row.name, ...(row.aliases ?? [])].includes(name.trim()),
      )
      return called.length === 1 ? (called[0]?.id ?? null) : null
    },
  }
}
