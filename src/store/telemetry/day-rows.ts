import type { Day } from '#domain/day.ts'
import { bools, days, instants, int2s, int4s, int8s, plainTexts } from '#store/columns.ts'
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

/** One order everywhere, so that two transactions never wait for each other in a circle. */
export function byKey(a: DayRow, b: DayRow): number {
  return a.day === b.day ? a.device - b.device || a.metric - b.metric : a.day < b.day ? -1 : 1
}

/** Writes days that are not there yet, and gives the others, which mostly are none. */
export async function insertDays(db: Connection, zone: string, rows: readonly DayRow[]): Promise<readonly DayRow[]> {
  if (rows.length === 0) return []
  await ensurePartitions(db, 'device_day', new Set(rows.map(({ day }) => day)))
  const known = await db.query(
    `with w as (insert into "device_day" (zone_id, data_day, device, metric, step, points, marks, reading, is_late, received_at, packet)
      select $1, d, k, m, s, p::integer[], marks, r, l, a, ($11::uuid[])[id] from ${given}
      on conflict do nothing returning data_day, device, metric)
      select x.place from unnest($2::date[], $3::integer[], $4::smallint[]) with ordinality as x(d, k, m, place)
      where (select count(*) from w) < $13::integer
        and not exists (select 1 from w where w.data_day = x.d and w.device = x.k and w.metric = x.m) order by x.place`,
    [...valuesOf(zone, rows), rows.length],
  )
  return known.flatMap(({ place }) => rows[Number(place) - 1] ?? [])
}

/**
 * Days, devices and so on side by side; of packets, which many rows share, only the place in a list. Taken apart in the list of columns
 * they stream; as a table they would be written down first.
 */
const given = `(select unnest($2::date[]) as d, unnest($3::integer[]) as k, unnest($4::smallint[]) as m, unnest($5::smallint[]) as s,
  unnest($6::text[]) as p, unnest($7::text[]) as marks, unnest($8::bigint[]) as r, unnest($9::boolean[]) as l,
  unnest($10::timestamptz[]) as a, unnest($12::integer[]) as id) as x`

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
        received_at = x.a, packet = ($11::uuid[])[x.id]
      from ${given}
      where t.zone_id = $1 and t.data_day = x.d and t.device = x.k and t.metric = x.m`,
    valuesOf(zone, rows),
  )
}

/** An array of arrays cannot be taken apart by row, so each goes as the text of an array. */
function valuesOf(zone: string, rows: readonly DayRow[]): readonly unknown[] {
  const packets = new Map<string, number>()
  const places = rows.map(({ packet }) => {
    const place = packets.get(packet) ?? packets.size + 1
    return packets.set(packet, place) && place
  })
  return [
    zone,
    days(rows.map(({ day }) => day)),
    int4s(rows.map(({ device }) => device)),
    int2s(rows.map(({ metric }) => metric)),
    int2s(rows.map(({ step }) => step)),
    plainTexts(rows.map(({ points }) => arrayText(points))),
    plainTexts(rows.map(({ marks }) => marks)),
    int8s(rows.map(({ reading }) => reading)),
    bools(rows.map(({ isLate }) => isLate)),
    instants(rows.map(({ receivedAt }) => receivedAt)),
    [...packets.keys()],
    int4s(places),
  ]
}

function arrayText(points: DayRow['points']): string {
  return points.includes(null) ? `{${points.map((point) => point ?? 'NULL').join(',')}}` : `{${points.join(',')}}`
}
