import { beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { isoOf, startOf } from '#domain/telemetry/instant.ts'
import type { Readings } from '#domain/telemetry/reading.ts'
import { raiseAlarm } from '#services/telemetry/alarms.ts'
import { completeness } from '#services/telemetry/completeness.ts'
import { ingest } from '#services/telemetry/ingest.ts'
import { readDays } from '#services/telemetry/read.ts'
import { whoIsSilent } from '#services/telemetry/silent.ts'
import { newId } from '#store/new-id.ts'
import { actsIn, codeOf } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move, inAct } = actsIn(zone)
const today = testNow.today
const yesterday = addDays(today, -1)

let model = ''
beforeAll(async () => {
  const made = await create('kechuang', today, 'product_model', {
    ...{ code: 'T-DN15', name: '测试水表', kind: 'waterMeter', parser: 'lines', metrics: ['waterVolume'] },
    ...{ mainMetric: 'waterVolume', stepMinutes: 60, cycleMinutes: 1440, spreadMinutes: 360 },
    ...{ fullScale: 100_000, overload: 3.125 },
  })
  model = made.id
})

let count = 0
async function meter(facts: Readonly<Record<string, unknown>> = {}): Promise<{ number: string; id: string }> {
  count += 1
  const number = `T${count}`
  const made = await create('kechuang', today, 'device', {
    ...{ number, model, unit: await zone.unit('科创局'), area: 'T-A', from: addDays(today, -30) },
    ...facts,
  })
  return { number, id: made.id }
}

const flat = (litres: number) => Array.from({ length: 24 }, () => litres)

async function send(
  number: string,
  day: Day,
  points: readonly (number | null)[],
  more: Partial<Readings> & { reading?: number; hour?: number; packet?: string; isReplay?: boolean } = {},
) {
  const { reading, hour = 2, packet = newId(testNow.millisecond), isReplay = false, ...rest } = more
  const receivedAt = isoOf(startOf(addDays(day, 1)) + hour * 3_600_000)
  const series = [{ metric: 'waterVolume' as const, day, points, ...(reading === undefined ? {} : { reading }) }]
  const readings: Readings = { number, deviceAt: receivedAt, isLive: true, samples: [], series, ...rest }
  return zone.db.transaction((tx) =>
    ingest(tx, demoZone, [{ origin: { packet, receivedAt, platformAt: null }, readings }], isReplay),
  )
}

async function rulesOf(number: string): Promise<readonly string[]> {
  const rows = await zone.db.query(
    `select f.rule from telemetry_finding f join device_key k on k.zone_id = f.zone_id and k.key = f.device
      where f.zone_id = $1 and k.number = $2 order by f.rule`,
    [demoZone, number],
  )
  return rows.map(({ rule }) => rule)
}

async function daysOf(number: string) {
  return readDays(zone.db, demoZone, { from: addDays(today, -30), to: today, numbers: [number] })
}

it('the first value of a day stays in force, an equal repeat is counted, and another value is kept as a conflict', async () => {
  const { number } = await meter()
  expect(await send(number, yesterday, flat(5), { reading: 1000 })).toEqual([null])
  await send(number, yesterday, flat(5), { reading: 1000 })
  await send(number, yesterday, flat(6), { reading: 1000 })
  expect((await daysOf(number)).map(({ points }) => points)).toEqual([flat(5)])
  expect(await rulesOf(number)).toEqual(['conflict', 'repeat'])
})

it('a packet that is read again mends what it said and counts nothing twice', async () => {
  const { number } = await meter()
  const packet = newId(testNow.millisecond)
  await send(number, yesterday, flat(5), { packet })
  await send(number, yesterday, flat(50), { packet, isReplay: true })
  await send(number, yesterday, flat(50), { packet, isReplay: true })
  expect((await daysOf(number)).map(({ points }) => points)).toEqual([flat(50)])
  expect(await rulesOf(number)).toEqual([])
})

it('between two readings with days missing the total is known and shown as an estimate, until the days come late', async () => {
  const { number } = await meter()
  const first = addDays(today, -4)
  await send(number, first, flat(1), { reading: 24 })
  await send(number, yesterday, flat(1), { reading: 24 + 24 + 240 })
  const days = await daysOf(number)
  expect(days.map(({ marks }) => marks)).toEqual([null, 'e'.repeat(24), 'e'.repeat(24), null])
  expect(
    days
      .slice(1, 3)
      .flatMap(({ points }) => points)
      .reduce<number>((sum, one) => sum + Number(one), 0),
  ).toBe(240)
  await send(number, addDays(today, -3), flat(2), { hour: 50 })
  expect((await daysOf(number))[1]).toMatchObject({ points: flat(2), marks: null, isLate: true })
  expect(await rulesOf(number)).toEqual(['gap', 'late', 'outOfOrder'])
})

it('an unknown device, a day of the future and points that are no whole numbers are told apart, and nothing of them is data', async () => {
  const { number } = await meter()
  expect(await send('nobody', yesterday, flat(1))).toEqual(['unknown-device'])
  expect(await send(number, yesterday, flat(1), { hour: -20 })).toEqual(['future'])
  expect(await send(number, yesterday, flat(0.5))).toEqual(['wrong-points'])
  expect(await daysOf(number)).toEqual([])
})

it('a clock that is an hour wrong keeps its values out of night flows', async () => {
  const { number } = await meter()
  await send(number, yesterday, flat(1), { deviceAt: isoOf(startOf(today)) })
  expect((await daysOf(number))[0]?.marks).toBe('k'.repeat(24))
  expect(await rulesOf(number)).toEqual(['clock'])
})

it('completeness counts what was expected: on time, late, suspect, missing, and no data is no hundred percent', async () => {
  const meters = [await meter({ area: 'T-B' }), await meter({ area: 'T-B' }), await meter({ area: 'T-B' })]
  await meter({ area: 'T-B', pausedFrom: yesterday, pausedUntil: yesterday })
  await send(meters[0]?.number ?? '', yesterday, flat(1))
  await send(meters[1]?.number ?? '', yesterday, flat(9_000_000), { hour: 12 })
  const asked = { from: yesterday, to: yesterday, areas: ['T-B'] }
  const line = { expected: 3, onTime: 1, late: 1, suspect: 1, missing: 1, percent: 66.6, isValid: false }
  expect(await completeness(zone.db, demoZone, asked)).toMatchObject([line])
  const none = await completeness(zone.db, demoZone, { ...asked, from: addDays(today, -9), to: addDays(today, -9) })
  expect(none).toMatchObject([{ expected: 4, percent: 0, isValid: false }])
})

it('a device is silent after two cycles and its spread, not when its connection closes', async () => {
  const { number } = await meter({ area: 'T-C' })
  await send(number, yesterday, flat(1))
  const heard = startOf(today) + 2 * 3_600_000
  const silentAt = async (hours: number) =>
    (await whoIsSilent(zone.db, demoZone, { at: isoOf(heard + hours * 3_600_000), area: 'T-C' })).silent
  expect(await silentAt(53)).toBe(0)
  expect(await silentAt(55)).toBe(1)
})

it('of a type an object has one open alarm: a further hit counts, and only a person closes it, with a cause', async () => {
  const unit = await zone.unit('科创局')
  const raised = { type: 'leak', severity: 'minor', object: 'T-A', title: '夜间流量升高', unit } as const
  const raise = (severity: 'minor' | 'major') =>
    inAct('kechuang', today, (context) => raiseAlarm(context, { ...raised, severity }))
  const first = await raise('minor')
  const second = await raise('major')
  expect(second).toMatchObject({ id: first.id, hits: 2, severity: 'major', state: 'open' })
  expect(String(second.due) < String(first.due)).toBe(true)
  expect(await codeOf(move('kechuang', today, 'alarm', first.id, 'close'))).toBe('missing-fact')
  await move('kechuang', today, 'alarm', first.id, 'close', { cause: 'fixed', found: '更换阀门' })
  expect((await raise('minor')).id).not.toBe(first.id)
})
