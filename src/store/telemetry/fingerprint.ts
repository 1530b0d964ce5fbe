import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

/**
 * 数据指纹 — says whether anything of some devices changed in a stretch of days since it was last asked, without handing out the
 * series: how many rows there are, and a sum of what they say at their places.
 */
export async function fingerprintOf(
  db: Connection,
  zone: string,
  { devices, from, to }: { readonly devices: readonly string[]; readonly from: Day; readonly to: Day },
): Promise<string> {
  const rows = await db.query(
    `select count(*)::text || ' ' || coalesce(sum(hash_array_extended(points, ${place})::numeric + hashtextextended(coalesce(marks, ''), ${place})::numeric), 0)::text as print
        from "device_day" t ${asked}
      union all
      select count(*)::text || ' ' || coalesce(sum(hashtextextended(at::text || ' ' || amount || coalesce(mark, ''), ${place})::numeric), 0)::text
        from "sample" t ${asked}`,
    [zone, devices, from, to],
  )
  return rows.map(({ print }) => print).join(' | ')
}

const place = `(t.device::bigint * 100000 + (t.data_day - date '2000-01-01')) * 1000 + t.metric`
const asked = `where t.zone_id = $1 and t.data_day between $3 and $4
  and t.device = any(array(select key from "device_key" where zone_id = $1 and device = any($2::uuid[])))`
