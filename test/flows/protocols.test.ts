import { createSocket } from 'node:dgram'
import { createConnection } from 'node:net'
import { generate, parse } from 'coap-packet'
import { encode } from 'iconv-lite'
import { connectAsync } from 'mqtt'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoZone } from '#demo/seed.ts'
import { addDays, type Day } from '#domain/day.ts'
import { fromHex, latinOf, toWhole } from '#domain/protocol/bytes.ts'
import { frameOf } from '#domain/protocol/hj212-frame.ts'
import { decodeMakerFrame, encodeMakerFrame, makerControls } from '#domain/protocol/maker-frame.ts'
import { clockBytes } from '#domain/protocol/maker-reading.ts'
import { metricOf } from '#domain/telemetry/metrics.ts'
import type { Arrival, Command, House, Opened } from '#entrypoints/arrivals.ts'
import { openHj212 } from '#entrypoints/hj212/server.ts'
import { openBroker } from '#entrypoints/mqtt/broker.ts'
import { openUdp } from '#entrypoints/udp/gateway.ts'
import { houseOf } from '#entrypoints/ways-in.ts'
import type { Context } from '#services/context.ts'
import { procedures } from '#services/procedures.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { judgeClockLetters, queueClockLetters } from '#services/telemetry/clock-letters.ts'
import { underTheirEditions } from '#services/telemetry/editions.ts'
import { openInbox } from '#services/telemetry/inbox.ts'
import { parseWaiting } from '#services/telemetry/parse.ts'
import { parsers } from '#services/telemetry/parsers.ts'
import { actsIn } from '#test/support/acts.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'

const zone = openDemoZone()
const { create, move } = actsIn(zone)
const kept: Arrival[] = []
let gate: Promise<void> = Promise.resolve()
let mailbox: Command[] = []
const notes: (readonly unknown[])[] = []
let heardAt = testNow.at
const real: { house: House | null } = { house: null }
/** The real inbox and mailbox, with an ear at the door and a list of commands for devices that nobody else has. */
const house: House = {
  keep: async (arrival) => {
    await gate
    await real.house?.keep(arrival)
    kept.push(arrival)
  },
  knows: async (number, secret) => (await real.house?.knows(number, secret)) ?? null,
  isDevice: async (number) => (await real.house?.isDevice(number)) ?? false,
  letters: async (to) => [...((await real.house?.letters(to)) ?? []), ...mailbox.splice(0)],
  isAwaited: async (number) => (await real.house?.isAwaited(number)) ?? false,
  noteLetter: async (...told) => {
    notes.push(told)
    await real.house?.noteLetter(...told)
  },
  noteAnswer: async (...told) => {
    await real.house?.noteAnswer(...told)
  },
  dictionaryOf: async (number) => (await real.house?.dictionaryOf(number)) ?? null,
  now: () => heardAt,
  report: () => {},
}
let broker: Opened
let udp: Opened
let hj212: Opened

beforeAll(async () => {
  const { db } = zone
  real.house = houseOf(
    { db, inbox: openInbox(db, { gather: 1 }), clock: () => testNow, procedures, report: () => {} },
    demoZone,
  )
  await registerDevices()
  broker = await openBroker(house, { port: 0 })
  udp = await openUdp(house, { port: 0 })
  hj212 = await openHj212(house, { port: 0 })
})
afterAll(() => Promise.all([broker.close(), udp.close(), hj212.close()]))
beforeEach(() => {
  kept.length = 0
  mailbox = []
  heardAt = testNow.at
  gate = Promise.resolve()
})

describe('MQTT', () => {
  it('QoS 1 is acknowledged only when the message is stored', async () => {
    const device = await signIn('M1')
    let open = () => {}
    gate = new Promise((done) => {
      open = done
    })
    let isAcknowledged = false
    const published = device.publishAsync('gaoxin/M1/readings', '{"values":{}}', { qos: 1 }).then(() => {
      isAcknowledged = true
    })
    await new Promise((done) => setTimeout(done, 100))
    expect([isAcknowledged, kept.length]).toEqual([false, 0])
    open()
    await published
    expect(kept).toMatchObject([{ kind: 'mqtt', source: 'gaoxin/M1/readings', sender: 'M1' }])
    await device.endAsync()
  })

  it('a wrong secret is refused, and a device that speaks for another is cut off and not heard', async () => {
    await expect(signIn('M1', 'wrong')).rejects.toThrow(/Bad username or password/)
    const device = await signIn('M1')
    const isClosed = new Promise<void>((done) => device.once('close', () => done()))
    device.publish('gaoxin/M2/readings', '{}', { qos: 1 })
    await isClosed
    await device.endAsync(true)
    expect(kept).toEqual([])
  })

  it('a command waits until the device comes to hear it, and is sent once', async () => {
    mailbox = [{ id: 'c1', device: 'M1', name: 'setCycle', value: '60' }]
    const device = await signIn('M1')
    const heard = new Promise<string>((done) => device.once('message', (_topic, payload) => done(payload.toString())))
    await device.subscribeAsync('gaoxin/M1/commands')
    expect(JSON.parse(await heard)).toEqual({ id: 'c1', name: 'setCycle', value: '60' })
    await expect.poll(() => mailbox).toEqual([])
    await device.endAsync()
  })

  it('a device answers its own letter over MQTT and CoAP, and nobody answers for another', async () => {
    const letter = async (number: string) => {
      const id = await writeLetter(number)
      await real.house?.letters({ device: number })
      return id
    }
    const [first, second] = [await letter('M1'), await letter('M1')]
    const other = await signIn('M2')
    await other.publishAsync('gaoxin/M2/answers', JSON.stringify({ id: first, done: true }), { qos: 1 })
    await other.endAsync()
    expect(await stateOf(first)).toEqual({ state: 'sent', answer: null })
    const device = await signIn('M1')
    await device.publishAsync('gaoxin/M1/answers', JSON.stringify({ id: first, done: true, words: '已补抄' }), {
      qos: 1,
    })
    await device.endAsync()
    expect(await stateOf(first)).toEqual({ state: 'answered', answer: '已补抄' })
    const request = generate({
      ...{ code: 'POST', confirmable: true, messageId: 77, token: Buffer.from('t2') },
      payload: Buffer.from(JSON.stringify({ id: second, done: false, words: '阀门卡滞' })),
      options: [
        ...['up', 'M1', 'answers'].map((part) => ({ name: 'Uri-Path' as const, value: Buffer.from(part) })),
        { name: 'Uri-Query', value: Buffer.from('key=secret') },
      ],
    })
    await sendUdp([request], 1)
    expect(await stateOf(second)).toEqual({ state: 'failed', answer: '阀门卡滞' })
    expect(await parseWaiting(zone.db, demoZone, testNow, parsers)).toMatchObject({ quarantined: 0 })
  })

  it('a gateway hears and answers the letters of what hangs on it, and of nothing else', async () => {
    const [first, foreign] = [await writeLetter('B1'), await writeLetter('M2')]
    const gateway = await signIn('G1')
    const heard: (readonly [string, string])[] = []
    gateway.on('message', (topic, payload) => heard.push([topic, JSON.parse(payload.toString()).id]))
    await gateway.subscribeAsync('gaoxin/G1/sub/+/commands')
    await expect.poll(() => heard).toEqual([['gaoxin/G1/sub/B1/commands', first]])
    // One that is approved while the gateway listens goes out when the device speaks next.
    const second = await writeLetter('B1')
    const speak = async () => {
      await gateway.publishAsync('gaoxin/G1/sub/B1/readings', '{"values":{}}', { qos: 1 })
      return heard.length
    }
    await expect.poll(speak, { timeout: 10_000, interval: 300 }).toBe(2)
    expect(heard[1]).toEqual(['gaoxin/G1/sub/B1/commands', second])
    for (const id of [first, foreign])
      await gateway.publishAsync('gaoxin/G1/sub/B1/answers', JSON.stringify({ id, done: true }), { qos: 1 })
    await real.house?.letters({ device: 'M2' })
    await gateway.publishAsync('gaoxin/G1/sub/M2/answers', JSON.stringify({ id: foreign, done: true }), { qos: 1 })
    await gateway.endAsync()
    expect([await stateOf(first), await stateOf(foreign)]).toMatchObject([{ state: 'answered' }, { state: 'sent' }])
  })

  it('a broker that starts again finds its devices, and nothing that was acknowledged is lost', async () => {
    const first = await openBroker(house, { port: 0 })
    const device = await connectAsync(`mqtt://127.0.0.1:${first.port}`, { ...signedIn('M1'), reconnectPeriod: 50 })
    await device.publishAsync('gaoxin/M1/readings', '1', { qos: 1 })
    await first.close()
    const late = device.publishAsync('gaoxin/M1/readings', '2', { qos: 1 })
    const second = await openBroker(house, { port: first.port })
    await late
    expect(kept.map(({ body }) => Buffer.from(body).toString())).toEqual(['1', '2'])
    await device.endAsync(true)
    await second.close()
  })
})

describe('UDP', () => {
  const meterFrame = fromHex(
    '68 10 78 56 34 12 00 11 22 81 16 1F 90 00 45 23 01 00 2C 00 20 01 00 2C 00 30 08 05 01 26 20 00 00 6B 16',
  )!

  it('a repeated CoAP message is stored once and answered alike each time', async () => {
    const request = generate({
      ...{ code: 'POST', confirmable: true, messageId: 7, token: Buffer.from('t1') },
      payload: Buffer.from('{}'),
      options: [
        { name: 'Uri-Path', value: Buffer.from('up') },
        { name: 'Uri-Path', value: Buffer.from('M1') },
        { name: 'Uri-Query', value: Buffer.from('key=secret') },
      ],
    })
    mailbox = [{ id: 'c1', device: 'M1', name: 'setCycle', value: '60' }]
    const answers = await sendUdp([request, request], 2)
    expect(answers[0]).toEqual(answers[1])
    const answer = parse(answers[0]!)
    expect([answer.code, answer.ack, answer.messageId]).toEqual(['2.04', true, 7])
    expect(JSON.parse(answer.payload.toString())).toMatchObject({ commands: [{ id: 'c1' }] })
    expect([kept.length, mailbox.length]).toEqual([1, 0])
  })

  it('a bare frame is stored and answered with our time; what is neither frame nor CoAP gets no answer', async () => {
    const [answer] = await sendUdp([Buffer.from('nonsense'), meterFrame], 1)
    expect(kept).toMatchObject([{ kind: 'udp', source: 'cjt188', sender: '0012345678' }])
    // 2026-11-23 10:00:00, from the second to the century.
    expect(answer?.toString('hex')).toContain('00001023112620')
  })

  it('a bare frame from a network that is not trusted is not heard', async () => {
    const closed = await openUdp(house, { port: 0, from: ['10.0.0.0/8'] })
    const answers = await sendUdp([meterFrame], 0, closed.port)
    await closed.close()
    expect([answers, kept]).toEqual([[], []])
  })
})

describe('HJ 212', () => {
  it('split and merged frames, a wrong length, GBK text and a wrong clock are one dialogue', async () => {
    const frames = [
      frame(
        'QN=20261123100000001;ST=32;CN=2011;PW=secret;MN=S1;Flag=5;CP=&&DataTime=20261123100000;w01018-Rtd=31.5,w01018-Flag=N&&',
      ),
      Buffer.from(
        frame(
          'QN=20261123100000002;ST=32;CN=2051;PW=secret;MN=S1;Flag=5;CP=&&DataTime=20261123100000000;w21003-Avg=1.26&&',
        )
          .toString('latin1')
          .replace(/^##\d{4}/, '##0999'),
        'latin1',
      ),
      Buffer.from(
        frameOf(
          encode(
            'QN=20261123100000003;ST=32;CN=2011;PW=secret;MN=S1;Flag=5;CP=&&DataTime=20261123100000;Note=设备正常&&',
            'gbk',
          ),
        ),
      ),
      frame('QN=20261123070000004;ST=32;CN=2011;PW=secret;MN=S1;Flag=5;CP=&&DataTime=20261123070000;w01018-Rtd=31.5&&'),
    ]
    const said = await talk(Buffer.concat([Buffer.from('junk'), ...frames]), [10, 11, 200, 201, 400])
    expect(said.filter((one) => one.includes('CN=9014')).map((one) => /QN=\d{14}(\d{3})/.exec(one)?.[1])).toEqual([
      '001',
      '002',
      '003',
      '004',
    ])
    expect(said.filter((one) => one.includes('CN=1012'))).toMatchObject([
      expect.stringContaining('SystemTime=20261123100000'),
    ])
    expect(kept).toHaveLength(4)
  })

  it('what a dialogue brought is read into data: an unsound or unknown packet is kept apart and never guessed', async () => {
    const { messages } = await parseWaiting(zone.db, demoZone, testNow, parsers)
    expect(messages).toBeGreaterThan(0)
    const rows = await zone.db.query(
      `select l.amount::int as amount, l.metric from latest_value l join device_key k on k.zone_id = l.zone_id and k.key = l.device
        where l.zone_id = $1 and k.number = 'S1' order by l.metric`,
      [demoZone],
    )
    expect(rows).toEqual([
      { amount: 315, metric: metricOf('cod').number },
      { amount: 1260, metric: metricOf('ammonia').number },
    ])
  })

  it('an unknown MN and a wrong PW are told, kept nowhere, and end the connection after three', async () => {
    const wrong = (MN: string, PW: string) =>
      frame(`QN=20261123100000001;ST=32;CN=2011;PW=${PW};MN=${MN};Flag=5;CP=&&&&`)
    const said = await talk(Buffer.concat([wrong('unknown', 'secret'), wrong('S1', 'wrong'), wrong('S1', 'wrong')]), [])
    expect(said.map((one) => /QnRtn=(\d)/.exec(one)?.[1])).toEqual(['4', '3', '3'])
    expect(kept).toEqual([])
  })

  it('many stations talk at once, each hearing only its own answers', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const qn = `20261123100000${String(index).padStart(3, '0')}`
        return talk(
          frame(`QN=${qn};ST=22;CN=2011;PW=secret;MN=S${index};Flag=5;CP=&&DataTime=20261123100000;a34004-Rtd=35&&`),
          [30],
        )
      }),
    )
    expect(all.map((said) => said.length)).toEqual(Array.from({ length: 12 }, () => 1))
    expect(all.every(([answer], index) => answer?.includes(`MN=S${index};`))).toBe(true)
    expect(kept).toHaveLength(12)
  })
})

describe('clocks', () => {
  const byTheRules = <Result>(act: (context: Context) => Promise<Result>, at = testNow) =>
    zone.db.transaction((tx) => act(byRule(tx, demoZone, at, procedures)))
  const lettersOf = (number: string) =>
    zone.db.query(
      `select c.state, c.reason, c.answer from device_command c join device d on d.zone_id = c.zone_id and d.id = c.device
        where c.zone_id = $1 and d.number = $2 order by c.id`,
      [demoZone, number],
    )
  const tell = (sequence: number, clock: string, wanted = 1) =>
    sendUdp(
      [
        encodeMakerFrame({
          ...{ meter: '000000000077', control: makerControls.report, sequence },
          body: [
            { tag: 1, value: clockBytes(clock) },
            { tag: 6, value: toWhole(3600, 2) },
          ],
        }),
      ],
      wanted,
    )

  it('a clock that is wrong beyond the limit gets one letter by rule, sent with the next uplink and verified by what the meter reports', async () => {
    await tell(1, '2026-11-23T07:30:00')
    await parseWaiting(zone.db, demoZone, testNow, parsers)
    await byTheRules(queueClockLetters)
    expect(await byTheRules(queueClockLetters)).toBe(0)
    expect(await lettersOf('000000000077')).toMatchObject([
      { state: 'queued', reason: '时钟偏差 150 分钟，超过 60 分钟，按规则排队校时' },
    ])
    heardAt = '2026-11-23T02:01:00.000Z'
    const [, letter] = await tell(2, '2026-11-23T07:31:00', 2)
    expect(decodeMakerFrame(Uint8Array.from(letter!))).toMatchObject({
      control: makerControls.command,
      body: [{ tag: 1, value: Uint8Array.from([0x26, 0x11, 0x23, 0x10, 1, 0]) }],
    })
    heardAt = '2026-11-23T02:02:00.000Z'
    await tell(3, '2026-11-23T10:02:00')
    await parseWaiting(zone.db, demoZone, testNow, parsers)
    await byTheRules(judgeClockLetters)
    expect(await lettersOf('000000000077')).toMatchObject([{ state: 'verified', answer: '时钟偏差 0 分钟' }])
  })

  it('a station of HJ 212 is set by 1012, its answers carry the letter on, and a clock that stays wrong is a letter that failed', async () => {
    const upload = (qn: string) =>
      frame(`QN=${qn};ST=32;CN=2011;PW=secret;MN=S9;Flag=5;CP=&&DataTime=${qn.slice(0, 14)};w01018-Rtd=31.5&&`)
    const answer = (CN: string, item: string) =>
      frame(`QN=20261123100000001;ST=91;CN=${CN};PW=secret;MN=S9;Flag=4;CP=&&${item}&&`)
    await talk(upload('20261123070000000'), [])
    await parseWaiting(zone.db, demoZone, testNow, parsers)
    await byTheRules(queueClockLetters)
    const right = upload('20261123100000000')
    notes.length = 0
    const said = await talk(Buffer.concat([right, answer('9011', 'QnRtn=1'), answer('9012', 'ExeRtn=1')]), [
      right.length,
    ])
    expect(said.filter((one) => one.includes('CN=1012'))).toMatchObject([
      expect.stringContaining('QN=20261123100000001'),
    ])
    expect(notes.map(([, progress]) => progress)).toEqual(['delivered', 'answered'])
    expect(await lettersOf('S9')).toMatchObject([{ state: 'answered' }])
    const next = { ...testNow, today: addDays(testNow.today, 1), at: '2026-11-24T02:00:00.000Z' }
    await zone.db.query(
      `update device_seen s set received_at = $3, clock_offset = 9000 from device_key k
        where s.zone_id = $1 and k.zone_id = s.zone_id and k.key = s.device and k.number = $2`,
      [demoZone, 'S9', next.at],
    )
    await byTheRules(judgeClockLetters, next)
    expect(await lettersOf('S9')).toMatchObject([{ state: 'failed', answer: '时钟偏差 150 分钟' }])
    expect(await byTheRules(queueClockLetters, next)).toBe(0)
  })
})

describe('editions of HJ 212', () => {
  const { today } = testNow
  const heartbeat = (MN: string) => frame(`QN=20261123100000000;ST=32;CN=9015;PW=secret;MN=${MN};Flag=4;CP=&&&&`)
  const upload = (MN: string) =>
    frame(`QN=20261123100000000;ST=32;CN=2011;PW=secret;MN=${MN};Flag=5;CP=&&DataTime=20261123100000;w01018-Rtd=3&&`)

  it('a station speaks the new edition from the day of its record on: its packets are kept under it and its heartbeat is answered', async () => {
    expect(await talk(Buffer.concat([heartbeat('S10'), upload('S10')]), [])).toMatchObject([
      expect.stringContaining('CN=9013'),
      expect.stringContaining('CN=9014'),
    ])
    await talk(upload('S11'), [])
    await talk(upload('S8'), [])
    expect(kept.map(({ sender, source }) => [sender, source])).toEqual([
      ['S10', 'hj212/2025'],
      ['S11', 'hj212/2017'],
      ['S8', 'hj212'],
    ])
  })

  it('what is read again is read by the edition of the day on which it came', async () => {
    const message = { kind: 'hj212', sender: 'S10', source: 'hj212' }
    const days = [addDays(today, -1), today]
    const read = await underTheirEditions(
      zone.db,
      demoZone,
      days.map((receivedOn) => ({ ...message, receivedOn })),
    )
    expect(read.map(({ source }) => source)).toEqual(['hj212/2017', 'hj212/2025'])
  })
})

/** A letter that was asked for and approved, and waits to be fetched. */
async function writeLetter(number: string): Promise<string> {
  const [one] = await zone.db.query('select id from device where zone_id = $1 and number = $2', [demoZone, number])
  const facts = { command: 'readNow', reason: '补抄', expiresOn: addDays(testNow.today, 3) }
  const unit = await zone.unit('科创局')
  const asked = await create('kechuang', testNow.today, 'device_command', { ...facts, device: one?.id, unit })
  await move('zhuren', testNow.today, 'device_command', asked.id, 'approve')
  return asked.id
}

async function stateOf(letter: string): Promise<{ readonly state: string; readonly answer: string | null }> {
  const asked = 'select state, answer from device_command where zone_id = $1 and id = $2'
  const [found] = await zone.db.query(asked, [demoZone, letter])
  return found
}

async function registerDevices(): Promise<void> {
  const { today } = testNow
  const model = await create('kechuang', today, 'product_model', {
    ...{
      code: 'P-1',
      name: '测试站',
      kind: 'polluter',
      parser: 'hj212',
      metrics: ['cod', 'ammonia'],
      mainMetric: 'cod',
    },
    ...{ stepMinutes: 60, cycleMinutes: 60, spreadMinutes: 0 },
  })
  const framed = await create('kechuang', today, 'product_model', {
    ...{ code: 'P-2', name: '测试水表', kind: 'waterMeter', parser: 'example-1', metrics: ['waterVolume'] },
    ...{ mainMetric: 'waterVolume', stepMinutes: 60, cycleMinutes: 1440, spreadMinutes: 0 },
  })
  const unit = await zone.unit('科创局')
  const since: Readonly<Record<string, Day>> = { S10: today, S11: addDays(today, 1) }
  const stations = Array.from({ length: 12 }, (_, index) => `S${index}`)
  const facts = { model: model.id, unit, from: addDays(today, -30), secret: 'secret' }
  const gateway = await create('kechuang', today, 'device', { ...facts, number: 'G1' })
  await create('kechuang', today, 'device', { ...facts, number: 'B1', secret: null, gateway: gateway.id })
  for (const number of ['M1', 'M2', '0012345678', '000000000077', ...stations])
    await create('kechuang', today, 'device', {
      ...facts,
      number,
      model: number === '000000000077' ? framed.id : model.id,
      laterEditionFrom: since[number] ?? null,
    })
}

function signedIn(username: string, password = 'secret') {
  return { username, password, connectTimeout: 3000 }
}

function signIn(number: string, secret?: string) {
  return connectAsync(`mqtt://127.0.0.1:${broker.port}`, { ...signedIn(number, secret), reconnectPeriod: 0 }, false)
}

function frame(segment: string): Buffer {
  return Buffer.from(frameOf(Buffer.from(segment, 'latin1')))
}

/** Sends datagrams and gives so many answers; for none, waits a little for the one that must not come. */
async function sendUdp(datagrams: readonly Uint8Array[], wanted: number, port = udp.port): Promise<readonly Buffer[]> {
  const socket = createSocket('udp4')
  const answers: Buffer[] = []
  socket.on('message', (bytes) => answers.push(bytes))
  for (const [index, one] of datagrams.entries()) {
    await new Promise<void>((done) => socket.send(one, port, '127.0.0.1', () => done()))
    // A repeat that comes while the first is still being stored is not answered: whoever wants both answered waits.
    if (wanted === datagrams.length) await expect.poll(() => answers.length > index, { timeout: 20_000 }).toBe(true)
    else await new Promise((done) => setTimeout(done, 30))
  }
  await expect.poll(() => answers.length >= wanted, { timeout: 20_000 }).toBe(true)
  if (wanted === 0) await new Promise((done) => setTimeout(done, 100))
  socket.close()
  return answers
}

/** Sends a stream cut at these places and gives what was answered until it is quiet or closed. */
async function talk(stream: Buffer, places: readonly number[]): Promise<readonly string[]> {
  const socket = createConnection(hj212.port, '127.0.0.1')
  socket.setNoDelay(true)
  let heard = ''
  let last = Date.now()
  socket.on('data', (bytes) => {
    heard += latinOf(bytes)
    last = Date.now()
  })
  let isClosed = false
  socket.on('close', () => {
    isClosed = true
  })
  const isDone = () => isClosed || (heard !== '' && Date.now() - last > 150)
  for (const [index, from] of [0, ...places].entries()) {
    socket.write(stream.subarray(from, places[index] ?? stream.length))
    await new Promise((done) => setTimeout(done, 5))
  }
  await expect.poll(isDone, { timeout: 3000 }).toBe(true)
  socket.destroy()
  return heard.split('\r\n').filter((line) => line !== '')
}
