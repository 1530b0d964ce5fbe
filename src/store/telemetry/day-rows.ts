import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'
import { ensurePartitions } from '#store/telemetry/partitions.ts'

/** A row of a day: the whole numbers of one metric of one device. */
export type DayRow = {
  readonly device: number
  readonly metric: number
  readonly day: Day
  readonly step: number
  readonly points: readonly (number | null)[]
  readonly marks: string | null
  readonly reading: number | null
  readonly isLate: boolean
  readonly receivedAt: string
  readonly packet: string
}

export function keyOfRow({ day, device, metric }: Pick<DayRow, 'day' | 'device' | 'metric'>): string {
  return `${day} ${device} ${metric}`
}

/** Writes days that are not there yet, and gives the keys of those that it wrote. */
export async function insertDays(db: Connection, zone: string, rows: readonly DayRow[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set()
  await ensurePartitions(db, 'device_day', new Set(rows.map(({ day }) => day)))
  const written = await db.query(
    `insert into "device_day" (zone_id, data_day, device, metric, step, points, marks, reading, is_late, received_at, packet)
      select $1, d, k, m, s, p::integer[], marks, r, l, a, id
      from unnest($2::date[], $3::integer[], $4::smallint[], $5::smallint[], $6::text[], $7::text[], $8::bigint[],
        $9::boolean[], $10::timestamptz[], $11::uuid[]) as x(d, k, m, s, p, marks, r, l, a, id)
      on conflict do nothing returning data_day as day, device, metric`,
    valuesOf(zone, rows),
  )
  return new Set(written.map(keyOfRow))
}

/** The days that are there, held until the transaction ends. */
export async function daysForWriting(
  db: Connection,
  zone: string,
  rows: readonly Pick<DayRow, 'day' | 'device' | 'metric'>[],
): Promise<readonly DayRow[]> {
  return db.query(
    `select t.device, t.metric, t.data_day as day, t.step, t.points, t.marks, t.reading, t.is_late as "isLate",
        t.received_at as "receivedAt", t.packet
      from (select * from unnest($2::date[], $3::integer[], $4::smallint[]) as u(d, k, m) order by d, k, m) as x
      -- One by one along the key, in one order everywhere.
      cross join lateral (select * from "device_day" t
        where t.zone_id = $1 and t.data_day = x.d and t.device = x.k and t.metric = x.m for update) as t`,
    [zone, rows.map(({ day }) => day), rows.map(({ device }) => device), rows.map(({ metric }) => metric)],
  )
}

/** Writes known days again: filled up by a later message, or read anew from the same bytes. */
export async function rewriteDays(db: Connection, zone: string, rows: readonly DayRow[]): Promise<void> {
  if (rows.length === 0) return
  await db.query(
    `update "device_day" t set step = x.s, points = x.p::integer[], marks = x.marks, reading = x.r, is_late = x.l,
        received_at = x.a, packet = x.id
      from unnest($2::date[], $3::integer[], $4::smallint[], $5::smallint[], $6::text[], $7::text[], $8::bigint[],
        $9::boolean[], $10::timestamptz[], $11::uuid[]) as x(d, k, m, s, p, marks, r, l, a, id)
      where t.zone_id = $1 and t.data_day = x.d and t.device = x.k and t.metric = x.m`,
    valuesOf(zone, rows),
  )
}

/** An array of arrays cannot be taken apart by row, so each goes as the text of an array. */
function valuesOf(zone: string, rows: readonly DayRow[]): readonly unknown[] {
  return [
    zone,
    rows.map(({ day }) => day),
    rows.map(({ device }) => device),
    rows.map(({ metric }) => metric),
    rows.map(({ step }) => step),
    rows.map(({ points }) => arrayText(points)),
    rows.map(({ marks }) => marks),
    rows.map(({ reading }) => reading),
    rows.map(({ isLate }) => isLate),
    rows.map(({ receivedAt }) => receivedAt),
    rows.map(({ packet }) => packet),
  ]
}

function arrayText(points: DayRow['points']): string {
  return points.includes(null) ? `{${points.map((point) => point ?? 'NULL').join(',')}}` : `{${points.join(',')}}`
}
