import { type Door, openDoor } from '#services/telemetry/door.ts'
import type { Database } from '#store/database.ts'
import { newId } from '#store/new-id.ts'
import { type Arrival, appendRaw } from '#store/telemetry/raw-rows.ts'

export type Message = Omit<Arrival, 'id' | 'packets'> & {
  /** How many packets it holds; one unless the way in counted them. */
  readonly packets?: number
}

/** Too much waits to be written: the sender shall try again. Nothing was taken. */
export class InboxFull extends Error {
  readonly retryAfterSeconds = 2
}

/** 原始报文箱 — takes messages and says so only when they are on the disk. */
export type Inbox = {
  /** Resolves when the message is durable; rejects with `InboxFull` before anything is taken. */
  readonly append: (message: Message) => Promise<void>
  /** Where whole bodies come in: room is promised to each before it is read, so that bodies being read count too. */
  readonly door: Pick<Door, 'enter'>
  readonly load: () => { readonly bytes: number; readonly messages: number }
  /** Waits until what was taken is written. */
  readonly settle: () => Promise<void>
}

type Options = {
  /** More bytes than these do not wait at a time. */
  readonly mostBytes?: number
  /** So many bytes and messages go in one statement. */
  readonly batchBytes?: number
  readonly batchMessages?: number
  /** So long a first message waits for company, in milliseconds. */
  readonly gather?: number
  /** How patient the line at the door is, in milliseconds. */
  readonly patience?: number
  /** Called after each commit. */
  readonly appended?: () => void
}

/**
 * Messages that come while one batch is on its way to the disk go together in the next: one commit for hundreds of them when it
 * rains, hardly any waiting when it does not. There are two lanes, so that one gathers while the other writes; a sender keeps to its
 * lane, and with it to its order. What waits is bounded in bytes; beyond that the door is closed, never a message dropped.
 */
export function openInbox(db: Database, options: Options = {}): Inbox {
  const { mostBytes = 64 << 20, batchBytes = 1 << 20, batchMessages = 2000, gather = 1, appended } = options
  let bytes = 0
  const door = openDoor({
    hasRoom: (size) => bytes + door.promised() + size <= mostBytes || bytes + door.promised() === 0,
    patience: options.patience,
  })
  const write = async (batch: readonly Waiting[]) => {
    try {
      await appendRaw(
        db,
        batch.map(({ arrival }) => arrival),
      )
      for (const { resolve } of batch) resolve()
      appended?.()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      for (const { arrival } of batch) bytes -= arrival.body.byteLength
      door.look()
    }
  }
  const next = (waiting: readonly Waiting[]) => nextBatch(waiting, batchBytes, batchMessages)
  const lanes = [openLane(gather, next, write), openLane(gather, next, write)] as const
  return {
    append: ({ packets = 1, ...message }) =>
      new Promise((resolve, reject) => {
        const size = message.body.byteLength
        if (bytes + size > mostBytes && bytes > 0) return reject(new InboxFull('The inbox is full'))
        bytes += size
        const id = newId(Date.parse(message.receivedAt))
        lanes[sideOf(message.sender)].add({ arrival: { ...message, packets, id }, resolve, reject })
      }),
    door,
    load: () => ({ bytes: bytes + door.promised(), messages: lanes[0].count() + lanes[1].count() }),
    settle: async () => {
      await Promise.all(lanes.map((lane) => lane.settle()))
    },
  }
}

function openLane(
  gather: number,
  next: (waiting: readonly Waiting[]) => readonly Waiting[],
  write: (batch: readonly Waiting[]) => Promise<void>,
) {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null
  const drain = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, gather))
    while (waiting.length > 0) {
      const batch = next(waiting)
      waiting = waiting.slice(batch.length)
      await write(batch)
    }
  }
  return {
    add: (one: Waiting) => {
      waiting.push(one)
      running ??= drain().finally(() => {
        running = null
      })
    },
    count: () => waiting.length,
    settle: async () => {
      while (running !== null) await running
    },
  }
}

function sideOf(sender: string): 0 | 1 {
  let sum = 0
  for (let i = 0; i < sender.length; i += 1) sum += sender.charCodeAt(i)
  return sum % 2 === 0 ? 0 : 1
}

type Waiting = {
  readonly arrival: Arrival
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

function nextBatch(waiting: readonly Waiting[], mostBytes: number, most: number): readonly Waiting[] {
  let bytes = 0
  const end = waiting.findIndex(({ arrival }, i) => {
    bytes += arrival.body.byteLength
    return i > 0 && (i >= most || bytes > mostBytes)
  })
  return end === -1 ? waiting : waiting.slice(0, end)
}
