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
  const [known] = await db.query(
    `select count(*) as all, count(*) filter (where ${inUseOn('$4')}) as expected,
        $2::timestamptz - make_interval(mins => min(${allowedMinutes})) as latest
      from "device_key" k where k.zone_id = $1 ${within}`,
    values,
  )
  const [heard] = await db.query(
    area === undefined
      ? 'select count(*) as count from "device_seen" where zone_id = $1'
      : 'select count(*) as count from "device_seen" s join "device_key" k on k.zone_id = s.zone_id and k.key = s.device where s.zone_id = $1 and k.area = $2',
    area === undefined ? [zone] : [zone, area],
  )
  const parts = [silentSince(within, `$${values.push(known.latest)}`)]
  // Whoever was never heard has to be looked for among all of them, so only when there can be one.
  if (known.all > heard.count) parts.push(neverHeard(within))
  const devices = await db.query(
    `select t.*, count(*) over () as total from (${parts.join(' union all ')}) as t
      order by t."receivedAt" nulls first, t.number limit ${Math.max(1, Math.floor(most))}`,
    values,
  )
  const silent = devices[0]?.total ?? 0
  return {
    expected: known.expected,
    silent,
    devices: devices.slice(0, most).map(({ total: _total, ...one }) => one),
  }
}

/** Most devices were heard lately: they are passed over by the latest instant that can mean silence, before anybody is asked for. */
function silentSince(within: string, latest: string): string {
  return `select k.number, k.device, k.area, s.cell, s.received_at as "receivedAt"
    from "device_seen" s join "device_key" k on k.zone_id = s.zone_id and k.key = s.device
    where s.zone_id = $1 and s.received_at < ${latest}::timestamptz and ${inUseOn('$4')} ${within}
      and s.received_at < $2::timestamptz - make_interval(mins => ${allowedMinutes})`
}

function neverHeard(within: string): string {
  return `select k.number, k.device, k.area, null, null from "device_key" k
    where k.zone_id = $1 and ${inUseOn('$4')} ${within}
      and (k.active_from::timestamp at time zone 'Asia/Shanghai') < $2::timestamptz - make_interval(mins => ${allowedMinutes})
      and not exists (select 1 from "device_seen" s where s.zone_id = k.zone_id and s.device = k.key)`
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

/** Clause over `k`: in use, with data of its own, and not under maintenance on a day. */
export function inUseOn(day: string): string {
  return `k.main_metric > 0 and k.active_from <= ${day}::date and (k.active_until is null or k.active_until >= ${day}::date)
    and ${notPausedOn(day)}`
}

/** 检修 — clause over `k`: while somebody works on a device, nothing that it does is an alarm. */
export function notPausedOn(day: string): string {
  return `not (k.paused_from is not null and ${day}::date between k.paused_from and k.paused_until)`
}

/** Minutes that a device may be silent: the cycles of the standard value and its spread. */
const allowedMinutes = `($3::float8 * k.cycle_minutes)::integer + k.spread_minutes`

const devicesAndSeen = `"device_key" k left join "device_seen" s on s.zone_id = k.zone_id and s.device = k.key
  where k.zone_id = $1 and ${inUseOn('$4')}`

/** A device that was never heard is silent once its first cycles are over. */
const isSilent = `coalesce(s.received_at, (k.active_from::timestamp at time zone 'Asia/Shanghai'))
  < $2::timestamptz - make_interval(mins => ${allowedMinutes})`

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
