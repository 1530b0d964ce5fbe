import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { isoOf, startOf } from '#domain/telemetry/instant.ts'
import type { Readings } from '#domain/telemetry/reading.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { device } from '#registers/telemetry/device.ts'
import { procedures } from '#services/procedures.ts'
import { changeRecord } from '#services/save.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { standingsOf } from '#services/standing/lamps.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { judgeDay } from '#services/telemetry/alarm-rules.ts'
import { raiseAlarm } from '#services/telemetry/alarms.ts'
import { lettersFor, noteProgress } from '#services/telemetry/commands.ts'
import { completeness } from '#services/telemetry/completeness.ts'
import { openInbox } from '#services/telemetry/inbox.ts'
import { ingest } from '#services/telemetry/ingest.ts'
import { parseWaiting } from '#services/telemetry/parse.ts'
import { parsers } from '#services/telemetry/parsers.ts'
import { readDays } from '#services/telemetry/read.ts'
import { replay } from '#services/telemetry/replay.ts'
import { keepInTime } from '#services/telemetry/retention.ts'
import { rollUp } from '#services/telemetry/roll-up.ts'
import { whoIsSilent } from '#services/telemetry/silent.ts'
import { watchDevices } from '#services/telemetry/watch.ts'
import { openDatabase } from '#store/database.ts'
import { newId } from '#store/new-id.ts'
import { ensurePartitions } from '#store/telemetry/partitions.ts'
import { appendRaw } from '#store/telemetry/raw-rows.ts'
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

let withValve: Promise<{ readonly id: string }> | null = null

/** The model of meters whose valve is moved from afar. */
async function valved(): Promise<string> {
  withValve ??= create('kechuang', today, 'product_model', {
    ...{ code: 'T-V', name: '阀控水表', kind: 'waterMeter', parser: 'lines', metrics: ['waterVolume'] },
    ...{ hasValve: 'remote', mainMetric: 'waterVolume', cycleMinutes: 1440, spreadMinutes: 360 },
  })
  return (await withValve).id
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

it('what is read again is judged as it was when it came: a fall stays a fall, and what came in its order is in order', async () => {
  const { number } = await meter()
  const packets = [0, 1, 2].map((nth) => newId(testNow.millisecond + nth))
  const told = [24, 48, 10].map((reading, nth) => ({
    day: addDays(today, nth - 4),
    reading,
    packet: packets[nth] ?? '',
  }))
  for (const { day, ...more } of told) await send(number, day, flat(1), more)
  const first = await daysOf(number)
  expect(await rulesOf(number)).toEqual(['fell'])
  for (const { day, ...more } of told) await send(number, day, flat(1), { ...more, isReplay: true })
  expect(await rulesOf(number)).toEqual(['fell'])
  expect(await daysOf(number)).toEqual(first)
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
  expect(await rulesOf(number)).toEqual(['gap', 'outOfOrder'])
})

it('a number that another device has is a refusal that names the field', async () => {
  const { number } = await meter()
  const again = { number, model, unit: await zone.unit('科创局'), from: today }
  expect(await codeOf(create('kechuang', today, 'device', again))).toBe('duplicate')
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

const daily = (number: string, day: Day, points: readonly number[], reading: number | null = null) =>
  JSON.stringify([number, day, reading, points, isoOf(testNow.millisecond), 3600, -95, 12, 'cell-1'])

async function openDoor() {
  const gateway = await meter({ secret: 'secret-of-the-gateway' })
  const inbox = openInbox(zone.db)
  const app = await buildApp({ db: zone.db, clock: () => testNow, procedures, version: 'test', inbox })
  const push = (kind: string, payload: string, headers: Readonly<Record<string, string>> = {}) =>
    app.inject({
      method: 'POST',
      url: `/push/${demoZone}/${gateway.number}/${kind}`,
      headers: { authorization: 'Bearer secret-of-the-gateway', 'content-type': 'application/x-ndjson', ...headers },
      payload,
    })
  return { app, inbox, gateway, push }
}

async function inboxOf(sender: string) {
  const rows = await zone.db.query(
    'select state, packets, stored, quarantined, reason from raw_packet where zone_id = $1 and sender = $2 order by id',
    [demoZone, sender],
  )
  return rows
}

it('what is pushed is on the disk before it is acknowledged, and each packet becomes data or stays apart with its reason', async () => {
  const { app, gateway, push } = await openDoor()
  const [one, two] = [await meter(), await meter()]
  const lines = [
    daily(one.number, yesterday, flat(3)),
    'no packet',
    daily('stranger', yesterday, flat(3)),
    daily(two.number, yesterday, flat(4)),
  ]
  expect((await push('lines', `${lines.join('\n')}\n`)).statusCode).toBe(200)
  expect(await inboxOf(gateway.number)).toMatchObject([{ state: 'waiting', packets: 4, stored: 0, quarantined: 0 }])
  expect(await parseWaiting(zone.db, demoZone, testNow, parsers)).toEqual({ messages: 1, stored: 2, quarantined: 2 })
  expect(await inboxOf(gateway.number)).toMatchObject([{ state: 'mixed', stored: 2, quarantined: 2 }])
  expect((await daysOf(two.number)).map(({ points }) => points)).toEqual([flat(4)])
  const apart = await zone.db.query(
    'select q.place, q.number, q.reason from raw_quarantine q join raw_packet p on p.zone_id = q.zone_id and p.id = q.packet where p.zone_id = $1 and p.sender = $2 order by q.place',
    [demoZone, gateway.number],
  )
  expect(apart).toMatchObject([
    { place: 1, number: null, reason: 'unreadable' },
    { place: 2, number: 'stranger', reason: 'unknown-device' },
  ])
  await app.close()
})

it('who does not prove the secret of the gateway is turned away, and nothing of it is kept', async () => {
  const { app, gateway, push } = await openDoor()
  expect((await push('lines', 'x', { authorization: 'Bearer another' })).statusCode).toBe(401)
  expect((await push('onenet', '{"msg":{"type":1},"nonce":"a","msg_signature":"b"}')).statusCode).toBe(401)
  expect(await inboxOf(gateway.number)).toEqual([])
  await app.close()
})

it('OneNET is answered its own word once it signed it, and its pushes are taken by their signature', async () => {
  const { app, gateway, push } = await openDoor()
  const sign = (nonce: string, message: string) =>
    createHash('md5').update(`secret-of-the-gateway${nonce}${message}`).digest('base64')
  const query = new URLSearchParams({ msg: 'echo', nonce: 'n1', signature: sign('n1', 'echo') })
  const echoed = await app.inject({ url: `/push/${demoZone}/${gateway.number}/onenet?${query}` })
  expect([echoed.statusCode, echoed.body]).toEqual([200, 'echo'])
  const message = '{"type":1, "dev_id":7,"value":"}"}'
  const body = `{"msg":${message},"nonce":"n2","msg_signature":"${sign('n2', message)}"}`
  expect((await push('onenet', body)).statusCode).toBe(200)
  expect((await push('onenet', body.replace('"type":1', '"type":2'))).statusCode).toBe(401)
  await app.close()
})

it('when too much waits the door is closed with the time to come again, and no message that was taken is lost', async () => {
  const { gateway } = await openDoor()
  const inbox = openInbox(zone.db, { mostBytes: 1000, patience: 20 })
  const message = () => ({
    zone: demoZone,
    kind: 'lines',
    source: 'test',
    sender: gateway.number,
    receivedAt: testNow.at,
    body: Buffer.from(`["x"]${' '.repeat(295)}`),
  })
  const sent = await Promise.allSettled(Array.from({ length: 10 }, () => inbox.append(message())))
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect(await inboxOf(gateway.number)).toHaveLength(3)
  expect(inbox.load().bytes).toBe(0)
  const leave = await inbox.door.enter(2000)
  expect(leave).not.toBeNull()
  expect(await inbox.door.enter(2000)).toBeNull()
  await parseWaiting(zone.db, demoZone, testNow, parsers)
})

it('packets that came before their device was registered become data by a replay, counted once', async () => {
  const { app, gateway, push } = await openDoor()
  const number = `T${count + 1}`
  await push('lines', daily(number, yesterday, flat(8)))
  await parseWaiting(zone.db, demoZone, testNow, parsers)
  expect(await inboxOf(gateway.number)).toMatchObject([{ state: 'quarantined', reason: 'unknown-device' }])
  await meter()
  const again = () => replay(zone.db, demoZone, testNow, parsers, { from: today, to: today, sender: gateway.number })
  expect(await again()).toEqual({ messages: 1, stored: 1, quarantined: 0 })
  expect(await again()).toEqual({ messages: 1, stored: 1, quarantined: 0 })
  expect((await daysOf(number)).map(({ points }) => points)).toEqual([flat(8)])
  expect(await rulesOf(number)).toEqual([])
  await app.close()
})

it('a device that moves to another area or model is known at once to a reader that keeps devices in memory', async () => {
  const { app, push } = await openDoor()
  const { number, id } = await meter({ area: 'T-M1' })
  await push('lines', daily(number, addDays(yesterday, -1), flat(2)))
  await parseWaiting(zone.db, demoZone, testNow, parsers)
  await rollUp(zone.db, testNow)
  await inAct('kechuang', today, (context) => changeRecord(context, device, id, 1, { area: 'T-M2' }))
  await push('lines', daily(number, yesterday, flat(2)))
  await parseWaiting(zone.db, demoZone, testNow, parsers)
  const dirty = await zone.db.query(
    `select data_day as day, area from dirty_day where zone_id = $1 and area like 'T-M%'`,
    [demoZone],
  )
  expect(dirty).toEqual([{ day: yesterday, area: 'T-M2' }])
  await app.close()
})

it('two servers that read beside each other judge every message after those of the same device that came before', async () => {
  const { number } = await meter()
  const other = openDatabase(zone.url, 4)
  const readings = Array.from({ length: 12 }, (_, i) => ({ day: addDays(yesterday, i - 11), reading: 24 * (i + 1) }))
  const arrivals = [...readings, ...readings].map(({ day, reading }, i) => ({
    ...{ id: newId(testNow.millisecond + i), zone: demoZone, kind: 'lines', source: 'test', sender: number },
    // Said to hold as many packets as fill a batch, so that each is read in a transaction of its own.
    ...{ receivedAt: testNow.at, packets: 4000, body: Buffer.from(batchOf(daily(number, day, flat(1), reading))) },
  }))
  await appendRaw(zone.db, arrivals)
  const counts = await Promise.all([zone.db, other, zone.db].map((db) => parseWaiting(db, demoZone, testNow, parsers)))
  expect(counts.reduce((sum, { messages }) => sum + messages, 0)).toBe(24)
  expect((await daysOf(number)).map(({ reading, marks }) => [reading, marks])).toEqual(
    readings.map(({ reading }) => [reading, null]),
  )
  const rules = await rulesOf(number)
  expect(rules.filter((rule) => rule === 'repeat')).toHaveLength(12)
  expect(rules.filter((rule) => rule === 'gap' || rule === 'fell' || rule === 'conflict')).toEqual([])
  await other.close()
})

/** A packet among so many that nobody can read. */
function batchOf(packet: string): string {
  return `${packet}\n${'0\n'.repeat(3999)}`
}

it('a clock that cannot be read or a number that no device can have keeps nobody else waiting', async () => {
  const { app, push } = await openDoor()
  const [one, two] = [await meter(), await meter()]
  const odd = `["${one.number}","${yesterday}",null,[${flat(1).join(',')}],"the day before",3600,-97.5,40000,"c\\u0000"]`
  await push('lines', `${odd}\n["x\\u0000","${yesterday}",null,[1]]\n${daily(two.number, yesterday, flat(1))}`)
  expect(await parseWaiting(zone.db, demoZone, testNow, parsers)).toEqual({ messages: 1, stored: 2, quarantined: 1 })
  await app.close()
})

it('the sums of an area are worked out again for a day that is dirty, and the day is clean then', async () => {
  const { number } = await meter({ area: 'T-R' })
  await send(number, yesterday, flat(2))
  await rollUp(zone.db, testNow)
  const sums = () =>
    zone.db.query(`select total, on_time as "onTime", hours from area_day where zone_id = $1 and area = 'T-R'`, [
      demoZone,
    ])
  expect(await sums()).toEqual([{ total: 48, onTime: 1, hours: flat(2).map(String) }])
  const { number: second } = await meter({ area: 'T-R' })
  await send(second, yesterday, flat(1))
  expect(await rollUp(zone.db, testNow)).toBe(1)
  expect(await sums()).toMatchObject([{ total: 72, onTime: 2 }])
})

it('a rule on stored data raises an alarm for the day on which it was fulfilled, once, and only by sound values', async () => {
  const { number } = await meter({ area: 'T-W' })
  const rule = await create('kechuang', today, 'alarm_rule', {
    ...{ name: '夜间用水', metric: 'waterVolume', area: 'T-W', condition: 'above', threshold: 0.1, forMinutes: 120 },
    ...{ fromHour: 2, untilHour: 5, severity: 'minor', basis: '测试' },
  })
  await move('kechuang', today, 'alarm_rule', rule.id, 'enforce')
  const nights = flat(0).map((_, hour) => (hour === 3 || hour === 4 ? 150 : 0))
  await send(number, yesterday, nights)
  const judge = () => inAct('kechuang', today, (context) => judgeDay(context, yesterday))
  expect(await judge()).toBe(1)
  expect(await judge()).toBe(0)
  const [raised] = await zone.db.query(`select title, hits, first_on as on from alarm where object = $1`, [
    `${number} 夜间用水`,
  ])
  expect(raised).toMatchObject({ hits: 1, on: yesterday })
})

it('a device that was never heard is silent once its first cycles are over, and stands before those that fell silent', async () => {
  const [, heard, never] = [
    await meter({ area: 'T-N', from: addDays(today, 1) }),
    await meter({ area: 'T-N' }),
    await meter({ area: 'T-N' }),
  ]
  await send(heard.number, yesterday, flat(1))
  const at = isoOf(startOf(yesterday) + 26 * 3_600_000 + 55 * 3_600_000)
  const { expected, silent, devices } = await whoIsSilent(zone.db, demoZone, { at, area: 'T-N' })
  expect([expected, silent]).toEqual([3, 2])
  expect(devices.map(({ number }) => number)).toEqual([never.number, heard.number])
  expect(devices.map(({ receivedAt }) => receivedAt === null)).toEqual([true, false])
  const first = await whoIsSilent(zone.db, demoZone, { at, area: 'T-N', most: 1 })
  expect([first.silent, first.devices.map(({ number }) => number)]).toEqual([2, [never.number]])
})

it('many silent devices of a cell are one alarm of the network, which ends by rule when they are heard again', async () => {
  const meters: string[] = []
  for (let i = 0; i < 6; i += 1) meters.push((await meter({ area: 'T-N' })).number)
  const signal = { cell: 'cell-n' }
  for (const number of meters) await send(number, addDays(today, -6), flat(1), { signal })
  const watch = () => zone.db.transaction((tx) => watchDevices(byRule(tx, demoZone, testNow, procedures)))
  await watch()
  await watch()
  const open = async () =>
    (await zone.db.query(`select type, hits, state, cause from alarm where object = 'cell-n' or object = any($1)`, [
      meters,
    ])) as unknown[]
  expect(await open()).toEqual([{ type: 'network', hits: 1, state: 'open', cause: null }])
  for (const number of meters) await send(number, yesterday, flat(1), { signal })
  await watch()
  expect(await open()).toEqual([{ type: 'network', hits: 1, state: 'closed', cause: 'normalAgain' }])
})

it('an alarm becomes a ticket of a kind that a person chooses, once, and stands as taken up', async () => {
  const { number, id } = await meter({ area: 'T-O' })
  const unit = await zone.unit('科创局')
  const raised = await inAct('kechuang', today, (context) =>
    raiseAlarm(context, {
      type: 'silent',
      severity: 'minor',
      object: number,
      device: id,
      unit,
      title: `${number} 离线`,
    }),
  )
  const [kind] = await zone.db.query(`select id from ticket_kind where zone_id = $1 and code = 'grid-light'`, [
    demoZone,
  ])
  expect(await codeOf(move('kechuang', today, 'alarm', raised.id, 'order', {}))).toBe('missing-fact')
  await move('kechuang', today, 'alarm', raised.id, 'order', { ticketKind: kind?.id })
  const [found] = await zone.db.query(
    `select a.state, a.taken_on as "takenOn", t.title, t.channel, t.state as "ticketState" from alarm a
      join ticket t on t.zone_id = a.zone_id and t.id = a.ticket where a.zone_id = $1 and a.id = $2`,
    [demoZone, raised.id],
  )
  const ticket = { title: `${number} 离线`, channel: 'alarm', ticketState: 'found' }
  expect(found).toEqual({ state: 'taken', takenOn: today, ...ticket })
  expect(await codeOf(move('kechuang', today, 'alarm', raised.id, 'order', { ticketKind: kind?.id }))).toBe(
    'not-allowed',
  )
})

it('while somebody works on a device nothing that it does is an alarm', async () => {
  const pause = { pausedFrom: addDays(today, -1), pausedUntil: today, pausedFor: '更换电池' }
  const [working, other] = [await meter({ area: 'T-P', ...pause }), await meter({ area: 'T-P' })]
  for (const { number } of [working, other]) {
    await send(number, yesterday, flat(5), { signal: { battery: 2000 } })
    await send(number, yesterday, flat(6), { signal: { battery: 2000 } })
  }
  await zone.db.transaction((tx) => watchDevices(byRule(tx, demoZone, testNow, procedures)))
  const raised = async (number: string) =>
    (
      await zone.db.query('select type from alarm where zone_id = $1 and object = $2 order by type', [demoZone, number])
    ).map(({ type }) => type)
  expect(await raised(working.number)).toEqual([])
  expect(await raised(other.number)).toEqual(['conflict', 'lowBattery'])
})

it('a valve is closed by two persons with a legal basis, never for a vital customer, and waits for the next wake-up', async () => {
  const unit = await zone.unit('建设局')
  const one = await meter({ model: await valved(), unit })
  const hospital = await meter({ model: await valved(), unit, protectedAs: 'hospital' })
  const facts = { command: 'closeValve', reason: '逾期不缴经催告', expiresOn: addDays(today, 5) }
  const ask = (deviceId: string, more = {}) =>
    create('jianshe2', today, 'device_command', { ...facts, unit, device: deviceId, ...more })
  expect(await codeOf(ask(one.id))).toBe('command-basis')
  expect(await codeOf(ask(hospital.id, { basis: '供水条例' }))).toBe('command-protected')
  const asked = await ask(one.id, { basis: '供水条例' })
  expect(await codeOf(move('jianshe2', today, 'device_command', asked.id, 'approve'))).toBe('not-allowed')
  const letters = () => inAct('jianshe', today, (context) => lettersFor(context, { device: one.number }))
  expect(await letters()).toEqual([])
  await move('jianshe', today, 'device_command', asked.id, 'approve')
  expect(await letters()).toMatchObject([{ id: asked.id, command: 'closeValve' }])
  const note = (progress: 'sent' | 'answered' | 'verified') =>
    zone.db.transaction((tx) => noteProgress(byRule(tx, demoZone, testNow, procedures), asked.id, progress))
  expect([await note('sent'), await note('answered'), await note('sent'), await note('verified')]).toEqual([
    true,
    true,
    false,
    true,
  ])
  expect(await letters()).toEqual([])
})

it('water tells what became of a letter to a valve: none flows behind a closed one, and a device is not believed on its word', async () => {
  const unit = await zone.unit('建设局')
  const sentOn = addDays(today, -2)
  const facts = { reason: '逾期不缴经催告', basis: '供水条例', expiresOn: addDays(today, 5), unit }
  const closed = async (command: 'closeValve' | 'openValve', days: readonly (readonly (number | null)[])[]) => {
    const { id: deviceId, number } = await meter({ model: await valved(), unit })
    const asked = await create('jianshe2', sentOn, 'device_command', { ...facts, command, device: deviceId })
    await move('jianshe', sentOn, 'device_command', asked.id, 'approve')
    const then = { ...testNow, today: sentOn }
    await zone.db.transaction((tx) => noteProgress(byRule(tx, demoZone, then, procedures), asked.id, 'sent'))
    await zone.db.transaction((tx) => noteProgress(byRule(tx, demoZone, then, procedures), asked.id, 'answered'))
    for (const [i, points] of days.entries()) await send(number, addDays(sentOn, i), points)
    return asked.id
  }
  const letters = [
    await closed('closeValve', [flat(5), flat(0)]),
    await closed('closeValve', [flat(5), flat(4)]),
    await closed('closeValve', [flat(5), [...flat(0).slice(1), null]]),
    await closed('openValve', [flat(0), flat(0)]),
    await closed('openValve', [flat(0), flat(3)]),
  ]
  await zone.db.transaction((tx) => watchDevices(byRule(tx, demoZone, testNow, procedures)))
  const rows = await zone.db.query('select id, state, answer from device_command where zone_id = $1', [demoZone])
  const told = letters.map((letter) => rows.find(({ id }) => id === letter))
  expect(told.map(({ state }) => state)).toEqual(['verified', 'failed', 'answered', 'answered', 'verified'])
  expect(told[0].answer).toBe(`${yesterday} 未用水`)
  expect(told[1].answer).toBe(`${yesterday} 用水 0.096 m³`)
})

it('an overdue alarm carries a red lamp of its owner, and a closed one none', async () => {
  const unit = await zone.unit('建设局')
  const raised = {
    type: 'burst',
    severity: 'critical',
    object: 'T-L',
    title: '疑似爆管',
    unit,
    on: addDays(today, -9),
  } as const
  const made = await inAct('kechuang', addDays(today, -9), (context) => raiseAlarm(context, raised))
  const lampOf = async () =>
    standingsOf(await factsAsOf(zone.db, demoZone, today, today), today, 'alarm').find(
      ({ lamp }) => lamp.id === made.id,
    )?.lamp
  expect(await lampOf()).toMatchObject({ colour: 'red' })
  await move('jianshe', today, 'alarm', made.id, 'close', { cause: 'fixed', found: '已抢修' })
  expect(await lampOf()).toBeUndefined()
})

it('raw messages are kept for their days and data for their years, but what waits to be read stays longer', async () => {
  const old = [91, 90].map((count) => addDays(today, -count))
  await ensurePartitions(zone.db, 'raw_packet', [...old, addDays(today, -92)])
  await ensurePartitions(zone.db, 'device_day', [addDays(today, -6 * 366), addDays(today, -300)])
  const body = Buffer.from('["x"]')
  const receivedAt = isoOf(startOf(addDays(today, -92)) + 3_600_000)
  const arrival = { id: newId(testNow.millisecond), zone: demoZone, kind: 'lines', source: 'test', sender: 'waits' }
  await appendRaw(zone.db, [{ ...arrival, receivedAt, packets: 1, body }])
  const name = (day: Day) => `raw_packet_${day.replaceAll('-', '')}`
  const gone = await keepInTime(zone.db, today)
  expect(gone.filter((table) => table.startsWith('raw_packet_'))).toEqual([name(old[0] ?? today)])
  expect(gone).toContain(
    `device_day_${addDays(today, -6 * 366)
      .replaceAll('-', '')
      .slice(0, 6)}`,
  )
  expect(gone).not.toContain(`device_day_${addDays(today, -300).replaceAll('-', '').slice(0, 6)}`)
  await parseWaiting(zone.db, demoZone, testNow, parsers)
  expect(await keepInTime(zone.db, today)).toContain(name(addDays(today, -92)))
})

it('the partitions of the next days are there before the day comes, over the end of a month and a year', async () => {
  await keepInTime(zone.db, dayOf(2031, 12, 30))
  const there = async (name: string) =>
    (await zone.db.query('select to_regclass($1) is not null as found', [name]))[0].found
  expect(await there('raw_packet_20320101')).toBe(true)
  expect(await there('raw_quarantine_20320101')).toBe(true)
  for (const table of ['device_day', 'sample', 'telemetry_finding']) expect(await there(`${table}_203201`)).toBe(true)
})
