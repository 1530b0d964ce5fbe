import type { Day } from '#domain/day.ts'
import { days as dayColumn, instants, int2s, int4s, int8s } from '#store/columns.ts'
import type { Connection } from '#store/database.ts'
import { ensurePartitions } from '#store/telemetry/partitions.ts'

/** When a device was heard last and what it said of itself. */
export type Seen = {
  readonly device: number
  readonly receivedAt: string
  readonly deviceAt: string | null
  readonly platformAt: string | null
  readonly clockOffset: number | null
  readonly lastDay: Day | null
  readonly reading: number | null
  readonly battery: number | null
  readonly rsrp: number | null
  readonly snr: number | null
  readonly cell: string | null
}

/** Notes what was heard; an older message changes nothing, and what a message does not say stays as it was. */
export async function noteSeen(db: Connection, zone: string, seen: readonly Seen[]): Promise<void> {
  if (seen.length === 0) return
  const rows = seen.toSorted((a, b) => a.device - b.device)
  await db.query(
    `insert into "device_seen" as t (zone_id, device, received_at, device_at, platform_at, clock_offset, last_day, reading, battery, rsrp, snr, cell)
      select $1, unnest($2::integer[]), unnest($3::timestamptz[]), unnest($4::timestamptz[]), unnest($5::timestamptz[]),
        unnest($6::integer[]), unnest($7::date[]), unnest($8::bigint[]), unnest($9::integer[]), unnest($10::smallint[]),
        unnest($11::smallint[]), unnest($12::text[])
      on conflict (zone_id, device) do update set received_at = excluded.received_at,
        device_at = coalesce(excluded.device_at, t.device_at), platform_at = coalesce(excluded.platform_at, t.platform_at),
        clock_offset = coalesce(excluded.clock_offset, t.clock_offset),
        last_day = coalesce(excluded.last_day, t.last_day), reading = coalesce(excluded.reading, t.reading),
        battery = coalesce(excluded.battery, t.battery), rsrp = coalesce(excluded.rsrp, t.rsrp),
        snr = coalesce(excluded.snr, t.snr), cell = coalesce(excluded.cell, t.cell)
      where t.received_at <= excluded.received_at`,
    [
      zone,
      int4s(rows.map((one) => one.device)),
      instants(rows.map((one) => one.receivedAt)),
      instants(rows.map((one) => one.deviceAt)),
      instants(rows.map((one) => one.platformAt)),
      int4s(rows.map((one) => one.clockOffset)),
      dayColumn(rows.map((one) => one.lastDay)),
      int8s(rows.map((one) => one.reading)),
      int4s(rows.map((one) => one.battery)),
      int2s(rows.map((one) => one.rsrp)),
      int2s(rows.map((one) => one.snr)),
      rows.map((one) => one.cell),
    ],
  )
}

export type Latest = {
  readonly device: number
  readonly metric: number
  readonly amount: number
  readonly mark: string | null
  readonly at: string
}

/** Keeps the newest value of each metric by the device's own clock. */
export async function noteLatest(db: Connection, zone: string, latest: readonly Latest[]): Promise<void> {
  if (latest.length === 0) return
  await db.query(
    `insert into "latest_value" as t (zone_id, device, metric, amount, mark, at)
      select distinct on (d, m) $1, d, m, a, k, at
      from unnest($2::integer[], $3::smallint[], $4::bigint[], $5::text[], $6::timestamptz[]) as x(d, m, a, k, at)
      order by d, m, at desc
      on conflict (zone_id, device, metric) do update set amount = excluded.amount, mark = excluded.mark, at = excluded.at
      where t.at <= excluded.at`,
    [
      zone,
      latest.map((one) => one.device),
      latest.map((one) => one.metric),
      latest.map((one) => one.amount),
      latest.map((one) => one.mark),
      latest.map((one) => one.at),
    ],
  )
}

export type Finding = {
  readonly day: Day
  readonly device: number
  readonly metric: number
  readonly rule: string
  readonly packet: string
  readonly detail: Readonly<Record<string, unknown>> | null
}

/** Notes what data rules found; the same of the same packet once. */
export async function noteFindings(db: Connection, zone: string, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return
  await ensurePartitions(db, 'telemetry_finding', new Set(findings.map(({ day }) => day)))
  await db.query(
    `insert into "telemetry_finding" (zone_id, data_day, device, metric, rule, packet, detail)
      select $1, x.* from unnest($2::date[], $3::integer[], $4::smallint[], $5::text[], $6::uuid[], $7::jsonb[]) as x
      on conflict do nothing`,
    [
      zone,
      findings.map((one) => one.day),
      findings.map((one) => one.device),
      findings.map((one) => one.metric),
      findings.map((one) => one.rule),
      findings.map((one) => one.packet),
      findings.map((one) => (one.detail === null ? null : JSON.stringify(one.detail))),
    ],
  )
}

/** Marks days of areas, none of them twice, whose sums must be worked out again. */
export async function markDirty(
  db: Connection,
  zone: string,
  days: readonly { readonly day: Day; readonly area: string }[],
  at: string,
): Promise<void> {
  if (days.length === 0) return
  await db.query(
    `insert into "dirty_day" (zone_id, data_day, area, since)
      select $1, d, a, $4 from unnest($2::date[], $3::text[]) as x(d, a) order by d, a on conflict do nothing`,
    [zone, days.map(({ day }) => day), days.map(({ area }) => area), at],
  )
}
