import { randomUUID } from 'node:crypto'
import { connectAsync, type MqttClient } from 'mqtt'
import type { House } from '#entrypoints/arrivals.ts'
import { systemClock } from '#entrypoints/clock.ts'
import { openBroker } from '#entrypoints/mqtt/broker.ts'
import { openInbox } from '#services/telemetry/inbox.ts'
import { openFilled, zone } from '#test/load/fill.ts'
import { type Measured, median } from '#test/load/report.ts'

const devices = 200
const inFlight = 4
const rounds = 3
const seconds = 3

/**
 * MQTT QoS 1, acknowledged only when stored, against the same broker with an empty handler: rounds of both take turns, and the
 * generator shares the cores with broker and database. Each message is the daily packet of a meter with 24 values.
 */
export async function benchMqtt(serverUrl: string): Promise<readonly Measured[]> {
  const db = await openFilled(serverUrl, 'bench_mqtt', 0)
  const inbox = openInbox(db)
  const house: House = {
    keep: async () => {},
    knows: async () => true,
    isDevice: async () => true,
    letters: async () => [],
    isAwaited: async () => false,
    noteLetter: async () => {},
    noteAnswer: async () => {},
    dictionaryOf: async () => null,
    now: () => systemClock().at,
    report: () => {},
  }
  const empty = await openBroker(house, { port: 0 })
  const storing = await openBroker({ ...house, keep: (arrival) => inbox.append({ zone, ...arrival }) }, { port: 0 })
  try {
    const clients = { floor: await connectAll(empty.port), own: await connectAll(storing.port) }
    await publishFor(clients.floor, 0.5)
    await publishFor(clients.own, 0.5)
    const ratios: number[] = []
    const rates: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const floor = await publishFor(clients.floor, seconds)
      const own = await publishFor(clients.own, seconds)
      ratios.push(own / floor)
      rates.push(own)
    }
    await Promise.all([...clients.floor, ...clients.own].map((client) => client.endAsync(true)))
    return [
      {
        what: 'MQTT QoS 1，落盘后应答／空处理 / MQTT QoS 1, acknowledged when stored / empty handler',
        wanted: 0.6,
        ratio: median(ratios),
        spread: [Math.min(...ratios), Math.max(...ratios)],
        rate: median(rates),
      },
    ]
  } finally {
    await empty.close()
    await storing.close()
    await inbox.settle()
    await db.close()
  }
}

function connectAll(port: number): Promise<readonly MqttClient[]> {
  return Promise.all(
    Array.from({ length: devices }, (_, index) =>
      connectAsync(`mqtt://127.0.0.1:${port}`, {
        ...{ clientId: `${port}-${index}`, username: `M${index}`, password: 'secret', reconnectPeriod: 0 },
      }),
    ),
  )
}

/** Messages a second that were acknowledged; each device has a few under way, as gateways do. */
async function publishFor(clients: readonly MqttClient[], long: number): Promise<number> {
  const until = Date.now() + long * 1000
  const began = Date.now()
  let count = 0
  const points = Array.from({ length: 24 }, (_, hour) => (hour * 7) % 40)
  await Promise.all(
    clients.flatMap((client, index) =>
      Array.from({ length: inFlight }, async () => {
        const body = JSON.stringify({
          id: randomUUID(),
          series: [{ metric: 'waterVolume', day: '2026-01-04', values: points }],
        })
        while (Date.now() < until) {
          await client.publishAsync(`gaoxin/M${index}/readings`, body, { qos: 1 })
          count += 1
        }
      }),
    ),
  )
  return (count * 1000) / (Date.now() - began)
}
