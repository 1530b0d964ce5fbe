import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Place } from '#domain/land/gcj.ts'
import type { Moment } from '#domain/moment.ts'
import { device } from '#registers/telemetry/device.ts'
import type { MapLayer, MapThing } from '#schema/map-views.ts'
import { layer } from '#services/map/layers.ts'
import { whoIsSilent } from '#services/telemetry/silent.ts'
import { type Looking, visibleFigures } from '#services/visible.ts'

type Row = {
  readonly id: string
  readonly number: string
  readonly name: string | null
  readonly longitude: number | null
  readonly latitude: number | null
  readonly pausedFrom: string | null
  readonly pausedUntil: string | null
  readonly reports: boolean
}

const labels: Readonly<Record<string, Label>> = {
  silent: ['离线', 'Silent'],
  never: ['从未上报', 'Never heard'],
  heard: ['正常上报', 'Reporting'],
  paused: ['检修', 'Under maintenance'],
  unknown: ['状态未知', 'State not known'],
}

/** 设备 — with their state: what was never heard is told apart from what fell silent, and neither is ever green. */
export async function deviceLayer(
  looking: Looking,
  { at, today }: Moment,
): Promise<{ readonly layer: MapLayer; readonly placed: ReadonlyMap<string, Place> }> {
  const rows = await visibleFigures<Row>(
    looking,
    device,
    `t.id, t.number, t.name, t.longitude::float8 as longitude, t.latitude::float8 as latitude,
      t.paused_from::text as "pausedFrom", t.paused_until::text as "pausedUntil",
      exists (select 1 from "device_key" k where k.zone_id = t.zone_id and k.device = t.id and k.main_metric > 0) as reports`,
    () => `and t.state = 'active' order by t.number`,
  )
  const silent = looking.asOf === null ? await silentOnes(looking, at) : null
  const placed = new Map<string, Place>()
  const things = rows.flatMap((row): readonly MapThing[] => {
    if (row.longitude === null || row.latitude === null) return []
    const place: Place = [row.longitude, row.latitude]
    placed.set(row.id, place)
    const name = row.name === null ? row.number : `${row.number} ${row.name}`
    return [{ path: `/device/${row.id}`, name, kind: stateOf(row, silent, looking.asOf ?? today), at: place }]
  })
  return { layer: layer('devices', device.label, '/device', labels, things, rows.length - things.length), placed }
}

function stateOf(row: Row, silent: ReadonlyMap<string, string | null> | null, today: Day): string {
  const { id, pausedFrom, pausedUntil } = row
  if (pausedFrom !== null && pausedFrom <= today && today <= (pausedUntil ?? today)) return 'paused'
  // A gateway without data of its own is never called heard.
  if (silent === null || !row.reports) return 'unknown'
  const heard = silent.get(id)
  if (heard === undefined) return 'heard'
  return heard === null ? 'never' : 'silent'
}

async function silentOnes({ db, actor }: Looking, at: string): Promise<ReadonlyMap<string, string | null>> {
  const { devices } = await whoIsSilent(db, actor.zone, { at, most: 1_000_000 })
  return new Map(devices.map((one) => [one.device, one.receivedAt]))
}
