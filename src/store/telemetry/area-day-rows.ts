import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

export type AreaAndDay = { readonly day: Day; readonly area: string }

/** Zones with sums that are stale since then. */
export async function zonesDirty(db: Connection, until: string): Promise<readonly string[]> {
  const rows = await db.query('select distinct zone_id as zone from "dirty_day" where since <= $1', [until])
  return rows.map(({ zone }) => String(zone))
}

/** Takes days of areas whose sums are stale; they are stale again if the transaction fails. */
export async function takeDirty(
  db: Connection,
  zone: string,
  most: number,
  until: string,
): Promise<readonly AreaAndDay[]> {
  return db.query(
    `delete from "dirty_day" where zone_id = $1 and (data_day, area) in (
        select data_day, area from "dirty_day" where zone_id = $1 and since <= $3 order by since limit $2 for update skip locked)
      returning data_day as day, area`,
    [zone, most, until],
  )
}

/** Twenty-four sums without taking arrays apart, which would make of a million rows twenty-four million. */
const hourSums = Array.from(
  { length: 24 },
  (_, hour) => `coalesce(sum(case when t.step = 60 then t.points[${hour + 1}]
      else (select sum(v) from unnest(t.points[${hour} * 60 / t.step + 1 : (${hour} + 1) * 60 / t.step]) as u(v)) end) filter (where ${soundSql()}), 0)`,
).join(',\n')

/** Works out the sums of days of areas anew: counts of what came, and of amounts what flowed in each hour. */
export async function writeAreaDays(
  db: Connection,
  zone: string,
  days: readonly AreaAndDay[],
  at: string,
): Promise<void> {
  await db.query(
    `insert into "area_day" as a (zone_id, data_day, area, metric, on_time, late, suspect, estimated, hours, total, computed_at)
      select $1, t.data_day, k.area, t.metric,
        count(*) filter (where not t.is_late and not ${estimateSql}),
        count(*) filter (where t.is_late and not ${estimateSql}),
        count(*) filter (where t.marks ~ '[a-z]' and not ${estimateSql}),
        count(*) filter (where ${estimateSql}),
        case when t.metric < 4 then array[${hourSums}]::bigint[] else '{}'::bigint[] end,
        coalesce(sum(case when t.metric < 4 then (select sum(v) from unnest(t.points) as u(v)) else 0 end) filter (where t.marks is null or t.marks !~ '[rjo]'), 0),
        $4
      from unnest($2::date[], $3::text[]) as d(day, area)
      join "device_key" k on k.zone_id = $1 and k.area = d.area
      -- Along the key whatever the planner knows of a month that has only begun.
      cross join lateral (select * from "device_day" t where t.zone_id = $1 and t.data_day = d.day and t.device = k.key offset 0) as t
      group by t.data_day, k.area, t.metric
      on conflict (zone_id, data_day, area, metric) do update set on_time = excluded.on_time, late = excluded.late,
        suspect = excluded.suspect, estimated = excluded.estimated, hours = excluded.hours, total = excluded.total,
        computed_at = excluded.computed_at`,
    [zone, days.map(({ day }) => day), days.map(({ area }) => area), at],
  )
}

/** Hours count only what was measured by a right clock and could be true. */
function soundSql(): string {
  return `t.marks is null or t.marks !~ '[ekrjo]'`
}

const estimateSql = `coalesce(t.marks like 'e%', false)`
