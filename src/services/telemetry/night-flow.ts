import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

export type NightFlow = {
  readonly area: string
  /** Devices whose values count, and those that sent some which do not. */
  readonly devices: number
  readonly leftOut: number
  /** Litres of each hour of the window, all devices together. */
  readonly hours: readonly number[]
}

/**
 * 夜间流量 — what flowed through the meters of each area in the hours of a night, all areas in one pass over the day. Values of a
 * wrong clock, estimates and suspect ones are left out; nothing is judged here (see services/water).
 */
export async function nightFlow(
  db: Connection,
  zone: string,
  { day, fromHour = 2, untilHour = 4 }: { readonly day: Day; readonly fromHour?: number; readonly untilHour?: number },
): Promise<readonly NightFlow[]> {
  const hours = Array.from({ length: untilHour - fromHour }, (_, i) => Math.floor(fromHour) + i)
  // An element is read without taking the array apart; only other steps than an hour are added up first.
  const sums = hours.map(
    (hour) => `coalesce(sum(case when t.step = 60 then t.points[${hour + 1}]
      else (select sum(v) from unnest(t.points[${hour} * 60 / t.step + 1 : ${hour + 1} * 60 / t.step]) as u(v)) end) filter (where ${isSound}), 0)`,
  )
  const rows = await db.query(
    `select k.area, count(*) filter (where ${isSound}) as devices, count(*) filter (where not (${isSound})) as "leftOut",
        array[${sums.join(', ')}]::float8[] as hours
      from "device_day" t join "device_key" k on k.zone_id = t.zone_id and k.key = t.device
      where t.zone_id = $1 and t.data_day = $2 and t.metric = 1 group by k.area order by k.area`,
    [zone, day],
  )
  return rows.map((row) => ({ ...row, hours: row.hours.map(Number) }))
}

const isSound = `t.marks is null or t.marks !~ '[ekrjo]'`
