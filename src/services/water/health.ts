import type { Day } from '#domain/day.ts'
import { byHealth, healthOf } from '#domain/water/meter-health.ts'
import { device } from '#registers/telemetry/device.ts'
import type { HealthLine } from '#schema/water-views.ts'
import { type Looking, visibleRows } from '#services/visible.ts'
import { waterRulesOn } from '#services/water/rules.ts'
import { type SeenRow, weakestMeters } from '#store/water/weak-meters.ts'

/** 电池信号排行 — meters that will die first, by what they last said of battery and signal: those to change on the next round. */
export async function healthRanking(looking: Looking, today: Day): Promise<readonly HealthLine[]> {
  const { db, actor } = looking
  const { health } = await waterRulesOn(db, actor.zone, today)
  const weak = await weakestMeters(db, actor.zone, 300)
  const devices = await visibleRows(looking, device, {
    where: (add) => `t.id = any(${add(weak.map((one) => one.device))}::uuid[]) and t.state = 'active'`,
  })
  const seen = new Map(weak.map((row) => [row.device, row]))
  return devices
    .flatMap((one) => {
      const row = seen.get(one.id)
      return row === undefined ? [] : [lineOf(one, row)]
    })
    .toSorted(byHealth(health))
    .slice(0, 200)
    .map((line) => ({ ...line, health: healthOf(line, health) }))
}

function lineOf(
  {
    id,
    number,
    area,
    place,
  }: { readonly id: string; readonly number: string; readonly area: string | null; readonly place: string | null },
  { battery, rsrp, snr, cell, lastDay }: SeenRow,
): Omit<HealthLine, 'health'> {
  return { id, number, area: area ?? '', place: place ?? '', battery, rsrp, snr, cell, lastDay }
}
