import type { monitorStation } from '#registers/ecology/monitor-station.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

export type Station = RowOf<typeof monitorStation>

/** 建站 — a station says what it is judged by: without its type of water, noise zone or firm it could not be. */
export async function fileStation(context: Context, row: Row): Promise<Facts> {
  return checkStation(context, row, {})
}

export async function checkStation(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const station = asStation({ ...row, ...facts })
  const isOutlet = station.kind === 'stack' || station.kind === 'wasteWater'
  if (station.kind === 'surfaceWater' && station.waterType === null) throw refusal('water-type-needed')
  if (station.kind === 'noise' && station.noiseClass === null) throw refusal('noise-class-needed')
  if (isOutlet && station.enterprise === null) throw refusal('polluter-needed')
  if (!isOutlet && station.enterprise !== null) throw refusal('not-polluter')
  return facts
}

export function asStation(row: Row): Station {
  return row as unknown as Station // the procedures of this register are called with its rows
}
