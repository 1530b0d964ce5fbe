import { createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { Aedes, type AuthenticateError, type Client } from 'aedes'
import { answeringOn, commandTopic, maySpeak, type Speaker, speakerOn } from '#domain/protocol/topics.ts'
import { type Arrival, type House, type Opened, takeIn } from '#entrypoints/arrivals.ts'
import { type Publish, sendAwaited, sendLetters } from '#entrypoints/mqtt/letters.ts'

/**
 * 内置 MQTT — a broker within the server, for one zone. A message is stored in the hook that runs before the acknowledgement
 * (aedes acknowledges before it publishes), so that QoS 1 is never acknowledged unless it is durable. Nothing is retained,
 * sessions are clean, nobody hears what others send: the broker is a way in, and the topics of commands lead out.
 */
export async function openBroker(
  house: House,
  { host = '127.0.0.1', port = 1883, identity }: BrokerOptions = {},
): Promise<Opened> {
  const who = new WeakMap<Client, string>()
  const listening = new WeakMap<Client, Set<string>>()
  const broker = await Aedes.createBroker({
    concurrency: 1000, // the default of 100 lets overlapping subscriptions hang
    drainTimeout: 30_000,
    connectTimeout: 10_000,
    preConnect: (_client, packet, done) => {
      packet.clean = true
      delete packet.will
      done(null, true)
    },
    authenticate: (client, name, secret, done) => {
      signIn(house, name, secret).then(
        (number) => {
          if (number === null) return done(refusedSignIn(), false)
          who.set(client, number)
          done(null, true)
        },
        (error) => {
          house.report(error)
          done(refusedSignIn(), false)
        },
      )
    },
    authorizePublish: (client, packet, done) => {
      const sender = client === null ? undefined : who.get(client)
      if (sender === undefined || !maySpeak(sender, packet.topic)) return done(new Error('not your topic'))
      const body = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload
      if (body.length > mostBytes) return done(new Error('message too long'))
      packet.retain = false
      const arrival: Arrival = { kind: 'mqtt', source: packet.topic, sender, body, receivedAt: house.now() }
      takeIn(house, arrival, answeringOn(packet.topic)).then(
        () => {
          done(null)
          const speaker = speakerOn(packet.topic)
          const hears = speaker !== null && client !== null && listening.get(client)?.has(topicFor(speaker))
          if (hears) void sendAwaited(house, speaker, publishTo(client))
        },
        // Without an acknowledgement the device sends it again; the connection is closed, as MQTT 3.1.1 has no way to say no.
        (error) => done(error instanceof Error ? error : new Error(String(error))),
      )
    },
    authorizeSubscribe: (client, subscription, done) => {
      const number = who.get(client) ?? ''
      const to = [{ device: number }, { device: '+', gateway: number }].find(
        (one) => commandTopic(one) === subscription.topic,
      )
      done(null, to === undefined ? null : subscription)
      if (to === undefined) return
      listening.set(client, (listening.get(client) ?? new Set()).add(subscription.topic))
      void sendLetters(house, to, publishTo(client))
    },
  })
  broker.on('clientError', () => {}) // a device that breaks off is no error of ours
  broker.on('connectionError', () => {})
  const sockets = new Set<Socket>()
  const take = (socket: Socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    broker.handle(socket)
  }
  const server = identity === undefined ? createServer(take) : createTlsServer({ ...identity, ...oldest }, take)
  server.on('tlsClientError', () => {}) // whoever does not speak TLS is no error of ours
  const bound = await listenOn(server, host, port)
  return {
    host,
    port: bound,
    close: async () => {
      const isClosed = new Promise<void>((done) => server.close(() => done()))
      await new Promise<void>((done) => broker.close(() => done()))
      for (const socket of sockets) socket.destroy()
      await isClosed
    },
  }
}

/** Of a port that speaks TLS: its certificate and key, in PEM. */
export type Identity = { readonly cert: string | Buffer; readonly key: string | Buffer }
type BrokerOptions = { readonly host?: string; readonly port?: number; readonly identity?: Identity | undefined }

const oldest = { minVersion: 'TLSv1.2' } as const

/** A body of a day of readings is some hundred bytes; Huawei's convention allows 64 kB. */
const mostBytes = 65_536

/** Name and secret are those of the device, or of the gateway for what hangs on it. */
async function signIn(house: House, name: string | undefined, secret: Buffer | undefined): Promise<string | null> {
  if (name === undefined || secret === undefined) return null
  return (await house.knows(name, secret.toString('utf8'))) === true ? name : null
}

function refusedSignIn(): AuthenticateError {
  return Object.assign(new Error('not known, or another secret'), { returnCode: 4 })
}

/** Where letters to a speaker are listened for: a gateway listens for all that hang on it at once. */
function topicFor(speaker: Speaker): string {
  return commandTopic(speaker.gateway === undefined ? speaker : { ...speaker, device: '+' })
}

function publishTo(client: Client): Publish {
  return (topic, payload) =>
    new Promise((done, failed) =>
      client.publish({ cmd: 'publish', topic, payload, qos: 1, dup: false, retain: false }, (error) =>
        error ? failed(error) : done(),
      ),
    )
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
