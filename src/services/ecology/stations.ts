import type { monitorStation } from '#registers/ecology/monitor-station.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

export type Station = RowOf<typeof monitorStation>

/** 建站 — a station says what it is judged by: without its type of water, noise zone or firm it could not be. */
export async function fileStation(context: Context, row: Row): Promise<Facts> {
  return checkStation(context, row, {})
}

export async function checkStation({ db, actor }: Context, row: Row, facts: Facts): Promise<Facts> {
  const station = asStation({ ...row, ...facts })
  const isOutlet = station.kind === 'stack' || station.kind === 'wasteWater'
  if (station.kind === 'surfaceWater' && station.waterType === null) throw refusal('water-type-needed')
  if (station.kind === 'noise' && station.noiseClass === null) throw refusal('noise-class-needed')
  if (isOutlet && station.enterprise === null) throw refusal('polluter-needed')
  if (!isOutlet && station.enterprise !== null) throw refusal('not-polluter')
  const [taken] = await db.query(
    `select s.name as station, d.number from "monitor_station" s join "device" d on d.zone_id = s.zone_id and d.id = any(s.devices)
      where s.zone_id = $1 and s.id <> $2::uuid and s.state = 'active' and d.id = any($3::uuid[]) limit 1`,
    [actor.zone, station.id, station.devices ?? []],
  )
  if (taken !== undefined) throw refusal('device-taken', { number: taken.number, station: taken.station })
  return facts
}

export function asStation(row: Row): Station {
  return row as unknown as Station // the procedures of this register are called with its rows
}
