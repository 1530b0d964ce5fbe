import type { Actor } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'

/** Where an actor works: the zone as it names itself, and the names of the actor's units. */
export type OwnPlace = {
  readonly zone: {
    readonly code: string
    readonly id: string
    readonly name: string
    readonly shortName: string
    readonly issuer: string
    readonly supervisionOffice: string
    /** A demonstration, whose days are not those of the world. */
    readonly hasOwnClock: boolean | null
  } | null
  readonly names: Readonly<Record<string, string>>
}

export async function ownPlace(db: Connection, { zone: code, units }: Actor): Promise<OwnPlace> {
  const [zone] = await db.query(
    'select zone_id as code, id, name, short_name as "shortName", issuer, supervision_office as "supervisionOffice", has_own_clock as "hasOwnClock" from "zone" where zone_id = $1',
    [code],
  )
  const rows = await db.query('select id, short_name as name from "unit" where zone_id = $1 and id = any($2::uuid[])', [
    code,
    units,
  ])
  return { zone: zone ?? null, names: Object.fromEntries(rows.map((row) => [row.id, row.name])) }
}
