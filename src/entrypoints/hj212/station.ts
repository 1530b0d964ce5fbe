import { commands as commands212 } from '#domain/protocol/hj212-codes.ts'
import {
  type Asked,
  ask,
  hear,
  newTalk,
  refusal,
  requestTo,
  rouse,
  type Talk,
} from '#domain/protocol/hj212-dialogue.ts'
import { sourceOf } from '#domain/protocol/hj212-dictionaries.ts'
import {
  type Edition,
  editionOf,
  frameOf,
  type Packet212,
  readSegment,
  wantsAnswer,
  writeFrame,
} from '#domain/protocol/hj212-frame.ts'
import { emptyRest, type Segment, splitEnd, splitFrames } from '#domain/protocol/hj212-split.ts'
import { fromUnix, toDigits } from '#domain/protocol/times.ts'
import type { House } from '#entrypoints/arrivals.ts'

type Ways = Pick<House, 'keep' | 'knows' | 'letters' | 'noteLetter' | 'dictionaryOf' | 'now' | 'report'> & {
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
  #dictionary: { readonly edition: Edition | null; readonly day: string; readonly until: number } | null = null
  /** Which letter of the mailbox a request carries, by its QN. */
  readonly #letters = new Map<string, string>()
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
    const edition = await this.#editionOf(packet.MN, now)
    const before = this.#talk
    const heard = hear(before, packet, now, undefined, edition ?? editionOf(packet.flag))
    this.#talk = heard.talk
    if (heard.isData) await this.#keep(segment.bytes, packet.MN, edition)
    await this.#noteLetters(before, heard.talk)
    const asked = await this.#waitingFor(packet, now)
    return [...heard.answers, ...asked]
  }

  /** Asked once a minute and anew each day: a station may change its edition while it is connected. */
  async #editionOf(number: string, now: string): Promise<Edition | null> {
    const [day, at] = [now.slice(0, 10), Date.parse(this.#ways.now())]
    const known = this.#dictionary
    if (known !== null && known.day === day && at < known.until) return known.edition
    const edition = await this.#ways.dictionaryOf(number)
    this.#dictionary = { edition, day, until: at + 60_000 }
    return edition
  }

  async #noteLetters(before: Talk, after: Talk): Promise<void> {
    for (const { QN, state, code } of after.asked) {
      const letter = this.#letters.get(QN)
      const progress = progressOf[state]
      if (letter === undefined || progress === undefined || stateIn(before, QN) === state) continue
      await this.#ways.noteLetter(letter, progress, code === undefined ? undefined : `返回 ${code}`)
      if (progress !== 'delivered') this.#letters.delete(QN)
    }
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
    const commands = await this.#ways.letters({ device: packet.MN })
    return commands.flatMap((command) => {
      const asked = requests[command.name]
      if (asked === undefined) return []
      const setting = this.#settingNow(asked.CN, now)
      if (setting !== null) {
        this.#letters.set(setting.QN, command.id) // the dialogue is setting the clock already: one request is enough
        return []
      }
      this.#number += 1
      const [item, told] = asked.item ?? []
      const value = told === 'now' ? toDigits(now) : command.value
      const items = item === undefined || value === undefined ? [] : [[item, value] as const]
      const request = requestTo(packet, asked.CN, now, items, this.#number)
      this.#letters.set(request.QN ?? '', command.id)
      this.#talk = ask(this.#talk, request, now)
      return [request]
    })
  }

  #settingNow(CN: string, now: string): Asked | null {
    if (CN !== commands212.setClock || this.#talk.clockSetAt !== now) return null
    return this.#talk.asked.findLast((one) => one.CN === CN && one.state === 'sent') ?? null
  }

  async #keep(segment: Uint8Array, sender: string, edition: Edition | null = null): Promise<void> {
    await this.#ways.keep({
      kind: 'hj212',
      source: sourceOf(edition),
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

/** What an answer of the station makes of a letter; 9011 says that it was taken, 9012 how it ended. */
const progressOf: Readonly<Partial<Record<Asked['state'], 'delivered' | 'answered' | 'failed'>>> = {
  taken: 'delivered',
  done: 'answered',
  refused: 'failed',
  failed: 'failed',
}

function stateIn({ asked }: Talk, QN: string): Asked['state'] | null {
  return asked.find((one) => one.QN === QN)?.state ?? null
}
