import { addDays, type Day, dayOf, lastDayOfMonth } from '#domain/day.ts'
import { isoOf, millisecondOf } from '#domain/telemetry/instant.ts'
import type { MeterPlan, Plan, PointPlan } from '#domain/water/simulator/plan.ts'
import type { Packet } from '#domain/water/simulator/sending.ts'
import { type Simulation, simulate } from '#domain/water/simulator/simulate.ts'
import { searchLeaks } from '#rehearsal/parts/leaks.ts'
import { playedAreas, realLeaks, yearOfWater } from '#rehearsal/parts/water-plan.ts'
import type { Stage } from '#rehearsal/stage.ts'

const park = 'kechuang'
const officer = 'jianshe2'
const gateway = 'JZQ-01'
const secret = 'gateway-of-the-rehearsal'

type Ids = Map<string, string>

/**
 * 供水 — three areas whose meters a gateway reads each morning and pushes, to be read with what the stations push after it: some
 * hundred customers, with leaks, silent meters and cells, replaced meters, repeats, late days and a wrong clock.
 */
export async function playMeters(stage: Stage): Promise<void> {
  const { agenda, year, scale } = stage
  const plan = yearOfWater(stage.dice.fork('meters').between(1, 1_000_000), year, scale, agenda.last)
  const played = simulate(plan)
  const [meters, points]: [Ids, Ids] = [new Map(), new Map()]
  stage.leaks.push(...realLeaks(plan))
  agenda.at(addDays(plan.from, -1), async () => {
    await hang(stage, plan, meters)
    await fileCustomers(stage, plan, meters, points)
  })
  const byDay = Map.groupBy(played.packets, ({ receivedAt }) => dayIn(receivedAt))
  for (const [day, packets] of byDay) if (day <= agenda.last) agenda.at(day, () => pushDay(stage, packets))
  stage.mornings.push(() => pushDay(stage, byDay.get(addDays(agenda.last, 1)) ?? []))
  for (const area of plan.areas)
    for (const point of area.points) replaceOne(stage, area.code, point, { played, meters, points })
}

/** 水务办 — closes months, searches for leaks, and is not deceived; it looks at what was read, so it comes after the pushes of the day. */
export async function playWaterOffice(stage: Stage): Promise<void> {
  const { agenda, year } = stage
  agenda.at(dayOf(year, 1, 25), () => refuse(stage))
  for (let month = 1; month <= 12; month += 1)
    agenda.after(lastDayOfMonth(year, month), 3, () => closeMonth(stage, month))
  searchLeaks(stage)
}

async function hang({ house, unit }: Stage, plan: Plan, meters: Ids): Promise<void> {
  const shared = { metrics: ['waterVolume', 'battery', 'rsrp', 'snr'], mainMetric: 'waterVolume', stepMinutes: 60 }
  const rhythm = { parser: 'lines', cycleMinutes: 1440, spreadMinutes: 600, fullScale: 100_000 }
  const model = async (facts: object) =>
    (await house.as(park).create('product-model', { ...shared, ...rhythm, ...facts })).id
  const small = await model({ code: 'ZY-DN15', name: '有线远传水表 DN15', kind: 'waterMeter', overload: 3.125 })
  const large = await model({ code: 'ZY-DN150', name: '有线远传流量计 DN150', kind: 'areaMeter', overload: 200 })
  const box = await model({
    ...{ code: 'ZY-JZQ', name: '水表集中器', kind: 'gateway', metrics: ['rsrp'], mainMetric: 'rsrp' },
    overload: 1,
  })
  const from = plan.from
  const facts = { number: gateway, name: '供水集中器', model: box, unit: unit('建设局'), from, secret }
  await house.as(park).create('device', facts)
  let nth = 0
  const add = async ({ number }: MeterPlan, kind: string, area: string, since: Day) => {
    // Invented places in the streets between the plots, rows of its own for each area.
    const longitude = Number((west + (nth % perRow) * between).toFixed(6))
    const latitude = Number((south + Math.floor(nth / perRow) * apart).toFixed(6))
    nth += 1
    const place = { longitude, latitude, crs: 'cgcs2000', placeSource: '竣工测量' }
    const facts = { number, model: kind, unit: unit('建设局'), area, ...place, from: since }
    meters.set(number, (await house.as(officer).create('device', facts)).id)
  }
  for (const { code, inlet, points } of plan.areas) {
    nth = Math.ceil(nth / perRow) * perRow
    await add(inlet, large, code, from)
    for (const { meter, habit, replaced } of points) {
      const kind = habit === 'household' ? small : large
      await add(meter, kind, code, from)
      if (replaced !== undefined) await add(replaced.meter, kind, code, replaced.on)
    }
  }
}

const [west, south, perRow] = [116.0205, 28.0212, 30]
/** Degrees between meters of a row, and between rows. */
const [between, apart] = [0.0006, 0.0012]

/** Around the rows of its meters. */
function outlineOf({ areas }: Plan, place: number): string {
  const rows = areas.map(({ points }) =>
    Math.ceil((1 + points.length + points.filter(({ replaced }) => replaced !== undefined).length) / perRow),
  )
  const first = rows.slice(0, place).reduce((sum, one) => sum + one, 0)
  const [from, to] = [first - 0.45, first + (rows[place] ?? 1) - 1 + 0.45].map((row) =>
    (south + row * apart).toFixed(6),
  )
  const [left, right] = [(west - between / 2).toFixed(6), (west + (perRow - 0.5) * between).toFixed(6)]
  return `${left},${from}; ${right},${from}; ${right},${to}; ${left},${to}`
}

async function fileCustomers({ house, unit, ownFirm }: Stage, plan: Plan, meters: Ids, ids: Ids): Promise<void> {
  const hand = house.as(officer)
  for (const [at, { code, inlet, points }] of plan.areas.entries()) {
    const { name, place, pipeMetres } = playedAreas.find((one) => one.code === code) ?? {
      name: code,
      place: '',
      pipeMetres: 0,
    }
    const { id: dma } = await hand.create('dma', {
      ...{
        code,
        name,
        place,
        pipeMetres,
        unit: unit('建设局'),
        boundary: 'closed',
        boundaryCheckedOn: addDays(plan.from, -2),
      },
      ...{ outline: outlineOf(plan, at) },
      ...{ pressure: 360, frostDepth: 0, inlets: [{ device: meters.get(inlet.number), direction: 'in' }] },
    })
    ids.set(code, dma)
    for (const [i, { name: number, habit, meter }] of points.entries()) {
      const use = habit === 'household' ? 'household' : habit === 'office' ? 'public' : 'firm'
      const isOwn = code === 'DMA-B' && i === 0
      const facts = {
        number,
        dma,
        use,
        billing: use === 'public' ? 'free' : 'billed',
        enterprise: isOwn ? ownFirm : null,
      }
      const row = await hand.create('water-point', facts)
      ids.set(number, row.id)
      await hand.next('water-point', row, 'install', {
        ...{ newMeter: meters.get(meter.number), changedOn: addDays(plan.from, -1), openReading: meter.opened },
        workOrder: '新装',
      })
    }
  }
}

/** The gateway reads its meters now: a clock that is wrong is as wrong as it was, and what a meter kept is told as kept. */
async function pushDay({ house, pushed }: Stage, packets: readonly Packet[]): Promise<void> {
  const now = house.now().millisecond
  const body = packets.map((packet) => lineOf(packet, now)).join('\n')
  const { status, at } = await house.push(gateway, secret, body)
  if (status !== 200) throw new Error(`The push of the meters was answered by ${status}`)
  pushed.push({ at, sender: gateway, body })
}

function lineOf(one: Packet, now: number): string {
  const drift = (millisecondOf(one.deviceAt) ?? 0) - (millisecondOf(one.receivedAt) ?? 0)
  const { number, day, reading, hours, battery, rsrp, snr, cell } = one
  if (one.isLive) return JSON.stringify([number, day, reading, hours, isoOf(now + drift), battery, rsrp, snr, cell])
  const series = [{ metric: 'waterVolume', day, points: hours, reading }]
  return JSON.stringify({ number, live: false, series, signal: { battery, rsrp, snr, cell } })
}

type Hung = { readonly played: Simulation; readonly meters: Ids; readonly points: Ids }

/** A meter is due: taken down with its last reading, and its successor hung up with its first. */
function replaceOne({ house, agenda }: Stage, area: string, { name, meter, replaced }: PointPlan, hung: Hung): void {
  if (replaced === undefined) return
  agenda.at(replaced.on, async () => {
    const hand = house.as(officer)
    const truth = hung.played.points.find((one) => one.name === name && one.area === area)
    const facts = {
      ...{
        newMeter: hung.meters.get(replaced.meter.number),
        changedOn: replaced.on,
        openReading: replaced.meter.opened,
      },
      ...{ finalReading: truth?.final, workOrder: `换表〔${replaced.on.slice(0, 4)}〕17号` },
    }
    const point = hung.points.get(name) ?? ''
    await hand.refusedAct(
      'water-point',
      point,
      'replace',
      { ...facts, newMeter: hung.meters.get(meter.number) },
      'meter-same',
    )
    await hand.move('water-point', point, 'replace', facts)
    const gone = { until: addDays(replaced.on, -1) }
    await hand.move('device', hung.meters.get(meter.number) ?? '', 'retire', gone, '到期轮换')
  })
}

/** A stranger, a wrong secret, a meter that nobody registered, a day to come, a broken line: none of them becomes a reading. */
async function refuse({ house, pushed, year }: Stage): Promise<void> {
  for (const [name, word] of [
    ['JZQ-X', secret],
    [gateway, 'guessed'],
  ] as const) {
    const { status } = await house.push(name, word, '["WM-A001","2022-01-20",1,[1]]')
    if (status !== 401) throw new Error(`A stranger was answered by ${status}`)
    house.tally.refused += 1
  }
  const today = house.now().today
  const hours = Array.from({ length: 24 }, () => 1)
  const body = [
    JSON.stringify(['WM-0000', addDays(today, -1), 24, hours]),
    JSON.stringify(['WM-A001', addDays(today, 1), 90_000, hours]),
    JSON.stringify(['WM-A001', dayOf(year - 3, 1, 1), 24, hours]),
    '["WM-A001",',
  ].join('\n')
  const { at } = await house.push(gateway, secret, body)
  pushed.push({ at, sender: gateway, body })
  await house.read()
}

/** The month before is closed for each area; one of them gets a correction afterwards. */
async function closeMonth(stage: Stage, month: number): Promise<void> {
  const { house, year, keep } = stage
  const hand = house.as(officer)
  const { items } = await hand.get('dma?limit=100')
  for (const [i, { id: dma }] of (items as readonly { id: string }[]).entries()) {
    const text = `${year}-${String(month).padStart(2, '0')}`
    const facts = { dma, month: text, billedUnmetered: 0, freeUnmetered: 12 + i, basis: '消防和冲洗按水车次数估算' }
    const row = await hand.create('water-month', facts)
    if (i === 0) await hand.refused('water-month', { ...facts, month: `${year}-13` }, 'water-month-form')
    const despite = '个别表计缺报，按实收数据结账。'
    const closed = await hand.next('water-month', row, 'close', { despite })
    await keep('waterMonth', row.id, await hand.get(`water/month/${row.id}`))
    if (i !== 1) continue
    await hand.next('water-month', closed, 'correct', {
      line: 'freeUnmetered',
      cubicMetres: 35,
      why: '补记道路冲洗用水',
    })
    await keep('waterMonth', row.id, await hand.get(`water/month/${row.id}`))
  }
}

/** The day in China on which something came. */
function dayIn(instant: string): Day {
  return addDays(instant.slice(0, 10) as Day, Number(instant.slice(11, 13)) >= 16 ? 1 : 0) // an instant begins with its day
}
