import { fromGcj, type Place } from '#domain/land/gcj.ts'
import { readRing } from '#domain/land/ring.ts'
import { type Box, boxOf, looksLikeGcj, metresOff } from '#domain/map/box.ts'
import { refusal } from '#schema/messages.ts'
import type { Connection } from '#store/database.ts'

/** The rectangle around all surveyed plots of a zone; null while there are none. */
export async function zoneBox(db: Connection, zone: string): Promise<Box | null> {
  const rows = await db.query(
    `select outline from "plot" where zone_id = $1 and state = 'active' and outline is not null`,
    [zone],
  )
  return boxOf(rows.flatMap(({ outline }) => readRing(outline) ?? []))
}

type Placed = { readonly longitude: number | null; readonly latitude: number | null }

/** Refuses places that look as if they came from a web map, unless somebody says where they are from. */
export async function refuseLikelyGcj(
  db: Connection,
  zone: string,
  places: readonly (Placed & { readonly isVouched: boolean })[],
): Promise<void> {
  const doubtful = places.filter(
    ({ longitude, latitude, isVouched }) => longitude !== null && latitude !== null && !isVouched,
  )
  if (doubtful.length === 0) return
  const box = await zoneBox(db, zone)
  if (box === null) return
  for (const { longitude, latitude } of doubtful) {
    const place: Place = [longitude ?? 0, latitude ?? 0]
    if (!looksLikeGcj(box, place)) continue
    const [east, north] = fromGcj(place)
    const metres = Math.round(metresOff(box, place))
    throw refusal('looks-like-gcj', { metres, longitude: east.toFixed(6), latitude: north.toFixed(6) })
  }
}
