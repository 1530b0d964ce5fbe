import { type Answer, readAnswer } from '#domain/protocol/answer.ts'
import type { Edition } from '#domain/protocol/hj212-frame.ts'
import type { Speaker } from '#domain/protocol/topics.ts'

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
  /** Resolves when it is durable: only then is anything acknowledged. Rejects when too much waits; then it is sent again. */
  readonly keep: (arrival: Arrival) => Promise<void>
  /** Whether a device of this number has this secret; null when there is no such device. */
  readonly knows: (number: string, secret: string) => Promise<boolean | null>
  /** Whether there is a device of this number, for frames that carry no secret. */
  readonly isDevice: (number: string) => Promise<boolean>
  /**
   * Takes out what waits for a device that sleeps most of the time, or for all that hang on a gateway (`+`); each command is given once and
   * then counts as sent.
   */
  readonly letters: (to: Speaker) => Promise<readonly Command[]>
  /** Whether something waits for a device; known some seconds late, so that a storm of messages asks once. */
  readonly isAwaited: (number: string) => Promise<boolean>
  /** What a device said to a letter: that it took it, carried it out, or did not. */
  readonly noteLetter: (id: string, progress: 'delivered' | 'answered' | 'failed', words?: string) => Promise<void>
  /** What a device said to a letter of its own in our words; to a letter of another nobody listens. */
  readonly noteAnswer: (from: Speaker, answer: Answer) => Promise<void>
  /** 报文标准 — by which edition of HJ 212 this device speaks today, where its record says so; else its flag tells. */
  readonly dictionaryOf: (number: string) => Promise<Edition | null>
  readonly now: () => string
  readonly report: (error: unknown) => void
}

export type Command = { readonly id: string; readonly device: string; readonly name: string; readonly value?: string }

/** As it goes over the wire: whoever hears it knows for which device it is. */
export function asTold({ id, name, value }: Command): {
  readonly id: string
  readonly name: string
  readonly value: string | null
} {
  return { id, name, value: value ?? null }
}

/** A way in that stands open. */
export type Opened = { readonly host: string; readonly port: number; readonly close: () => Promise<void> }

/** Keeps what came, and then hears it where somebody answers a letter by it: an answer is kept like everything else. */
export async function takeIn(
  house: Pick<House, 'keep' | 'noteAnswer'>,
  arrival: Arrival,
  answering: Speaker | null,
): Promise<void> {
  await house.keep(arrival)
  const answer = answering === null ? null : readAnswer(Buffer.from(arrival.body).toString('utf8'))
  if (answering !== null && answer !== null) await house.noteAnswer(answering, answer)
}
