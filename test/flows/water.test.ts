import { expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { mendedLeak, openLeak, replacedOn, waterPlan } from '#demo/water-plan.ts'
import { addDays, type Day } from '#domain/day.ts'
import { simulate } from '#domain/water/simulator/simulate.ts'
import { getRegister } from '#registers/index.ts'
import { waterPoint } from '#registers/water/water-point.ts'
import type { Row } from '#schema/register.ts'
import { procedures } from '#services/procedures.ts'
import { changeRecord } from '#services/save.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { deviceView } from '#services/telemetry/device-view.ts'
import { rollUp } from '#services/telemetry/roll-up.ts'
import { lookingNow, visibleRows } from '#services/visible.ts'
import { dmaViewOf, waterBoardOf } from '#services/water/board.ts'
import { curveOf } from '#services/water/curve.ts'
import { seeCurve } from '#services/water/curve-reads.ts'
import { healthRanking } from '#services/water/health.ts'
import { monthViewOf } from '#services/water/month-view.ts'
import { householdsWithSigns } from '#services/water/signs.ts'
import { raiseSuspicions } from '#services/water/suspicions.ts'
import { rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const { today } = testNow
const on = (days: number): Day => addDays(today, days)
/** What really flowed in the demonstration zone, whatever its meters said. */
const truth = simulate(waterPlan(today))

async function looking(login: string) {
  const { db, actor } = await zone.as(login)
  return lookingNow(db, actor)
}

async function find(register: string, field: string, value: string): Promise<Row> {
  const [row] = await rowsWhere(zone.db, getRegister(register), demoZone, field, [value])
  if (row === undefined) throw new Error(`There is no ${value}`)
  return row
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

it('the balance of a closed month is the truth: what flowed in, what customers used, what leaked', async () => {
  for (const code of ['DMA-01', 'DMA-02']) {
    const month = await find('water_month', 'dma', (await find('dma', 'code', code)).id)
    const view = await monthViewOf(await looking('jianshe2'), month.id, today)
    const days =
      truth.areas.find((one) => one.code === code)?.days.filter(({ day }) => day.startsWith(view.month)) ?? []
    expect(days.length).toBeGreaterThan(27)
    expect(view.figures).toMatchObject({ supplied: sum(days.flatMap(({ supplied }) => supplied)), holed: 0 })
    const metered = Number(view.figures.billedMetered) + Number(view.figures.freeMetered)
    const used = sum(days.flatMap((one) => one.used))
    // One clock is two minutes fast and one packet in fifty comes twice: neither moves a litre.
    expect(metered).toBe(used)
    expect(view.isValid).toBe(true)
  }
})

it('an unknown line of the balance leaves the loss a bound, both rates stand beside each other, and a correction changes no total', async () => {
  const area = await find('dma', 'code', 'DMA-02')
  const month = await find('water_month', 'dma', area.id)
  const view = await monthViewOf(await looking('jianshe2'), month.id, today)
  expect(view.closedLines.freeUnmetered).toBeNull()
  expect(view.balance.lines.freeUnmetered).toBe(35_000)
  expect(view.figures).toEqual(month.figures)
  expect(view.grossLoss).not.toBeNull()
  expect(view.notBilled).toBeGreaterThan(view.grossLoss ?? 100)
  expect(view.loss).toBeCloseTo(Number(view.grossLoss) - Number(view.correction.total), 2)
  const south = await find('dma', 'code', 'DMA-03')
  const open = await create('jianshe2', today, 'water_month', { dma: south.id, month: view.month })
  const unknown = await monthViewOf(await looking('jianshe2'), open.id, today)
  expect(unknown.grossLoss).toBeNull()
  expect(unknown.grossLossAtMost).not.toBeNull()
  expect(await codeOf(move('jianshe2', today, 'water_month', month.id, 'correct', {}))).toBe('missing-fact')
})

it('the leak list is the truth: the mended area is quiet, the leaking one is suspected since its first night, a silent cell is not judged', async () => {
  const board = await waterBoardOf(await looking('jianshe2'), today)
  const line = (code: string) => board.lines.find((one) => one.code === code)
  expect(board.lines.filter(({ suspicion }) => suspicion !== null).map(({ code }) => code)).toEqual(['DMA-03'])
  const { suspicion } = line('DMA-03') ?? {}
  expect(suspicion).toMatchObject({ kind: 'step', since: on(openLeak.from) })
  expect(Math.abs((suspicion?.excess ?? 0) - openLeak.litresPerHour)).toBeLessThan(openLeak.litresPerHour / 5)
  expect(line('DMA-01')).toMatchObject({ doubts: [], suspicion: null })
  expect(line('DMA-04')).toMatchObject({ supplied: null, difference: null, completeness: { percent: 0 } })
  expect(line('DMA-04')?.doubts).toEqual(['inletMissing', 'incomplete'])
  const lastDay = truth.areas[0]?.days.at(-1)
  expect(line('DMA-01')).toMatchObject({ supplied: sum(lastDay?.supplied ?? []), used: sum(lastDay?.used ?? []) })
})

it('after the mend the night flow falls back, and the suspicion that was found counts as a hit', async () => {
  const area = await find('dma', 'code', 'DMA-02')
  const { nights, orders } = await dmaViewOf(await looking('shuji'), area.id, today)
  const litresOn = (days: number) => nights.find(({ day }) => day === on(days))?.litres ?? 0
  const leaking = litresOn(mendedLeak.until - 2)
  expect(Math.abs(leaking - litresOn(mendedLeak.until + 2) - mendedLeak.litresPerHour)).toBeLessThan(280)
  expect(orders).toMatchObject([{ outcome: 'found', isOpen: false, ticket: { measured: 1.4 } }])
  const { hits } = await waterBoardOf(await looking('shuji'), today)
  expect(hits).toEqual({ found: 1, looked: 1, open: 0, percent: 100 })
})

it('nights from sums that were rolled up are the nights added up from the meters', async () => {
  const boards = async () => (await waterBoardOf(await looking('zhuren'), today)).lines.map(({ night }) => night)
  const area = await find('dma', 'code', 'DMA-02')
  const nights = async () => (await dmaViewOf(await looking('zhuren'), area.id, today)).nights
  const [before, nightsBefore] = [await boards(), await nights()]
  expect(await rollUp(zone.db, testNow)).toBeGreaterThan(0)
  expect(await boards()).toEqual(before)
  expect(await nights()).toEqual(nightsBefore)
})

it('rules raise a suspicion once, and end it when its step is gone and nobody went out', async () => {
  const tick = (day: Day) =>
    zone.db.transaction((tx) => raiseSuspicions(byRule(tx, demoZone, morningOf(day), procedures)))
  const alarms = async () =>
    (await rowsWhere(zone.db, getRegister('alarm'), demoZone, 'object', ['DMA-03'])).map(({ state, hits }) => [
      state,
      hits,
    ])
  expect(await tick(today)).toBe(1)
  expect(await tick(today)).toBe(0)
  expect(await alarms()).toEqual([['open', 2]])
})

it('a customer is told who of the office looked at its curve, once a day for each; its own looking is not told', async () => {
  const { id } = await find('water_point', 'number', 'YH-22')
  const caller = { device: 'test', address: '127.0.0.1' }
  const see = async (login: string) => seeCurve(await looking(login), id, testNow, caller)
  expect((await see('chengbo')).readings).toEqual([])
  await see('jianshe')
  expect((await see('jianshe')).readings).toHaveLength(1)
  const told = (await see('chengbo')).readings
  expect(told).toMatchObject([{ at: testNow.at }])
  expect(told[0]?.by).not.toBe('')
  expect(await codeOf(see('shuji'))).toBe('curve-closed')
  expect((await see('chengbo')).readings).toHaveLength(1)
})

it('whoever may not see curves sees sums of areas only; the firm sees its own and nobody else’s', async () => {
  const own = await find('water_point', 'number', 'YH-22')
  const home = await find('water_point', 'number', 'YH-13')
  expect(await codeOf(curveOf(await looking('shuji'), own.id, today))).toBe('curve-closed')
  expect(await codeOf(curveOf(await looking('ducha'), home.id, today))).toBe('curve-closed')
  expect(await visibleRows(await looking('shuji'), waterPoint)).toEqual([])
  const firm = await looking('chengbo')
  expect(await codeOf(curveOf(firm, home.id, today))).toBe('not-found')
  const curve = await curveOf(firm, own.id, today)
  const used = truth.points.find(({ name }) => name === 'YH-22')?.used ?? []
  expect(curve.days.map(({ total }) => total)).toEqual(used.slice(-35))
  // Shifts work at night: what would be a sign at home is none here.
  expect(curve.signs).toEqual([])
})

it('a meter at a customer shows its hours to the water office alone, whatever its model is made for', async () => {
  const [large] = await zone.db.query(
    `select p.meter from water_point p join device d on d.zone_id = p.zone_id and d.id = p.meter
      join product_model m on m.zone_id = d.zone_id and m.id = d.model
      where p.zone_id = $1 and m.kind = 'areaMeter' limit 1`,
    [demoZone],
  )
  const seenBy = async (login: string) => {
    const { db, actor } = await zone.as(login)
    const { isPersonal, series, totals } = await deviceView(db, actor, large.meter, on(-1))
    return [isPersonal, series.length, totals.length]
  }
  expect(await seenBy('zhuren')).toEqual([true, 0, 1])
  expect(await seenBy('jianshe2')).toEqual([false, 1, 1])
})

it('a leak behind a meter shows in the hours of the household, and only to the office', async () => {
  const area = await find('dma', 'code', 'DMA-01')
  const found = await householdsWithSigns(await looking('jianshe2'), area.id, today)
  expect(found.map(({ number }) => number)).toEqual(['YH-13'])
  expect(found[0]?.signs.map(({ kind }) => kind)).toEqual(['continuous', 'night', 'step'])
  expect(await codeOf(householdsWithSigns(await looking('zhuren'), area.id, today))).toBe('curve-closed')
})

it('a replaced meter closes one reading and opens another, in order of days and nowhere twice', async () => {
  const point = await find('water_point', 'number', 'YH-32')
  const chain = point.meters as readonly {
    readonly device: string
    readonly from: Day
    readonly closedBefore: number
  }[]
  expect(chain.map(({ from }) => from)).toEqual([on(-78), on(replacedOn)])
  expect(chain[1]?.closedBefore).toBe(truth.points.find(({ name }) => name === 'YH-32')?.final)
  const facts = { newMeter: chain[0]?.device, finalReading: 1, openReading: 1, workOrder: 'A', changedOn: on(-40) }
  const change = (more: object) => move('jianshe2', today, 'water_point', point.id, 'replace', { ...facts, ...more })
  expect(await codeOf(change({}))).toBe('meter-change-order')
  expect(await codeOf(change({ changedOn: on(-1), newMeter: chain[1]?.device }))).toBe('meter-same')
  expect(await codeOf(change({ changedOn: on(1) }))).toBe('meter-change-future')
  const other = await find('device', 'number', 'WM-31')
  expect(await codeOf(change({ changedOn: on(-1), newMeter: other.id }))).toBe('meter-elsewhere')
  expect(await codeOf(change({ changedOn: on(-1), finalReading: null }))).toBe('missing-fact')
})

it('an area with an open boundary has no sound balance, whatever its meters say', async () => {
  const area = await find('dma', 'code', 'DMA-01')
  await inAct('jianshe2', today, (context) =>
    changeRecord(context, getRegister('dma'), area.id, area.version, { boundary: 'open' }),
  )
  const board = await waterBoardOf(await looking('zhuren'), today)
  expect(board.lines.find(({ code }) => code === 'DMA-01')?.doubts).toEqual(['openBoundary'])
})

it('meters are ranked by what ends them first', async () => {
  const lines = await healthRanking(await looking('jianshe2'), today)
  expect(lines.length).toBeGreaterThan(15)
  const good = lines.filter(({ health }) => health.batteryState === 'good').map(({ health }) => health.lifeYears ?? 99)
  expect(good).toEqual(good.toSorted((a, b) => a - b))
})
