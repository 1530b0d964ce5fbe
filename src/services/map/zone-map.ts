import { boxOf } from '#domain/map/box.ts'
import type { Moment } from '#domain/moment.ts'
import { plot } from '#registers/land/plot.ts'
import type { MapLayer, ZoneMap } from '#schema/map-views.ts'
import { assertStaff } from '#services/land/desk.ts'
import { deviceLayer } from '#services/map/devices.ts'
import { dmaLayer } from '#services/map/dmas.ts'
import { alarmLayer, householdLayer, plotLayer, projectLayer, stationLayer, ticketLayer } from '#services/map/layers.ts'
import { facilityLayer } from '#services/planning/facility-layer.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

/** 一张图 — every layer holds what the rule of its register lets this person read, and nothing else; empty layers are left out. */
export async function zoneMap(looking: Looking, now: Moment, hasBase: boolean): Promise<ZoneMap> {
  assertStaff(looking.actor)
  const plots = (await visibleRows(looking, plot)).filter(({ state }) => state !== 'left')
  const devices = await deviceLayer(looking, now)
  const layers: readonly MapLayer[] = [
    plotLayer(plots),
    await dmaLayer(looking, now),
    await projectLayer(looking, plots),
    await householdLayer(looking, plots),
    await stationLayer(looking),
    devices.layer,
    await alarmLayer(looking, devices.placed),
    await ticketLayer(looking),
    await facilityLayer(looking, looking.asOf ?? now.today),
  ]
  const shown = layers.filter(({ things, placeless }) => things.length + placeless > 0)
  const corners = shown.flatMap(({ things }) => things.flatMap(({ ring = [], at }) => (at === undefined ? ring : [at])))
  return { asOf: looking.asOf ?? now.today, box: boxOf(corners), layers: shown, hasBase }
}
