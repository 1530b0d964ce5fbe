import type { Moment } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import type { Context, Procedures } from '#services/context.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import type { Connection } from '#store/database.ts'

export type PublicZone = { readonly id: string; readonly name: string; readonly shortName: string }

/** The zone whose public pages are asked for: the one that lives here, or the one that is named. */
export async function publicZone(db: Connection, code: string | undefined): Promise<PublicZone> {
  const zones: readonly PublicZone[] = await db.query(
    `select zone_id as id, name, short_name as "shortName" from "zone"
      where state = 'active' and ($1::text is null or zone_id = $1) order by zone_id limit 2`,
    [code ?? null],
  )
  const [zone, other] = zones
  if (zone === undefined) throw refusal('not-found')
  if (other !== undefined) throw refusal('which-zone')
  return zone
}

/** Whoever sends something without signing in is nobody in the log; what came in by these pages is told from the way. */
export function asPublic(db: Connection, zone: string, now: Moment, procedures: Procedures): Context {
  return { ...byRule(db, zone, now, procedures), through: 'public' }
}
