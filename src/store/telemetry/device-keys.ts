import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

/** What a device is to the tables of telemetry: its small number, and what completeness asks of it. */
export type DeviceKey = {
  readonly device: string
  readonly number: string
  readonly model: string
  readonly area: string
  readonly mainMetric: number
  readonly cycleMinutes: number
  readonly spreadMinutes: number
  readonly activeFrom: Day
  readonly activeUntil: Day | null
  readonly pausedFrom: Day | null
  readonly pausedUntil: Day | null
}

/** Gives new devices their small numbers and writes what changed of known ones; small numbers are never given twice. */
export async function writeDeviceKeys(db: Connection, zone: string, devices: readonly DeviceKey[]): Promise<void> {
  if (devices.length === 0) return
  await db.query(`select pg_advisory_xact_lock(hashtextextended($1, 4713))`, [zone])
  await db.query(
    `insert into "device_key" (zone_id, key, device, number, model, area, main_metric, cycle_minutes, spread_minutes,
        active_from, active_until, paused_from, paused_until)
      select $1, (select coalesce(max(key), 0) from "device_key" where zone_id = $1) + row_number() over (),
        x.* from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::smallint[], $7::integer[], $8::integer[],
        $9::date[], $10::date[], $11::date[], $12::date[]) as x
      on conflict (zone_id, device) do update set number = excluded.number, model = excluded.model, area = excluded.area,
        main_metric = excluded.main_metric, cycle_minutes = excluded.cycle_minutes, spread_minutes = excluded.spread_minutes,
        active_from = excluded.active_from, active_until = excluded.active_until,
        paused_from = excluded.paused_from, paused_until = excluded.paused_until`,
    [
      zone,
      devices.map((one) => one.device),
      devices.map((one) => one.number),
      devices.map((one) => one.model),
      devices.map((one) => one.area),
      devices.map((one) => one.mainMetric),
      devices.map((one) => one.cycleMinutes),
      devices.map((one) => one.spreadMinutes),
      devices.map((one) => one.activeFrom),
      devices.map((one) => one.activeUntil),
      devices.map((one) => one.pausedFrom),
      devices.map((one) => one.pausedUntil),
    ],
  )
}

/** A device as an incoming packet needs it, with what was heard of it last. */
export type KnownDevice = {
  readonly number: string
  readonly key: number
  readonly model: string
  readonly area: string
  readonly cycleMinutes: number
  readonly spreadMinutes: number
  readonly activeFrom: Day
  readonly activeUntil: Day | null
  readonly lastDay: Day | null
  readonly reading: number | null
  readonly heardAt: string | null
}

export async function knownDevices(
  db: Connection,
  zone: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, KnownDevice>> {
  const rows: readonly KnownDevice[] = await db.query(
    `select k.number, k.key, k.model, k.area, k.cycle_minutes as "cycleMinutes", k.spread_minutes as "spreadMinutes",
        k.active_from as "activeFrom", k.active_until as "activeUntil",
        s.last_day as "lastDay", s.reading, s.received_at as "heardAt"
      from "device_key" k left join "device_seen" s on s.zone_id = k.zone_id and s.device = k.key
      where k.zone_id = $1 and k.number = any($2)`,
    [zone, numbers],
  )
  return new Map(rows.map((row) => [row.number, row]))
}

/** The small numbers of devices, by their numbers in the register. */
export async function keysOf(
  db: Connection,
  zone: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query('select number, key from "device_key" where zone_id = $1 and number = any($2)', [
    zone,
    numbers,
  ])
  return new Map(rows.map(({ number, key }) => [number, key]))
}
