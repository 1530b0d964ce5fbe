import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

/** What customers' meters of an area say of a day or a night together. */
export type AreaRow = {
  readonly area: string
  readonly day: Day
  /** Litres by hour, in the order of the hours that were asked for; null when no meter is known. */
  readonly hours: readonly (number | null)[]
  readonly known: number
  readonly late: number
  readonly suspect: number
}

export type AreasAsked = {
  readonly areas: readonly string[]
  readonly from: Day
  readonly to: Day
  /** Meters of the boundary, which are no customers: ids of devices. */
  readonly inlets: readonly string[]
}

/** 夜间用水 — what customers of each area used in some hours of each night; estimates, wrong clocks and jumps are no night use. */
export async function nightRows(
  db: Connection,
  zone: string,
  asked: AreasAsked & { readonly hours: readonly number[] },
): Promise<readonly AreaRow[]> {
  return rowsOf(db, zone, asked, asked.hours, `(t.marks is null or t.marks !~ '[ejkor]')`)
}

/** 逐日用水 — the 24 hours of each day; the total of an estimated gap is known, so it is in the sum and not among the known meters. */
export async function dayRows(db: Connection, zone: string, asked: AreasAsked): Promise<readonly AreaRow[]> {
  const hours = Array.from({ length: 24 }, (_, hour) => hour)
  return rowsOf(db, zone, asked, hours, `(t.marks is null or t.marks !~ '[jor]')`)
}

async function rowsOf(
  db: Connection,
  zone: string,
  { areas, from, to, inlets }: AreasAsked,
  hours: readonly number[],
  isSound: string,
): Promise<readonly AreaRow[]> {
  if (areas.length === 0) return []
  // The driver gives arrays of bigint as texts; whole numbers up to 2^53 are exact as float8.
  const sums = hours.map((hour) => `sum(${hourOf(hour)}) filter (where ${isSound})`).join(', ')
  return db.query(
    `select k.area, t.data_day as day, array[${sums}]::float8[] as hours,
        count(*) filter (where ${isSound} and ${isMeasured}) as known,
        count(*) filter (where t.is_late and ${isMeasured}) as late,
        count(*) filter (where not ${isSound} and ${isMeasured}) as suspect
      from "device_day" t join "device_key" k on k.zone_id = t.zone_id and k.key = t.device
      where t.zone_id = $1 and t.data_day between $2 and $3 and t.metric = 1 and k.area = any($4) and k.main_metric = 1
        and k.device <> all($5::uuid[])
      group by k.area, t.data_day order by t.data_day, k.area`,
    [zone, from, to, areas, inlets],
  )
}

/** What flowed in an hour, whatever the step of the meter. */
function hourOf(hour: number): string {
  const part = (per: number, i: number) => `t.points[${hour * per + i + 1}]`
  const whole = (per: number) => Array.from({ length: per }, (_, i) => part(per, i)).join(' + ')
  return `case t.step when 60 then ${whole(1)} when 30 then ${whole(2)} when 15 then ${whole(4)} end`
}

const isMeasured = `coalesce(t.marks not like 'e%', true)`

export type ExpectedRow = { readonly area: string; readonly day: Day; readonly expected: number }

/** 应到 — how many customers' meters should report in each area, day by day. */
export async function expectedRows(
  db: Connection,
  zone: string,
  { areas, from, to, inlets }: AreasAsked,
): Promise<readonly ExpectedRow[]> {
  return db.query(
    `select k.area, d.day::date as day, count(*) as expected
      from generate_series($2::date, $3::date, interval '1 day') as d(day)
      join "device_key" k on k.zone_id = $1 and k.area = any($4) and k.main_metric = 1 and k.device <> all($5::uuid[])
        and k.active_from <= d.day::date and (k.active_until is null or k.active_until >= d.day::date)
        and not (k.paused_from is not null and d.day::date between k.paused_from and k.paused_until)
      group by k.area, d.day`,
    [zone, from, to, areas, inlets],
  )
}

/** A day of a meter, by the id of its device. */
export type MeterRow = {
  readonly device: string
  readonly area: string
  readonly day: Day
  readonly step: number
  readonly points: readonly (number | null)[]
  readonly marks: string | null
  readonly reading: number | null
}

/** 表计逐日 — days of some meters, oldest first. Asks nobody who reads. */
export async function meterRows(
  db: Connection,
  zone: string,
  devices: readonly string[],
  from: Day,
  to: Day,
): Promise<readonly MeterRow[]> {
  if (devices.length === 0) return []
  return db.query(
    `select k.device, k.area, t.data_day as day, t.step, t.points, t.marks, t.reading
      from "device_key" k join "device_day" t on t.zone_id = k.zone_id and t.device = k.key and t.metric = 1
      where k.zone_id = $1 and k.device = any($2::uuid[]) and t.data_day between $3 and $4 order by t.data_day, k.device`,
    [zone, devices, from, to],
  )
}

/** Readings alone, for consumption over a month; what fell without a replacement is judged by the chain. */
export async function readingRows(
  db: Connection,
  zone: string,
  devices: readonly string[],
  from: Day,
  to: Day,
): Promise<readonly Pick<MeterRow, 'device' | 'day' | 'reading'>[]> {
  if (devices.length === 0) return []
  return db.query(
    `select k.device, t.data_day as day, t.reading
      from "device_key" k join "device_day" t on t.zone_id = k.zone_id and t.device = k.key and t.metric = 1
      where k.zone_id = $1 and k.device = any($2::uuid[]) and t.data_day between $3 and $4 and t.reading is not null
      order by t.data_day`,
    [zone, devices, from, to],
  )
}
