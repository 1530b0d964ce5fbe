import { readRing } from '#domain/land/ring.ts'
import { boxOf } from '#domain/map/box.ts'
import type { PublicMap } from '#schema/public-views.ts'
import { publicRequests } from '#services/public/reports.ts'
import type { Connection } from '#store/database.ts'

/**
 * 公众地图 — what somebody who puts a pin may see to find the way: outlines of land whose notice hangs in public (a notice says which
 * land it is), names of villages, and what was reported already, to about a hundred metres. No household, no device, no firm.
 */
export async function publicMap(db: Connection, zone: string, on: string): Promise<PublicMap> {
  const rows: readonly { readonly outline: string; readonly village: string | null }[] = await db.query(
    `select p.outline, u.short_name as village from "plot" p
      join "land_batch" b on b.zone_id = p.zone_id and b.id = p.batch
      left join "unit" u on u.zone_id = p.zone_id and u.id = p.village
      where p.zone_id = $1 and p.state = 'active' and p.outline is not null
        and coalesce(b.pre_notice_on, b.plan_notice_on, b.noticed_on) <= $2::date
      order by p.id limit 2000`,
    [zone, on],
  )
  const plots = rows.flatMap(({ outline, village }) => {
    const ring = readRing(outline)
    return ring === null ? [] : [{ ring, village: village ?? '' }]
  })
  const villages = [...Map.groupBy(plots, ({ village }) => village)].flatMap(([name, own]) => {
    const box = boxOf(own.flatMap(({ ring }) => ring))
    return box === null || name === ''
      ? []
      : [{ name, at: [(box.west + box.east) / 2, (box.south + box.north) / 2] as const }]
  })
  const asked = await publicRequests(db, zone, { from: `${on.slice(0, 4)}-01-01`, until: on })
  const reports = asked.flatMap(({ name, longitude, latitude, isClosed }) =>
    isClosed || longitude === null || latitude === null ? [] : [{ name, at: [longitude, latitude] as const }],
  )
  return { box: boxOf(plots.flatMap(({ ring }) => ring)), plots: plots.map(({ ring }) => ring), villages, reports }
}
