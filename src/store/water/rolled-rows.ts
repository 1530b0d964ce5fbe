import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'
import type { AreaRow, AreasAsked } from '#store/water/area-rows.ts'

/** 汇总的分区日 — sums of an area and day that were rolled up, all meters of the area in them, those of its boundary too. */
export async function rolledRows(
  db: Connection,
  zone: string,
  { areas, from, to }: Omit<AreasAsked, 'inlets'>,
): Promise<readonly AreaRow[]> {
  return db.query(
    `select area, data_day as day, hours::float8[] as hours, on_time + late - suspect as known, late, suspect
      from "area_day" where zone_id = $1 and metric = 1 and area = any($2) and data_day between $3 and $4`,
    [zone, areas, from, to],
  )
}

/** Days on which the sums of one of the areas are stale, oldest first; without a row and not stale means that nothing came. */
export async function staleDays(
  db: Connection,
  zone: string,
  { areas, from, to }: Omit<AreasAsked, 'inlets'>,
): Promise<readonly Day[]> {
  const rows = await db.query(
    `select distinct data_day as day from "dirty_day" where zone_id = $1 and area = any($2) and data_day between $3 and $4
      order by data_day`,
    [zone, areas, from, to],
  )
  return rows.map(({ day }) => day)
}
