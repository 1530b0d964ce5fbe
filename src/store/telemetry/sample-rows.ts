import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'
import { ensurePartitions } from '#store/telemetry/partitions.ts'

/** A narrow row: one value at one instant of the device's clock. */
export type SampleRow = {
  readonly device: number
  readonly metric: number
  readonly day: Day
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly amount: number
  readonly mark: string | null
  readonly packet: string
}

/** What stood there before a sample came for the same instant. */
export type Standing = SampleRow & { readonly known: number; readonly knownPacket: string }

/** Writes samples; of those whose instant is known it gives what stands there, which stays. What came in the same bytes is written again. */
export async function insertSamples(
  db: Connection,
  zone: string,
  rows: readonly SampleRow[],
): Promise<readonly Standing[]> {
  if (rows.length === 0) return []
  await ensurePartitions(db, 'sample', new Set(rows.map(({ day }) => day)))
  const values = [
    zone,
    rows.map(({ day }) => day),
    rows.map(({ device }) => device),
    rows.map(({ metric }) => metric),
    rows.map(({ at }) => at),
    rows.map(({ amount }) => amount),
    rows.map(({ mark }) => mark),
    rows.map(({ packet }) => packet),
  ]
  const given = `unnest($2::date[], $3::integer[], $4::smallint[], $5::timestamptz[], $6::bigint[], $7::text[], $8::uuid[]) with ordinality
    as x(d, k, m, at, amount, mark, packet, place)`
  const standing = await db.query(
    `select x.place, t.amount as known, t.packet as "knownPacket" from ${given}
      join "sample" t on t.zone_id = $1 and t.data_day = x.d and t.device = x.k and t.metric = x.m and t.at = x.at`,
    values,
  )
  await db.query(
    `insert into "sample" as t (zone_id, data_day, device, metric, at, amount, mark, packet)
      select distinct on (d, k, m, at) $1, d, k, m, at, amount, mark, packet from ${given} order by d, k, m, at, place
      on conflict (zone_id, data_day, device, metric, at) do update set amount = excluded.amount, mark = excluded.mark
        where t.packet = excluded.packet`,
    values,
  )
  return standing.flatMap(({ place, known, knownPacket }) => {
    const row = rows[Number(place) - 1]
    return row === undefined ? [] : [{ ...row, known, knownPacket }]
  })
}
