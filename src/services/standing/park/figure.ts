import { pathOf } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import type { ParkFigure } from '#schema/park-standing.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Charge } from '#schema/who.ts'
import type { Looking } from '#services/visible.ts'

/** What every tile is worked out with. */
export type ParkView = {
  readonly looking: Looking
  /** The day the page speaks of. */
  readonly on: Day
  /** Minute of that day up to which it is told; a past day is told to its end. */
  readonly minute: number
  /** The instant, for what is silent; null on a past day, of which nobody knows any more what was silent. */
  readonly at: string | null
  readonly holders: Readonly<Partial<Record<Charge, string>>>
}

type Given = Pick<ParkFigure, 'key' | 'value' | 'asOf' | 'href' | 'unit'> & Partial<ParkFigure>

/** A figure of rows of a register; what is not said of it is that it is whole and part of nothing. */
export function figureOf(register: AnyRegister, given: Given): ParkFigure {
  const state = given.value === null ? 'unknown' : 'whole'
  return { of: null, late: null, facts: {}, source: register.name, state, ...given }
}

/** Address of the list of exactly these records. */
export function listOf(register: AnyRegister, states: readonly string[], rest = ''): string {
  return `/${pathOf(register.name)}?state=${states.join(',')}${rest}`
}

/** Exactly these records; of more than an address can hold the page that lists them. */
export function rowsAt(register: AnyRegister, ids: readonly string[], page: string): string {
  return ids.length === 0 || ids.length > mostInAddress ? page : `/${pathOf(register.name)}?id=${ids.join(',')}`
}

const mostInAddress = 40

/** Short names of the units that look after something for the zone. */
export async function holdersIn({ db, actor }: Looking): Promise<ParkView['holders']> {
  const rows: readonly { readonly charge: Charge; readonly names: string }[] = await db.query(
    `select c.charge, string_agg(u.short_name, '、' order by u."order", u.short_name) as names
      from "unit" u cross join lateral unnest(u.charges) c (charge) where u.zone_id = $1 group by c.charge`,
    [actor.zone],
  )
  return Object.fromEntries(rows.map(({ charge, names }) => [charge, names]))
}
