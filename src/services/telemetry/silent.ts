import type { Day } from '#domain/day.ts'
import { dayAt, millisecondOf } from '#domain/telemetry/instant.ts'
import { ratesOn } from '#services/rates.ts'
import type { Connection } from '#store/database.ts'

export type Silent = {
  readonly number: string
  readonly device: string
  readonly area: string
  readonly cell: string | null
  /** When it was heard last; null for never. */
  readonly receivedAt: string | null
}

export type Silence = {
  /** Devices that should report, and how many of them are silent. */
  readonly expected: number
  readonly silent: number
  /** The silent ones, longest first, at most `most`. */
  readonly devices: readonly Silent[]
}

/**
 * 谁离线 — devices in use, not under maintenance, of which nothing was heard for the cycles of the standard value plus their spread.
 * Offline is normal for what sleeps: a closed connection says nothing.
 */
export async function whoIsSilent(
  db: Connection,
  zone: string,
  { at, area, most = 200 }: { readonly at: string; readonly area?: string; readonly most?: number },
): Promise<Silence> {
  const today = dayAt(millisecondOf(at) ?? 0)
  const cycles = (await ratesOn(db, zone, ['telemetry-silent-cycles'], today))['telemetry-silent-cycles'].value
  const values: unknown[] = [zone, at, cycles, today]
  const within = area === undefined ? '' : `and k.area = $${values.push(area)}`
  const [counts] = await db.query(
    `select count(*) as expected, count(*) filter (where ${isSilent}) as silent from ${devicesAndSeen} ${within}`,
    values,
  )
  const devices =
    counts.silent === 0
      ? []
      : await db.query(
          `select k.number, k.device, k.area, s.cell, s.received_at as "receivedAt"
            from ${devicesAndSeen} ${within} and ${isSilent} order by s.received_at nulls first, k.number limit ${Math.floor(most)}`,
          values,
        )
  return { ...counts, devices }
}

export type SilentCell = { readonly cell: string; readonly expected: number; readonly silent: number }

/** 静默小区 — radio cells with their silent devices: where many fall silent together it is the network, not the meters. */
export async function silentCells(db: Connection, zone: string, at: string): Promise<readonly SilentCell[]> {
  const today = dayAt(millisecondOf(at) ?? 0)
  const rates = await ratesOn(
    db,
    zone,
    ['telemetry-silent-cycles', 'telemetry-network-share', 'telemetry-network-least'],
    today,
  )
  return db.query(
    `select s.cell, count(*) as expected, count(*) filter (where ${isSilent}) as silent
      from ${devicesAndSeen} and s.cell is not null group by s.cell
      having count(*) filter (where ${isSilent}) >= $5
        and count(*) filter (where ${isSilent}) * 100 >= count(*) * $6::numeric order by s.cell`,
    [
      zone,
      at,
      rates['telemetry-silent-cycles'].value,
      today,
      rates['telemetry-network-least'].value,
      rates['telemetry-network-share'].value,
    ],
  )
}

/** 当日缺报 — how many devices in use have no data for a day, by area: who is missing in a balance of that day. */
export async function missingOn(
  db: Connection,
  zone: string,
  day: Day,
): Promise<readonly { readonly area: string; readonly expected: number; readonly missing: number }[]> {
  return db.query(
    `select k.area, count(*) as expected, count(*) filter (where t.device is null) as missing
      from "device_key" k left join "device_day" t
        on t.zone_id = k.zone_id and t.device = k.key and t.data_day = $2 and t.metric = k.main_metric
      where k.zone_id = $1 and ${inUseOn('$2')} group by k.area order by k.area`,
    [zone, day],
  )
}

/** Clause over `k`: in use and not under maintenance on a day. */
export function inUseOn(day: string): string {
  return `k.active_from <= ${day}::date and (k.active_until is null or k.active_until >= ${day}::date)
    and not (k.paused_from is not null and ${day}::date between k.paused_from and k.paused_until)`
}

const devicesAndSeen = `"device_key" k left join "device_seen" s on s.zone_id = k.zone_id and s.device = k.key
  where k.zone_id = $1 and ${inUseOn('$4')}`

/** A device that was never heard is silent once its first cycles are over. */
const isSilent = `coalesce(s.received_at, (k.active_from::timestamp at time zone 'Asia/Shanghai'))
  < $2::timestamptz - make_interval(mins => ($3::numeric * k.cycle_minutes)::integer + k.spread_minutes)`

/** 按类别 — devices that should report and those that are silent, by kind of model. */
export async function silentKinds(
  db: Connection,
  zone: string,
  at: string,
): Promise<
  readonly { readonly id: string; readonly kind: string; readonly devices: number; readonly silent: number }[]
> {
  const today = dayAt(millisecondOf(at) ?? 0)
  const cycles = (await ratesOn(db, zone, ['telemetry-silent-cycles'], today))['telemetry-silent-cycles'].value
  return db.query(
    `select m.kind as id, m.kind, sum(c.devices)::float8 as devices, sum(c.silent)::float8 as silent from (
        select k.model, count(*) as devices, count(*) filter (where ${isSilent}) as silent from ${devicesAndSeen} group by k.model) as c
      join "product_model" m on m.zone_id = $1 and m.id = c.model where m.kind <> 'gateway' group by m.kind order by devices desc, m.kind`,
    [zone, at, cycles, today],
  )
}
