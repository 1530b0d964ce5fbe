import { beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { isoOf, startOf } from '#domain/telemetry/instant.ts'
import { kept } from '#domain/telemetry/metric.ts'
import { type MetricCode, metricOf } from '#domain/telemetry/metrics.ts'
import { exceedance } from '#registers/ecology/exceedance.ts'
import { waterSample } from '#registers/ecology/water-sample.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import type { Row } from '#schema/register.ts'
import type { Facts } from '#services/context.ts'
import { publicAirWater } from '#services/ecology/public.ts'
import { judgeStations } from '#services/ecology/tick.ts'
import { ecologyOf } from '#services/ecology/view.ts'
import { procedures } from '#services/procedures.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { lampsOf } from '#services/standing/lamps.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { ingest } from '#services/telemetry/ingest.ts'
import { lookingNow } from '#services/visible.ts'
import { newId } from '#store/new-id.ts'
import { findRow, rowsWhere } from '#store/records.ts'
import { actsIn, codeOf, morningOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const today = testNow.today
const yesterday = addDays(today, -1)
const head = 'huanbao'
const second = 'huanbao2'

const models: Record<string, string> = {}
beforeAll(async () => {
  for (const [code, kind, metrics] of [
    ['E-AIR', 'air', ['so2', 'no2', 'co', 'o3', 'pm10', 'pm25']],
    ['E-OUT', 'polluter', ['cod', 'ammonia', 'ph']],
    ['E-WAT', 'surfaceWater', ['ph', 'dissolvedOxygen', 'codMn', 'ammonia', 'phosphorus']],
  ] as const) {
    const made = await create('kechuang', today, 'product_model', {
      ...{ code, name: `测试${code}`, kind, parser: 'lines', metrics, mainMetric: metrics[0] },
      ...{ stepMinutes: 60, cycleMinutes: 60, spreadMinutes: 10 },
    })
    models[code] = made.id
  }
})

let count = 0
async function station(model: string, facts: Facts): Promise<{ id: string; number: string }> {
  count += 1
  const number = `E${count}`
  const unit = await zone.unit('生态环境分局')
  const from = addDays(today, -60)
  const device = await create('kechuang', today, 'device', { number, model: models[model], unit, from })
  const made = await create(head, today, 'monitor_station', {
    ...{ name: `测试站${count}`, code: `TS${count}`, unit, from, devices: [device.id] },
    ...facts,
  })
  return { id: made.id, number }
}

/** Sends a day of values as people read them, an hour each. */
async function send(
  number: string,
  day: Day,
  values: Partial<Record<MetricCode, readonly (number | null)[]>>,
  marks?: string,
) {
  const receivedAt = isoOf(startOf(addDays(day, 1)) + 600_000)
  const series = Object.entries(values).map(([code, points]) => {
    const metric = code as MetricCode // keys of the record above
    const whole = points.map((value) => (value === null ? null : kept(metricOf(metric), value)))
    return { metric, day, points: whole, ...(marks === undefined ? {} : { marks }) }
  })
  const readings = { number, deviceAt: receivedAt, isLive: true, samples: [], series }
  const origin = { packet: newId(testNow.millisecond), receivedAt, platformAt: null }
  expect(await zone.db.transaction((tx) => ingest(tx, demoZone, [{ origin, readings }]))).toEqual([null])
}

const wave = (value: number, change = 0.01) => Array.from({ length: 24 }, (_, hour) => value + (hour % 5) * change)
const clean = { so2: wave(8, 1), no2: wave(20, 1), co: wave(0.5, 0.1), o3: wave(60, 1), pm10: wave(40, 1) }
const tick = (on: Day = today) =>
  zone.db.transaction((tx) => judgeStations(byRule(tx, demoZone, morningOf(on), procedures)))

async function casesOf(station: string): Promise<readonly Row[]> {
  return rowsWhere(zone.db, exceedance, demoZone, 'station', [station])
}

async function outlet(): Promise<{ id: string; number: string; firm: string }> {
  const firm = await firmOf('澄波水表')
  const made = await station('E-OUT', { kind: 'wasteWater', enterprise: firm })
  const [from, until] = [addDays(today, -300), addDays(today, 700)]
  await create(head, today, 'emission_permit', {
    ...{ number: `许可${count}`, enterprise: firm, station: made.id, kind: 'key', validFrom: from, validUntil: until },
    limits: [
      { factor: 'cod', bound: 'most', value: 60, per: 'hour', from, until: addDays(today, -10) },
      { factor: 'cod', bound: 'most', value: 50, per: 'hour', from: addDays(today, -9), until },
    ],
    basis: '排污许可证副本',
  })
  return { ...made, firm }
}

async function firmOf(name: string): Promise<string> {
  const [row] = await zone.db.query('select id from enterprise where zone_id = $1 and short_name = $2', [
    demoZone,
    name,
  ])
  return row.id
}

async function sample(station: string, facts: Facts): Promise<Row> {
  count += 1
  return create(second, today, 'water_sample', {
    ...{ reportNumber: `检${count}`, station, sampledOn: yesterday, unit: await zone.unit('生态环境分局') },
    ...facts,
  })
}

const reading = (facts: Readonly<Record<string, number>>) =>
  Object.entries({ ph: 7.3, dissolvedOxygen: 7.8, codMn: 2.4, ...facts }).map(([factor, value]) => ({ factor, value }))

it('a lake has a trophic state by a sample with all five factors, a river and a sample with a gap have none', async () => {
  const unit = await zone.unit('生态环境分局')
  const body = await create(head, today, 'water_body', { name: '测湖', code: 'HU-1', type: 'lake', unit })
  const facts = { kind: 'surfaceWater', unit, from: today, waterBody: body.id }
  const at = async (waterType: string) =>
    (
      await create(head, today, 'monitor_station', {
        ...facts,
        waterType,
        name: `测${waterType}`,
        code: `T-${waterType}`,
      })
    ).id
  const whole = { chlorophyll: 10, phosphorus: 0.05, nitrogen: 1, transparency: 1, codMn: 4 }
  const { transparency: _, ...gap } = whole
  const [lake, river] = [await at('lake'), await at('river')]
  const found = await sample(lake, { readings: reading(whole) })
  expect(found).toMatchObject({ trophicIndex: 48, trophicState: 'mesotrophic', trophicBy: 'tli-2001' })
  expect(await sample(lake, { readings: reading(gap) })).toMatchObject({ trophicIndex: null, trophicState: null })
  expect(await sample(river, { readings: reading(whole) })).toMatchObject({ trophicIndex: null })
  const { bodies } = await ecologyOf(lookingNow(zone.db, (await zone.as(head)).actor), today)
  expect(bodies.find(({ id }) => id === body.id)?.trophic).toMatchObject({ index: 48, sample: found.id })
})

it('a station says what it is judged by, and a device belongs to one station', async () => {
  const unit = await zone.unit('生态环境分局')
  const facts = { name: '无类型', code: 'TX', unit, from: today }
  const made = (more: Facts) => codeOf(create(head, today, 'monitor_station', { ...facts, ...more }))
  expect(await made({ kind: 'surfaceWater' })).toBe('water-type-needed')
  expect(await made({ kind: 'noise' })).toBe('noise-class-needed')
  expect(await made({ kind: 'stack' })).toBe('polluter-needed')
  const { id } = await station('E-AIR', { kind: 'air' })
  const [taken] = await zone.db.query('select devices from monitor_station where zone_id = $1 and id = $2::uuid', [
    demoZone,
    id,
  ])
  expect(await made({ kind: 'air', devices: taken.devices })).toBe('device-taken')
})

it('a sample keeps the class, the standard that made it and the factor that decided; the same phosphorus is worse in a reservoir', async () => {
  const river = await station('E-WAT', { kind: 'surfaceWater', waterType: 'river', targetClass: 'three' })
  const lake = await station('E-WAT', { kind: 'surfaceWater', waterType: 'lake', targetClass: 'five' })
  const facts = { readings: reading({ phosphorus: 0.15, nitrogen: 8 }) }
  expect(await sample(river.id, facts)).toMatchObject({ grade: 'three', edition: 'gb3838-2002', isKept: true })
  expect(await sample(lake.id, facts)).toMatchObject({ grade: 'five', worst: ['phosphorus'], isKept: true })
  expect(await codeOf(sample(river.id, { readings: [...facts.readings, ...facts.readings] }))).toBe('factor-twice')
  expect(await codeOf(sample(river.id, { ...facts, sampledOn: addDays(today, 1) }))).toBe('sample-ahead')
})

it('a sample beyond its target becomes a case with its own clock; a later one within it lets the case be closed by a second person', async () => {
  const { id } = await station('E-WAT', { kind: 'surfaceWater', waterType: 'river', targetClass: 'three' })
  const bad = await sample(id, { readings: reading({ ammonia: 1.8 }) })
  const [found] = await casesOf(id)
  expect(found).toMatchObject({ factor: 'ammonia', most: 1.8, limitValue: 1, sample: bad.id, state: 'open' })
  const on = (login: string, name: string, facts: Facts = {}) =>
    codeOf(move(login, today, 'exceedance', String(found?.id), name, facts))
  expect(await on(head, 'ask')).toBe('not-allowed')
  expect(await on(head, 'trace', { source: '上游管网错接' })).toBe('done')
  expect(await on(head, 'mend', { measure: '错接管段已改接' })).toBe('done')
  expect(await on(second, 'close', { checked: '已复测' })).toBe('not-back')
  await sample(id, { readings: reading({ ammonia: 0.6 }), sampledOn: today })
  expect(await on(head, 'close', { checked: '已复测' })).toBe('second-person')
  expect(await on(second, 'close', { checked: '复测达标' })).toBe('done')
  expect((await casesOf(id))[0]).toMatchObject({ state: 'closed', backOn: today, openKey: null })
})

it('a correction takes the place of the sample that it corrects', async () => {
  const { id } = await station('E-WAT', { kind: 'surfaceWater', waterType: 'river', targetClass: 'three' })
  const wrong = await sample(id, { readings: reading({ ammonia: 0.9 }) })
  await sample(id, { readings: reading({ ammonia: 0.09 }), corrects: wrong.id })
  expect((await findRow(zone.db, waterSample, demoZone, wrong.id))?.state).toBe('voided')
  expect(await codeOf(sample(id, { readings: reading({}), corrects: wrong.id }))).toBe('sample-void')
})

it('one day of air has both verdicts, each with its standard; a day without enough hours has none and is not good', async () => {
  const { id, number } = await station('E-AIR', { kind: 'air', airZone: 'two', isPublic: true })
  await send(number, yesterday, { ...clean, pm25: wave(70, 0.1) })
  await send(number, addDays(today, -2), {
    ...clean,
    pm25: wave(70, 0.1).map((value, hour) => (hour < 5 ? null : value)),
  })
  const { actor } = await zone.as('ducha')
  const view = await ecologyOf(lookingNow(zone.db, actor), today)
  const line = view.air.find((one) => one.id === id)
  expect(line?.verdicts.map(({ edition, grade, aqi }) => [edition, grade, aqi])).toEqual([
    ['gb3095-2012', 'good', 94],
    ['gb3095-2026', 'light', 110],
  ])
  expect(line?.inForce).toBe('gb3095-2026')
  expect(line?.course.at(-2)).toMatchObject({ on: addDays(today, -2), grade: null })
  expect(line?.year.map(({ good, valid }) => [good, valid])).toEqual([
    [1, 1],
    [0, 1],
  ])
})

it('the year counts days that are not shown, and one that comes late or is corrected counts as it is by now', async () => {
  const { id, number } = await station('E-AIR', { kind: 'air', airZone: 'two', isPublic: true })
  const { actor } = await zone.as('ducha')
  const counted = async () => {
    const view = await ecologyOf(lookingNow(zone.db, actor), today)
    return view.air.find((one) => one.id === id)?.year.map(({ good, valid }) => [good, valid])
  }
  const nothing = [
    [0, 0],
    [0, 0],
  ]
  expect(await counted()).toEqual(nothing)
  const long = addDays(today, -60)
  await send(number, long, { ...clean, pm25: wave(70, 0.1) })
  const late = [
    [1, 1],
    [0, 1],
  ]
  expect(await counted()).toEqual(late)
  expect(await counted()).toEqual(late)
  await zone.db.query(
    `update device_day set marks = repeat('M', 24) where data_day = $1 and device = (select key from device_key where number = $2)`,
    [long, number],
  )
  expect(await counted()).toEqual(nothing)
})

it('what anybody may read names public stations and what they measured, and nothing else', async () => {
  const hidden = await station('E-AIR', { kind: 'air', name: '不公开站', isPublic: false })
  await outlet()
  const seen = await publicAirWater(zone.db, { id: demoZone, shortName: '云岭高新区' }, today)
  const said = JSON.stringify(seen)
  expect(seen.air.length).toBeGreaterThan(0)
  for (const secret of ['不公开站', '澄波', hidden.id, hidden.number, '许可']) expect(said).not.toContain(secret)
  expect(Object.keys(seen.air[0] ?? {}).toSorted()).toEqual([
    'aqi',
    'aqiNow',
    'edition',
    'grade',
    'hour',
    'hours',
    'name',
    'on',
    'primary',
    'year',
  ])
})

it('hours of an outlet are judged against the line of the permit that holds on the day, by normal values alone', async () => {
  const { id, number, firm } = await outlet()
  const cod = wave(31, 0.3).map((value, hour) => (hour === 5 ? 58 : hour === 9 ? 95 : value))
  await send(number, yesterday, { cod }, `${'N'.repeat(9)}MM${'N'.repeat(13)}`)
  expect(await tick()).toBeGreaterThan(0)
  expect(await tick()).toBe(0)
  const [found, ...more] = await casesOf(id)
  expect(more).toEqual([])
  expect(found).toMatchObject({ enterprise: firm, most: 58, limitValue: 50, count: 1, state: 'open' })
  expect(found?.values).toEqual([{ at: `${yesterday} 05`, value: 58, limit: 50, times: 0.16 }])
  const { actor } = await zone.as('ducha')
  const line = (await ecologyOf(lookingNow(zone.db, actor), today)).outlets.find((one) => one.station === id)
  expect(line).toMatchObject({ most: 50, valid: 22, leftOut: [{ mark: 'M', count: 2 }] })
  await send(number, today, { cod: wave(33, 0.3).map((value, hour) => (hour === 2 ? 64 : hour > 8 ? null : value)) })
  await tick()
  expect((await casesOf(id))[0]).toMatchObject({ count: 2, most: 64, lastOn: today })
})

it('values that stick just under the limit raise an alarm that asks somebody to look, and no case', async () => {
  const { id, number } = await outlet()
  await send(number, yesterday, { cod: wave(48, 0.3) })
  await tick()
  expect(await casesOf(id)).toEqual([])
  const raised = await rowsWhere(zone.db, alarm, demoZone, 'type', ['nearLimit'])
  expect(raised.filter(({ object }) => String(object).endsWith(' 化学需氧量'))).not.toEqual([])
})

it('the firm answers, the source is named, the measure reported, and a second person closes when the values are back', async () => {
  const { id, number } = await outlet()
  const four = addDays(today, -4)
  await send(number, four, { cod: wave(61, 0.3) })
  await tick(addDays(today, -3))
  const one = String((await casesOf(id))[0]?.id)
  const on = (login: string, day: Day, name: string, facts: Facts = {}) =>
    codeOf(move(login, day, 'exceedance', one, name, facts))
  const three = addDays(today, -3)
  expect(await on(head, three, 'ask', { asked: '请说明原因' })).toBe('done')
  expect(await on('chengbo', three, 'answer', { answer: '生化池曝气机跳闸' })).toBe('missing-fact')
  expect(await on('chengbo', three, 'answer', { cause: 'facility', answer: '生化池曝气机跳闸' })).toBe('done')
  expect(await on(head, three, 'trace', { source: '曝气机变频器故障' })).toBe('done')
  expect(await on('chengbo', three, 'mend', { measure: '更换变频器' })).toBe('done')
  expect(await on('chengbo', today, 'close', { checked: '好了' })).toBe('not-allowed')
  await send(number, addDays(today, -2), { cod: wave(55, 0.3) })
  expect(await on(second, today, 'close', { checked: '在线数据' })).toBe('not-back')
  await send(number, yesterday, { cod: wave(32, 0.3) })
  expect(await on(head, today, 'close', { checked: '在线数据' })).toBe('second-person')
  expect(await on(second, today, 'close', { checked: '在线数据连续达标' })).toBe('done')
  expect((await casesOf(id))[0]).toMatchObject({ state: 'closed', backOn: yesterday })
})

it('a case that is overdue turns red on the board of lamps', async () => {
  const { id, number } = await outlet()
  await send(number, yesterday, { cod: wave(61, 0.3) })
  await tick()
  const one = (await casesOf(id))[0]
  const later = addDays(String(one?.due) as Day, 1)
  const facts = await factsAsOf(zone.db, demoZone, today, today)
  const lampOn = (day: Day) => lampsOf(facts, day, 'exceedance').find((lamp) => lamp.id === one?.id)?.colour
  expect(lampOn(today)).not.toBe('red')
  expect(lampOn(later)).toBe('red')
})

it('a limit holds within the days of its permit, and only for an outlet of the firm', async () => {
  const { id, firm } = await outlet()
  const air = await station('E-AIR', { kind: 'air' })
  const facts = {
    number: 'X',
    enterprise: firm,
    kind: 'key',
    validFrom: today,
    validUntil: addDays(today, 9),
    basis: '副本',
  }
  const line = { factor: 'cod', bound: 'most', value: 50, per: 'hour', from: today, until: addDays(today, 10) }
  expect(await codeOf(create(head, today, 'emission_permit', { ...facts, station: id, limits: [line] }))).toBe(
    'limit-days',
  )
  expect(await codeOf(create(head, today, 'emission_permit', { ...facts, station: air.id, limits: [line] }))).toBe(
    'not-outlet',
  )
})

it('an audit says what was saved, and is accepted by another person than the one who submitted it', async () => {
  const { id } = await create(head, today, 'clean_audit', {
    ...{ title: '清洁生产审核', enterprise: await firmOf('澄波水表'), kind: 'voluntary', year: 2026 },
    ...{ unit: await zone.unit('生态环境分局'), due: addDays(today, 30), waterPlanned: 9000 },
  })
  const on = (login: string, name: string, facts: Facts = {}) =>
    codeOf(move(login, today, 'clean_audit', id, name, facts))
  expect(await on(head, 'submit', { result: '完成' })).toBe('audit-saves-nothing')
  expect(await on(head, 'submit', { result: '完成', water: 8200 })).toBe('done')
  expect(await on(head, 'accept')).toBe('second-person')
  expect(await on(second, 'accept')).toBe('done')
})

it('the three administrators see nothing of it, and a firm only its own', async () => {
  for (const login of ['xitong', 'anquan', 'shenji']) {
    const { actor } = await zone.as(login)
    const view = await ecologyOf(lookingNow(zone.db, actor), today)
    expect([view.air, view.water, view.outlets, view.cases, view.bodies]).toEqual([[], [], [], [], []])
  }
  const { actor } = await zone.as('chengbo')
  const view = await ecologyOf(lookingNow(zone.db, actor), today)
  expect(view.air).toEqual([])
  expect(new Set(view.outlets.map(({ enterprise }) => enterprise))).toEqual(new Set([await firmOf('澄波水表')]))
})
