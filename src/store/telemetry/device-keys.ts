import { addDays, type Day } from '#domain/day.ts'
import { int4s } from '#store/columns.ts'
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
  const turn = await nextTurn(db, zone)
  await db.query(
    `insert into "device_key" (zone_id, key, turn, device, number, model, area, main_metric, cycle_minutes, spread_minutes,
        active_from, active_until, paused_from, paused_until)
      select $1, (select coalesce(max(key), 0) from "device_key" where zone_id = $1) + row_number() over (), $13::bigint,
        x.* from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::smallint[], $7::integer[], $8::integer[],
        $9::date[], $10::date[], $11::date[], $12::date[]) as x
      on conflict (zone_id, device) do update set turn = excluded.turn, number = excluded.number, model = excluded.model, area = excluded.area,
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
      turn,
    ],
  )
}

/**
 * Whoever changes devices takes the next turn and writes it beside each of them, so that memories of devices learn what changed since
 * they looked. The lock holds until the commit: turns become visible in their order.
 */
export async function nextTurn(db: Connection, zone: string): Promise<number> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended($1, 4713))`, [zone])
  return (await turnOf(db, zone)).turn + 1
}

/** What an incoming packet needs to know of its device, as the registers have it. */
export type DeviceFacts = {
  readonly number: string
  readonly key: number
  readonly model: string
  readonly area: string
  readonly cycleMinutes: number
  readonly spreadMinutes: number
}

/** The same with the last day of which it gave a reading. */
export type KnownDevice = DeviceFacts & { readonly lastDay: Day | null; readonly reading: number | null }

const factColumns = `number, key, model, area, cycle_minutes as "cycleMinutes", spread_minutes as "spreadMinutes"`

export async function factsOf(
  db: Connection,
  zone: string,
  numbers: readonly string[],
): Promise<readonly DeviceFacts[]> {
  if (numbers.length === 0) return []
  return db.query(`select ${factColumns} from "device_key" where zone_id = $1 and number = any($2)`, [zone, numbers])
}

/** A slice of all devices of a zone in the order of their small numbers: a third of the work of asking for them by number. */
export async function factsFrom(
  db: Connection,
  zone: string,
  after: number,
  most: number,
): Promise<readonly DeviceFacts[]> {
  return db.query(
    `select ${factColumns} from "device_key" where zone_id = $1 and key > $2 and key <= $3 order by key`,
    [zone, after, after + most],
  )
}

/** How often devices of a zone were changed, and the largest small number: both along an index. */
export async function turnOf(
  db: Connection,
  zone: string,
): Promise<{ readonly turn: number; readonly largest: number }> {
  const [row] = await db.query(
    `select coalesce((select max(turn) from "device_key" where zone_id = $1), 0) as turn,
      coalesce((select max(key) from "device_key" where zone_id = $1), 0) as largest`,
    [zone],
  )
  return row
}

export async function changedSince(
  db: Connection,
  zone: string,
  turn: number,
): Promise<readonly (DeviceFacts & { readonly turn: number })[]> {
  return db.query(`select ${factColumns}, turn from "device_key" where zone_id = $1 and turn > $2`, [zone, turn])
}

/** The devices with what was heard of them last. */
export async function withLast(
  db: Connection,
  zone: string,
  devices: readonly DeviceFacts[],
): Promise<Map<string, KnownDevice>> {
  const rows = await db.query(
    `select device, last_day as "lastDay", reading from "device_seen" where zone_id = $1 and device = any($2::integer[])`,
    [zone, int4s(devices.map(({ key }) => key))],
  )
  const last = new Map(rows.map((row) => [row.device, row]))
  return new Map(
    devices.map(({ number, key, model, area, cycleMinutes, spreadMinutes }) => {
      const { lastDay = null, reading = null } = last.get(key) ?? {}
      return [number, { number, key, model, area, cycleMinutes, spreadMinutes, lastDay, reading }]
    }),
  )
}

/** How far back a reading is looked for when messages are read again: a device that was silent for longer begins anew. */
const daysBefore = 100

/** Devices as a message found them that is read again: with what the messages before it had told of them. */
export async function withLastBefore(
  db: Connection,
  zone: string,
  devices: readonly KnownDevice[],
  first: ReadonlyMap<string, { readonly packet: string; readonly on: Day }>,
): Promise<Map<string, KnownDevice>> {
  const asked = devices.flatMap((device) => {
    const met = first.get(device.number)
    return met === undefined ? [] : [{ key: device.key, ...met }]
  })
  const from = asked.reduce<Day | null>((least, { on }) => (least === null || on < least ? on : least), null)
  const rows =
    from === null
      ? []
      : await db.query(
          `select distinct on (t.device) t.device, t.data_day as "lastDay", t.reading
            from unnest($2::integer[], $3::uuid[]) as x(device, packet) join "device_day" t on t.zone_id = $1
              and t.device = x.device and t.data_day >= $4 and t.reading is not null and t.packet < x.packet
            order by t.device, t.data_day desc`,
          [zone, int4s(asked.map(({ key }) => key)), asked.map(({ packet }) => packet), addDays(from, -daysBefore)],
        )
  const last = new Map(rows.map((row) => [row.device, row]))
  return new Map(
    devices.map((device) => {
      const { lastDay = null, reading = null } = last.get(device.key) ?? {}
      return [device.number, { ...device, lastDay, reading }]
    }),
  )
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
