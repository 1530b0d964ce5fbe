/** 到达 — one message as it came in, before anybody has looked inside. */
export type Arrival = {
  readonly kind: 'mqtt' | 'udp' | 'hj212'
  /** Where in that way in: the topic, the format of the frame. */
  readonly source: string
  /** The number of the device or gateway that signed in. */
  readonly sender: string
  readonly body: Uint8Array
  /** ISO 8601 in UTC. */
  readonly receivedAt: string
}

/** What every way in needs of the house behind it. */
export type House = {
  /** Resolves when all are durable: only then is anything acknowledged. */
  readonly keep: (arrivals: readonly Arrival[]) => Promise<void>
  /** Whether a device of this number has this secret; null when there is no such device. */
  readonly knows: (number: string, secret: string) => Promise<boolean | null>
  /** Commands that wait for a device that sleeps most of the time. */
  readonly waiting: (number: string) => Promise<readonly Command[]>
  readonly sent: (ids: readonly string[]) => Promise<void>
  readonly now: () => string
  readonly report: (error: unknown) => void
}

export type Command = { readonly id: string; readonly name: string; readonly value?: string }

/** A way in that stands open. */
export type Opened = { readonly host: string; readonly port: number; readonly close: () => Promise<void> }

/** What is refused because too much waits already; the sender will send it again. */
export class TooMuch extends Error {}

/**
 * 成批 — gathers what comes in while the last batch is being stored, and stores it in one go: one commit for hundreds of
 * messages when it rains, no waiting when it does not. Its memory is bounded: beyond `bound` waiting items it refuses.
 */
export function gathered<Item>(
  store: (items: readonly Item[]) => Promise<void>,
  { most = 2000, bound = 20_000 }: { readonly most?: number; readonly bound?: number } = {},
): (item: Item) => Promise<void> {
  type Waiting = { item: Item; done: () => void; failed: (error: unknown) => void }
  let waiting: Waiting[] = []
  let isStoring = false

  async function storeAll(): Promise<void> {
    isStoring = true
    // Whatever the same turn of the loop still reads from its sockets comes into the first batch.
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most)
      waiting = waiting.slice(batch.length)
      try {
        await store(batch.map(({ item }) => item))
        for (const { done } of batch) done()
      } catch (error) {
        for (const { failed } of batch) failed(error)
      }
    }
    isStoring = false
  }

  return (item) =>
    new Promise((done, failed) => {
      if (waiting.length >= bound) return failed(new TooMuch('too many messages wait to be stored'))
      waiting.push({ item, done, failed })
      if (!isStoring) void storeAll()
    })
}
