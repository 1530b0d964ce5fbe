import { commands as commands212 } from '#domain/protocol/hj212-codes.ts'
import { ask, hear, newTalk, refusal, requestTo, rouse, type Talk } from '#domain/protocol/hj212-dialogue.ts'
import { frameOf, type Packet212, readSegment, wantsAnswer, writeFrame } from '#domain/protocol/hj212-frame.ts'
import { emptyRest, type Segment, splitEnd, splitFrames } from '#domain/protocol/hj212-split.ts'
import { fromUnix, toDigits } from '#domain/protocol/times.ts'
import type { House } from '#entrypoints/arrivals.ts'

type Ways = Pick<House, 'keep' | 'knows' | 'letters' | 'now' | 'report'> & {
  readonly send: (bytes: Uint8Array) => void
  readonly hangUp: () => void
}

/** Which request of HJ 212 a command of the mailbox is; valves are no matter of stations. */
const requests: Readonly<Record<string, { readonly CN: string; readonly item?: readonly [string, 'now' | 'value'] }>> =
  {
    syncClock: { CN: commands212.setClock, item: ['SystemTime', 'now'] },
    readNow: { CN: commands212.realTime },
    setCycle: { CN: '1062', item: ['RtdInterval', 'value'] },
  }

/** 一个站点的连接 — bytes in, answers out; who it is is asked with its first packet and again when it names another. */
export class Station {
  readonly #ways: Ways
  #rest = emptyRest
  #talk: Talk = newTalk
  #known: { readonly MN: string; readonly PW: string } | null = null
  #refused = 0
  #number = 0

  constructor(ways: Ways) {
    this.#ways = ways
  }

  async hear(bytes: Uint8Array): Promise<void> {
    const { segments, rest } = splitFrames(this.#rest, bytes)
    this.#rest = rest
    await this.#takeAll(segments)
  }

  async end(): Promise<void> {
    await this.#takeAll(splitEnd(this.#rest).segments)
    this.#rest = emptyRest
  }

  /** Sends again what nobody answered. */
  rouse(): void {
    const { talk, again } = rouse(this.#talk, this.#time())
    this.#talk = talk
    for (const packet of again) this.#send(packet)
  }

  async #takeAll(segments: readonly Segment[]): Promise<void> {
    // One after the other: answers keep the order of what they answer. What is stored is stored together.
    const answers = await Promise.all(segments.map((segment) => this.#take(segment)))
    for (const packet of answers.flat()) this.#send(packet)
    if (this.#refused >= 3) this.#ways.hangUp()
  }

  async #take(segment: Segment): Promise<readonly Packet212[]> {
    const packet = segment.isSound ? readSegment(segment.bytes) : 'check'
    if (typeof packet === 'string') {
      // What cannot be read is kept for a person to look at, but only from somebody who is known.
      if (this.#known !== null) await this.#keep(segment.bytes, this.#known.MN)
      return []
    }
    const why = await this.#whyNot(packet)
    if (why !== null) return this.#refuse(packet, why)
    const now = this.#time()
    const heard = hear(this.#talk, packet, now)
    this.#talk = heard.talk
    if (heard.isData) await this.#keep(segment.bytes, packet.MN)
    const asked = await this.#waitingFor(packet, now)
    return [...heard.answers, ...asked]
  }

  async #whyNot({ MN, PW }: Packet212): Promise<'MN' | 'PW' | null> {
    if (this.#known?.MN === MN && this.#known.PW === PW) return null
    const known = await this.#ways.knows(MN, PW)
    if (known === true) this.#known = { MN, PW }
    return known === null ? 'MN' : known ? null : 'PW'
  }

  #refuse(packet: Packet212, why: 'MN' | 'PW'): readonly Packet212[] {
    this.#refused += 1
    return wantsAnswer(packet) ? [refusal(packet, why)] : []
  }

  /** Commands that wait for this station become requests of the dialogue. */
  async #waitingFor(packet: Packet212, now: string): Promise<readonly Packet212[]> {
    const commands = await this.#ways.letters(packet.MN)
    return commands.flatMap((command) => {
      const asked = requests[command.name]
      if (asked === undefined) return []
      this.#number += 1
      const [item, told] = asked.item ?? []
      const value = told === 'now' ? toDigits(now) : command.value
      const items = item === undefined || value === undefined ? [] : [[item, value] as const]
      return [this.#remember(requestTo(packet, asked.CN, now, items, this.#number), now)]
    })
  }

  #remember(request: Packet212, now: string): Packet212 {
    this.#talk = ask(this.#talk, request, now)
    return request
  }

  async #keep(segment: Uint8Array, sender: string): Promise<void> {
    await this.#ways.keep({
      kind: 'hj212',
      source: 'hj212',
      sender,
      body: frameOf(segment),
      receivedAt: this.#ways.now(),
    })
  }

  #send(packet: Packet212): void {
    this.#ways.send(writeFrame(packet))
  }

  #time(): string {
    return fromUnix(Date.parse(this.#ways.now()) / 1000) ?? ''
  }
}
