import { Agent, request } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/** Sends batches of meters' packets from a thread of its own, so that it takes its share of the two cores and nothing else. */
export type Sending = {
  readonly port: number
  readonly path: string
  readonly secret: string
  readonly connections: number
  readonly batches: number
  /** It ends then, however many are left. */
  readonly seconds: number
  readonly packets: number
  readonly firstMeter: number
  readonly meters: number
  readonly day: string
  readonly at: string
  /** Whether a full inbox is asked again, as a real gateway does. */
  readonly isPatient: boolean
  /** Packets offered a second, all connections together; as fast as it can without it. */
  readonly perSecond?: number
}
export type Sent = {
  readonly taken: number
  readonly refused: number
  readonly failed: number
  readonly seconds: number
}

const sending = workerData as Sending // the bench hands over nothing else
const agent = new Agent({ keepAlive: true, maxSockets: sending.connections })
const begin = performance.now()
let next = 0
const counts = { taken: 0, refused: 0, failed: 0 }
await Promise.all(Array.from({ length: sending.connections }, send))
agent.destroy()
parentPort?.postMessage({ ...counts, seconds: (performance.now() - begin) / 1000 } satisfies Sent)

async function send(): Promise<void> {
  while (next < sending.batches && performance.now() - begin < sending.seconds * 1000) {
    const number = next
    next += 1
    if (sending.perSecond !== undefined) await until((number * sending.packets * 1000) / sending.perSecond)
    const body = batch(number)
    let status = await post(body)
    while (status === 503 && sending.isPatient) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      status = await post(body)
    }
    if (status === 200) counts.taken += sending.packets
    else if (status === 503) counts.refused += sending.packets
    else counts.failed += sending.packets
  }
}

/** Milliseconds from the beginning. */
function until(time: number): Promise<void> {
  const wait = time - (performance.now() - begin)
  return wait <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, wait))
}

function batch(number: number): string {
  let text = ''
  for (let i = 0; i < sending.packets; i += 1) {
    const meter = sending.firstMeter + ((number * sending.packets + i) % sending.meters)
    text += `["M${meter}","${sending.day}",${100_000 + (meter % 5000)},[0,0,0,1,0,2,${meter % 40},31,12,8,5,4,9,11,3,2,6,18,27,22,15,9,4,1],"${sending.at}",3605,-97,11,"c${meter % 900}"]\n`
  }
  return text
}

function post(body: string): Promise<number> {
  return new Promise((resolve) => {
    const asked = request(
      {
        ...{ agent, port: sending.port, path: sending.path, method: 'POST' },
        headers: {
          authorization: `Bearer ${sending.secret}`,
          'content-type': 'application/x-ndjson',
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    asked.on('error', () => resolve(0))
    asked.end(body)
  })
}
