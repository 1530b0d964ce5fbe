import type { Day } from '#domain/day.ts'
import { isMetricCode, metricOf } from '#domain/telemetry/metrics.ts'
import type { device } from '#registers/telemetry/device.ts'
import { productModel } from '#registers/telemetry/product-model.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts, Procedure } from '#services/context.ts'
import { refuseLikelyGcj } from '#services/map/zone-box.ts'
import { rowsWhere } from '#store/records.ts'
import { type DeviceKey, nextTurn, writeDeviceKeys } from '#store/telemetry/device-keys.ts'

type DeviceRow = RowOf<typeof device>
type ModelRow = RowOf<typeof productModel>

/** 登记设备 — judged first, by a trial too; then it gets the small number under which its data are kept. A sheet of ten thousand is one act. */
export const deviceActs: Procedure = {
  before: async (context, row, facts) => {
    await checkDevices(context, [row], [facts])
    return facts
  },
  beforeMany: checkDevices,
  after: (context, row) => numberDevices(context, [row]),
  afterMany: numberDevices,
}

/** 恢复 — it reports again, from the day it began, without an end. */
export async function restoreDevice(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const restored = { ...facts, until: null }
  await checkDevices(context, [row], [restored])
  return restored
}

/** What a model says of the rhythm of its devices holds for all of them at once. */
export async function carryModel({ db, actor }: Context, row: Row): Promise<void> {
  const model = row as unknown as ModelRow // called for this register only
  await db.query(
    `update "device_key" set turn = $6, main_metric = $3, cycle_minutes = $4, spread_minutes = $5
      where zone_id = $1 and model = $2::uuid and (main_metric, cycle_minutes, spread_minutes) is distinct from ($3::smallint, $4::integer, $5::integer)`,
    [
      actor.zone,
      model.id,
      model.kind === 'gateway' ? 0 : metricOf(model.mainMetric).number,
      model.cycleMinutes,
      model.spreadMinutes,
      await nextTurn(db, actor.zone),
    ],
  )
}

async function checkDevices(
  { db, actor }: Context,
  rows: readonly Row[],
  given: readonly Facts[],
): Promise<readonly Facts[]> {
  const devices = rows.map((row, i) => ({ ...row, ...given[i] }) as unknown as DeviceRow) // the acts of this register bring its rows
  for (const one of devices) checkDevice(one)
  const places = devices.map(({ longitude, latitude, placeSource }) => ({
    longitude,
    latitude,
    isVouched: placeSource !== null,
  }))
  await refuseLikelyGcj(db, actor.zone, places)
  return given
}

async function numberDevices({ db, actor }: Context, rows: readonly Row[]): Promise<void> {
  const devices = rows as unknown as readonly DeviceRow[] // as above
  const ids = [...new Set(devices.map(({ model }) => model))]
  const models = (await rowsWhere(db, productModel, actor.zone, 'id', ids)) as readonly ModelRow[] // rows of this register
  const byId = new Map(models.map((model) => [model.id, model]))
  await writeDeviceKeys(
    db,
    actor.zone,
    devices.map((one) => keyFacts(one, byId.get(one.model))),
  )
}

function checkDevice({ from, until, pausedFrom, pausedUntil, longitude, latitude, crs }: DeviceRow): void {
  if (until !== null && until < from) throw refusal('device-days')
  if ((pausedFrom === null) !== (pausedUntil === null)) throw refusal('device-pause')
  if (pausedFrom !== null && pausedUntil !== null && pausedUntil < pausedFrom) throw refusal('device-pause')
  if ((longitude === null) !== (latitude === null)) throw refusal('device-place')
  if (longitude !== null && crs === null) throw refusal('device-crs')
}

function keyFacts(one: DeviceRow, model: ModelRow | undefined): DeviceKey {
  const main = model?.mainMetric
  return {
    device: one.id,
    number: one.number,
    model: one.model,
    area: one.area ?? '',
    // A gateway measures nothing of its own; nobody waits for its data.
    mainMetric: main !== undefined && model?.kind !== 'gateway' && isMetricCode(main) ? metricOf(main).number : 0,
    cycleMinutes: model?.cycleMinutes ?? 1440,
    spreadMinutes: model?.spreadMinutes ?? 0,
    activeFrom: one.from,
    activeUntil: (one.until ?? null) as Day | null,
    pausedFrom: one.pausedFrom,
    pausedUntil: one.pausedUntil,
  }
}
