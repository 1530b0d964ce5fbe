import { createServer, type Socket } from 'node:net'
import { Aedes } from 'aedes'
import { connectAsync } from 'mqtt'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Arrival, Command, House } from '#entrypoints/arrivals.ts'
import { openBroker } from '#entrypoints/mqtt/broker.ts'
import { openUpstream } from '#entrypoints/mqtt/upstream.ts'
import { selfSigned } from '#test/support/certificate.ts'

const kept: string[] = []
const letters: Command[] = []
let store: (arrival: Arrival) => Promise<void> = async () => {}
const house: House = {
  keep: async (arrival) => {
    await store(arrival)
    kept.push(`${arrival.sender} ${Buffer.from(arrival.body)}`)
  },
  knows: async (number, secret) => number === 'M1' && secret === 'secret',
  isDevice: async () => true,
  letters: async () => letters.splice(0),
  isAwaited: async () => letters.length > 0,
  noteLetter: async () => {},
  noteAnswer: async () => {},
  dictionaryOf: async () => null,
  now: () => '2026-11-23T02:00:00.000Z',
  report: () => {},
}

const ends: (() => Promise<unknown>)[] = []
beforeEach(() => {
  kept.length = 0
  store = async () => {}
})
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

it('a message of a broker elsewhere is acknowledged there only when it is stored here', async () => {
  const there = await foreignBroker()
  let open = () => {}
  const gate = new Promise<void>((done) => {
    open = done
  })
  store = () => gate
  await listenAt(there.port)
  await there.isHeard()
  await there.say('1')
  await new Promise((done) => setTimeout(done, 100))
  expect([kept, there.acknowledged()]).toEqual([[], 0])
  open()
  await expect.poll(there.acknowledged).toBe(1)
  expect(kept).toEqual(['M1 1'])
})

it('what a broker elsewhere took while it was away from us comes when it is back, and nothing twice', async () => {
  const there = await foreignBroker()
  await listenAt(there.port)
  await there.isHeard()
  await there.say('1')
  await expect.poll(() => kept).toEqual(['M1 1'])
  // A broker that did not hear the answer would rightly send again.
  await expect.poll(there.acknowledged).toBe(1)
  await there.stop()
  for (const one of ['2', '3']) await there.say(one)
  await there.start()
  await there.say('4')
  await expect.poll(() => kept).toHaveLength(4)
  expect(kept.toSorted()).toEqual(['M1 1', 'M1 2', 'M1 3', 'M1 4'])
})

it('what could not be stored is not acknowledged and comes again', async () => {
  const there = await foreignBroker()
  let tries = 0
  store = async () => {
    tries += 1
    if (tries < 3) throw new Error('the disk is full')
  }
  await listenAt(there.port)
  await there.isHeard()
  await there.say('1')
  await expect.poll(there.acknowledged, { timeout: 5000 }).toBe(1)
  expect([tries, kept]).toEqual([3, ['M1 1']])
})

it('our broker with a certificate speaks TLS only, and whoever does not trust its certificate does not sign in', async () => {
  const identity = selfSigned()
  const broker = await openBroker(house, { port: 0, identity })
  ends.push(broker.close)
  const signIn = (url: string, more = {}) =>
    connectAsync(url, { username: 'M1', password: 'secret', connectTimeout: 2000, reconnectPeriod: 0, ...more }, false)
  const device = await signIn(`mqtts://localhost:${broker.port}`, { ca: identity.cert })
  await device.publishAsync('gaoxin/M1/readings', '{}', { qos: 1 })
  await device.endAsync()
  expect(kept).toEqual(['M1 {}'])
  await expect(signIn(`mqtts://localhost:${broker.port}`)).rejects.toThrow(/self.signed/)
  await expect(signIn(`mqtt://localhost:${broker.port}`)).rejects.toThrow()
})

it('our client listens by TLS at a broker whose authority it was given', async () => {
  const identity = selfSigned()
  const there = await foreignBroker()
  const { createServer: createTlsServer } = await import('node:tls')
  const server = createTlsServer(identity, there.handle)
  await new Promise<void>((done) => server.listen(0, () => done()))
  ends.push(async () => server.close())
  const { port } = server.address() as { port: number } // it listens on a port
  const client = await openUpstream(house, { url: `mqtts://localhost:${port}`, trust: { ca: identity.cert } })
  ends.push(client.close)
  await there.isHeard()
  await there.say('1')
  await expect.poll(() => kept).toEqual(['M1 1'])
})

it('a device that speaks at a broker elsewhere gets there what waits for it', async () => {
  const there = await foreignBroker()
  await listenAt(there.port)
  await there.isHeard()
  const device = await connectAsync(`mqtt://127.0.0.1:${there.port}`)
  ends.push(() => device.endAsync(true))
  await device.subscribeAsync('gaoxin/M1/commands')
  const heard: string[] = []
  device.on('message', (_topic, payload) => heard.push(payload.toString()))
  letters.push({ id: 'c1', device: 'M1', name: 'readNow' })
  await there.say('1')
  await expect.poll(() => heard).toEqual(['{"id":"c1","name":"readNow","value":null}'])
})

/** Our client, which tries to come back soon. */
async function listenAt(port: number): Promise<void> {
  const client = await openUpstream(house, { url: `mqtt://127.0.0.1:${port}`, reconnectPeriod: 30 })
  ends.push(client.close)
}

/** A broker as another house runs it: it keeps sessions and what waits for them while its door is closed. */
async function foreignBroker() {
  const broker = await Aedes.createBroker()
  let acknowledged = 0
  broker.on('ack', (packet) => {
    if (packet !== undefined && 'topic' in packet && String(packet.topic).startsWith('gaoxin/')) acknowledged += 1
  })
  let subscribed = 0
  broker.on('subscribe', () => {
    subscribed += 1
  })
  const sockets = new Set<Socket>()
  const handle = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    broker.handle(socket)
  }
  let server = createServer(handle)
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()))
  await listen(0)
  const { port } = server.address() as { port: number } // it listens on a port
  const stop = async () => {
    const isClosed = new Promise<void>((done) => server.close(() => done()))
    for (const socket of sockets) socket.destroy()
    await isClosed
  }
  ends.push(async () => {
    await stop()
    await new Promise<void>((done) => broker.close(() => done()))
  })
  return {
    port,
    handle,
    stop,
    start: async () => {
      server = createServer(handle)
      await listen(port)
    },
    isHeard: () => expect.poll(() => subscribed).toBeGreaterThan(0),
    acknowledged: () => acknowledged,
    say: (payload: string) =>
      new Promise<void>((done, failed) =>
        broker.publish(
          { cmd: 'publish', topic: 'gaoxin/M1/readings', payload, qos: 1, dup: false, retain: false },
          (error) => (error ? failed(error) : done()),
        ),
      ),
  }
}
