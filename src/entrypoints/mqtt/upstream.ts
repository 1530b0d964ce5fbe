import { connect, type MqttClient } from 'mqtt'
import { answeringOn, speakerOn, spokenOn, upwardTopics } from '#domain/protocol/topics.ts'
import { type Arrival, type House, takeIn } from '#entrypoints/arrivals.ts'
import { sendAwaited } from '#entrypoints/mqtt/letters.ts'

export type UpstreamOptions = {
  /** `mqtt://user:secret@host:1883` or `mqtts://…` */
  readonly url: string
  readonly topics?: readonly string[]
  /** One connection takes one message after the other; several share the topics (`$share`), if the broker can. */
  readonly connections?: number
  readonly clientId?: string
  /** Milliseconds between two tries to come back. */
  readonly reconnectPeriod?: number
  /** For `mqtts://`: the authority that signed that broker's certificate, where no public one did, and our own certificate. */
  readonly trust?: Trust
}

export type Trust = {
  readonly ca?: string | Buffer
  readonly cert?: string | Buffer
  readonly key?: string | Buffer
}

/**
 * 外部 MQTT 服务器 — listens at a broker that the zone runs elsewhere. The session is kept by the broker, and a message is
 * acknowledged only when it is stored: what we miss while we are away or slow is sent again. Who signs in is that broker's matter. A
 * device that speaks there gets the commands that wait for it.
 */
export async function openUpstream(house: House, options: UpstreamOptions): Promise<{ close(): Promise<void> }> {
  const { connections = 1, topics = upwardTopics, clientId = 'gaoxin', reconnectPeriod = 2000, trust = {} } = options
  const clients = Array.from({ length: connections }, (_, index) => {
    const client = connect(options.url, {
      clientId: `${clientId}-${index + 1}`,
      clean: false,
      reconnectPeriod,
      resubscribe: true,
      ...trust,
    })
    takeEach(client, house)
    client.on('error', house.report)
    return client
  })
  const shared = connections > 1 ? topics.map((topic) => `$share/gaoxin/${topic}`) : [...topics]
  for (const client of clients) client.on('connect', () => client.subscribe(shared, { qos: 1 }))
  return {
    close: async () => {
      await Promise.all(clients.map((client) => client.endAsync(true)))
    },
  }
}

function takeEach(client: MqttClient, house: House): void {
  const publish = async (topic: string, payload: string) => {
    await client.publishAsync(topic, payload, { qos: 1 })
  }
  client.handleMessage = (packet, done) => {
    const sender = senderOf(packet.topic)
    if (packet.cmd !== 'publish' || sender === null) return done()
    const body = typeof packet.payload === 'string' ? Buffer.from(packet.payload) : packet.payload
    const arrival: Arrival = { kind: 'mqtt', source: packet.topic, sender, body, receivedAt: house.now() }
    takeIn(house, arrival, answeringOn(packet.topic)).then(
      () => {
        done()
        const speaker = speakerOn(packet.topic)
        if (speaker !== null) void sendAwaited(house, speaker, publish)
      },
      (error) => {
        house.report(error)
        client.stream.destroy() // not acknowledged: it comes again with the next connection
      },
    )
  }
}

/** The topic names the device, or its gateway; who signed in at a foreign broker is not told to us. */
function senderOf(topic: string): string | null {
  const spoken = spokenOn(topic)
  if (spoken === null) return null
  if ('gateway' in spoken) return spoken.gateway
  return 'device' in spoken ? spoken.device : null
}
