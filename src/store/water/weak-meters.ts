import type { Day } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

/** What a meter last said of itself, by the id of its device. */
export type SeenRow = {
  readonly device: string
  readonly battery: number | null
  readonly rsrp: number | null
  readonly snr: number | null
  readonly cell: string | null
  readonly lastDay: Day | null
}

/** 最弱的表 — the lowest batteries and the faintest signals among a zone's meters; the rest need not be looked at. */
export async function weakestMeters(db: Connection, zone: string, most: number): Promise<readonly SeenRow[]> {
  const part = (order: string) => `(select k.device, s.battery, s.rsrp, s.snr, s.cell, s.last_day as "lastDay"
    from "device_seen" s join "device_key" k on k.zone_id = s.zone_id and k.key = s.device
    where s.zone_id = $1 and k.main_metric = 1 and s.${order} is not null order by s.${order} limit $2)`
  return db.query(`${part('battery')} union ${part('rsrp')}`, [zone, most])
}
