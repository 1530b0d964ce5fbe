import type { Stage } from '#demo/stage.ts'
import { deadFrom, demoAreas, firstWaterDay, replacedOn, waterPlan } from '#demo/water-plan.ts'
import { sentReadings } from '#domain/water/simulator/as-sent.ts'
import type { Habit, MeterPlan, Plan, PointPlan } from '#domain/water/simulator/plan.ts'
import { simulate } from '#domain/water/simulator/simulate.ts'
import { ingest } from '#services/telemetry/ingest.ts'
import { raiseSuspicions, sendToSearch } from '#services/water/suspicions.ts'
import { newId } from '#store/new-id.ts'

/** 供水的这一年 — four areas with their meters: one sound, one mended, one under suspicion, one without data of its radio cell. */
export async function playWater(stage: Stage): Promise<void> {
  const plan = waterPlan(stage.today)
  const played = simulate(plan)
  const meters = await hangMeters(stage, plan)
  const points = await fileCustomers(stage, plan, meters)
  await take(stage, played.packets)
  await replace(stage, plan, points, meters, played.points)
  await findLeak(stage)
  await closeMonths(stage)
}

type Ids = ReadonlyMap<string, string>

const officer = 'jianshe2'

async function hangMeters(stage: Stage, plan: Plan): Promise<Ids> {
  const shared = { metrics: ['waterVolume', 'battery', 'rsrp', 'snr'], mainMetric: 'waterVolume', stepMinutes: 60 }
  const rhythm = { parser: 'lines', cycleMinutes: 1440, spreadMinutes: 420, fullScale: 100_000 }
  const park = 'kechuang'
  const customer = await stage.create(park, firstWaterDay - 2, 'product_model', {
    ...{ ...shared, ...rhythm, code: 'NB-DN15', name: '窄带物联网水表 DN15', kind: 'waterMeter', overload: 3.125 },
  })
  const inlet = await stage.create(park, firstWaterDay - 2, 'product_model', {
    ...{ ...shared, ...rhythm, code: 'NB-DN150', name: '窄带物联网流量计 DN150', kind: 'areaMeter', overload: 200 },
  })
  const unit = await stage.unit('建设局')
  const ids = new Map<string, string>()
  let [firstRow, hung] = [0, 0]
  const hang = async ({ number }: MeterPlan, model: string, area: string, from: number) => {
    // Invented places in the streets between the plots, rows of its own for each area.
    const [column, row] = [hung % perRow, firstRow + Math.floor(hung / perRow)]
    hung += 1
    const longitude = Number((west + column * 0.0009).toFixed(6))
    const latitude = Number((south + row * 0.00145).toFixed(6))
    const place = { longitude, latitude, crs: 'cgcs2000', placeSource: '竣工测量' }
    const facts = { number, model, unit, area, ...place, from: stage.on(from) }
    ids.set(number, await stage.create(officer, from - 1, 'device', facts))
  }
  for (const area of plan.areas) {
    firstRow += rowsOf(hung)
    hung = 0
    await hang(area.inlet, inlet, area.code, firstWaterDay)
    for (const { meter, replaced, habit } of area.points) {
      await hang(meter, habit === 'household' ? customer : inlet, area.code, firstWaterDay)
      if (replaced !== undefined) await hang(replaced.meter, customer, area.code, replacedOn)
    }
  }
  return ids
}

const [west, south, perRow] = [116.0205, 28.0212, 12]

function rowsOf(meters: number): number {
  return Math.ceil(meters / perRow)
}

/** Around the rows of its meters. */
function outlineOf({ areas }: Plan, place: number): string {
  const rows = areas.map(({ points }) =>
    rowsOf(1 + points.length + points.filter(({ replaced }) => replaced !== undefined).length),
  )
  const first = rows.slice(0, place).reduce((sum, one) => sum + one, 0)
  const [from, to] = [first - 0.45, first + (rows[place] ?? 1) - 1 + 0.45].map((row) =>
    (south + row * 0.00145).toFixed(6),
  )
  const [left, right] = [(west - 0.0005).toFixed(6), (west + (perRow - 1) * 0.0009 + 0.0005).toFixed(6)]
  return `${left},${from}; ${right},${from}; ${right},${to}; ${left},${to}`
}

async function fileCustomers(stage: Stage, plan: Plan, meters: Ids): Promise<Ids> {
  const unit = await stage.unit('建设局')
  const firm = await stage.enterprise('澄波水表')
  const points = new Map<string, string>()
  for (const [i, { code, inlet, points: planned }] of plan.areas.entries()) {
    const area = demoAreas[i]
    const dma = await stage.create(officer, firstWaterDay - 1, 'dma', {
      ...{ code, name: area?.name, place: area?.place, pipeMetres: area?.pipeMetres, unit, boundary: 'closed' },
      ...{ outline: outlineOf(plan, i) },
      ...{ boundaryCheckedOn: stage.on(firstWaterDay - 1), pressure: 320, frostDepth: 0 },
      inlets: [{ device: meters.get(inlet.number), direction: 'in' }],
    })
    points.set(code, dma)
    for (const point of planned) {
      const id = await stage.create(officer, firstWaterDay - 1, 'water_point', {
        ...{ number: point.name, dma, use: uses[point.habit], billing: point.habit === 'office' ? 'free' : 'billed' },
        enterprise: point.name === 'YH-22' ? firm : null,
      })
      points.set(point.name, id)
      await stage.move(officer, firstWaterDay, 'water_point', id, 'install', {
        ...{ newMeter: meters.get(point.meter.number), changedOn: stage.on(firstWaterDay), workOrder: '新装' },
        openReading: point.meter.opened,
      })
    }
  }
  return points
}

const uses: Readonly<Record<Habit, string>> = {
  household: 'household',
  office: 'public',
  dayShift: 'firm',
  nightShift: 'firm',
}

/** What the meters sent comes in as it came: in the order of its arrival, through the same door as every packet. */
async function take(stage: Stage, packets: ReturnType<typeof simulate>['packets']): Promise<void> {
  const { db, actor, now } = await stage.as(officer, 0)
  const parsed = packets
    .filter(({ receivedAt }) => receivedAt < now.at)
    .map((packet) => ({
      origin: { packet: newId(now.millisecond), receivedAt: packet.receivedAt, platformAt: null },
      readings: sentReadings(packet),
    }))
  await ingest(db, actor.zone, parsed)
}

async function replace(
  stage: Stage,
  plan: Plan,
  points: Ids,
  meters: Ids,
  truths: ReturnType<typeof simulate>['points'],
): Promise<void> {
  const changed = plan.areas.flatMap((area) => area.points).filter(isReplaced)
  for (const { name, meter, replaced } of changed) {
    await stage.move(officer, replacedOn, 'water_point', points.get(name) ?? '', 'replace', {
      ...{ newMeter: meters.get(replaced.meter.number), changedOn: replaced.on, openReading: replaced.meter.opened },
      ...{ finalReading: truths.find((one) => one.name === name)?.final, workOrder: '换表〔2026〕17号' },
    })
    await stage.move(
      officer,
      replacedOn,
      'device',
      meters.get(meter.number) ?? '',
      'retire',
      { until: stage.on(replacedOn - 1) },
      '到期轮换',
    )
  }
}

function isReplaced(point: PointPlan): point is PointPlan & { readonly replaced: NonNullable<PointPlan['replaced']> } {
  return point.replaced !== undefined
}

/** The leak of the east: suspected by its nights, searched for, found and mended; the one of the south is suspected only. */
async function findLeak(stage: Stage): Promise<void> {
  await raiseSuspicions(await stage.as('ducha', -37))
  const [suspicion] = await stage.records('alarm', 'object', 'DMA-02')
  if (suspicion !== undefined) {
    const { id } = await sendToSearch(await stage.as(officer, -36), suspicion.id)
    await stage.move(officer, -36, 'ticket', id, 'sign')
    await stage.move(officer, -20, 'ticket', id, 'fix', {
      ...{ handled: '听漏定位后开挖，更换DN100三通一处，夜间流量回落。', result: 'solved', found: 'found' },
      ...{ foundWhere: '东片区二号路与纬三路口', measured: 1.4 },
    })
    await stage.move('jianshe', -18, 'ticket', id, 'close', { rechecked: '修复后三晚夜间流量回到基线。' })
    await stage.move(officer, -18, 'alarm', suspicion.id, 'close', { cause: 'fixed', found: '漏点已修复。' })
  }
  await raiseSuspicions(await stage.as('ducha', Math.max(-1, deadFrom)))
}

/** The last whole month is closed for two areas; in one of them something was added afterwards. */
async function closeMonths(stage: Stage): Promise<void> {
  // A month that ended yesterday is over only today.
  const month = monthBefore(stage.on(-1))
  for (const code of ['DMA-01', 'DMA-02']) {
    const [dma] = await stage.records('dma', 'code', code)
    const known = {
      billedUnmetered: 0,
      freeUnmetered: code === 'DMA-01' ? 12 : null,
      basis: '消防演练用水按水车次数估算',
    }
    const id = await stage.create(officer, -1, 'water_month', { dma: dma?.id, month, ...known })
    await stage.move(officer, -1, 'water_month', id, 'close')
    if (code === 'DMA-02')
      await stage.move(officer, 0, 'water_month', id, 'correct', {
        ...{ line: 'freeUnmetered', cubicMetres: 35, why: '补记道路冲洗用水，来源：环卫台账' },
      })
  }
}

function monthBefore(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number)
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
}
