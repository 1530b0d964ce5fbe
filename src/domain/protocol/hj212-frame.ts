import { fromLatin, latinOf } from '#domain/protocol/bytes.ts'
import { crcOf212 } from '#domain/protocol/hj212-crc.ts'
import type { Fault } from '#domain/protocol/reading.ts'

/** 通信包 — the fields of a segment of HJ 212 and the groups of its CP, still as text. */
export type Packet212 = {
  readonly QN: string | null
  readonly ST: string
  readonly CN: string
  readonly PW: string
  readonly MN: string
  readonly flag: number
  readonly PNUM?: number
  readonly PNO?: number
  /** Groups stand between `;`, their items between `,`; 2005 stations put factors into groups of their own. */
  readonly groups: readonly (readonly Item[])[]
}
export type Item = readonly [name: string, value: string]

/** Turns bytes into text (stations send GBK); the core itself knows only single bytes. */
export type Decode = (bytes: Uint8Array) => string
/** Opens an encrypted CP (HJ 212—2025, optional); null when it cannot. */
export type Decrypt = (text: string) => string | null

/** 版本 — the upper bits of Flag: 0 is 2005, 1 is 2017, 2 is 2025. The last is from third-party code and wants a check. */
export type Edition = '2005' | '2017' | '2025'
const editions: readonly Edition[] = ['2005', '2017', '2025']

export function editionOf(flag: number): Edition {
  return editions[flag >> 2] ?? '2025'
}

export function wantsAnswer(packet: Packet212): boolean {
  return (packet.flag & 1) === 1
}

/** `version<<2 | hasNumber<<1 | wantsAnswer` */
export function flagOf(edition: Edition, wants: boolean, hasNumber = false): number {
  return (editions.indexOf(edition) << 2) | (hasNumber ? 2 : 0) | (wants ? 1 : 0)
}

export function readSegment(bytes: Uint8Array, decode: Decode = latinOf, decrypt?: Decrypt): Packet212 | Fault {
  const text = decode(bytes)
  const cp = /^(.*?)CP=&&(.*)&&$/s.exec(text.trim())
  if (cp === null) return 'body'
  const head = new Map(itemsOf(cp[1] ?? '', ';'))
  const body = opened(cp[2] ?? '', decrypt)
  if (body === null) return 'sealed'
  const [ST, CN, MN] = [head.get('ST'), head.get('CN'), head.get('MN')]
  if (ST === undefined || CN === undefined || MN === undefined || !/^\d{1,4}$/.test(CN)) return 'body'
  return {
    ...{ QN: head.get('QN') ?? null, ST, CN, PW: head.get('PW') ?? '', MN },
    flag: Number(head.get('Flag') ?? 0) & 0xff,
    ...numbered(head),
    groups: body
      .split(';')
      .filter((group) => group !== '')
      .map((group) => itemsOf(group, ',')),
  }
}

/** The bytes of a packet, from `##` to CR LF. What the centre sends is plain ASCII. */
export function writeFrame(packet: Packet212): Uint8Array {
  const head = [
    ...(packet.QN === null ? [] : [`QN=${packet.QN}`]),
    ...[`ST=${packet.ST}`, `CN=${packet.CN}`, `PW=${packet.PW}`, `MN=${packet.MN}`, `Flag=${packet.flag}`],
    ...(packet.PNUM === undefined ? [] : [`PNUM=${packet.PNUM}`, `PNO=${packet.PNO ?? 1}`]),
  ].join(';')
  const groups = packet.groups.map((group) => group.map(([name, value]) => `${name}=${value}`).join(','))
  return frameOf(fromLatin(`${head};CP=&&${groups.join(';')}&&`))
}

export function frameOf(segment: Uint8Array): Uint8Array {
  if (segment.length > 9999) throw new RangeError(`a segment of ${segment.length} bytes has no place in a frame`)
  const check = crcOf212(segment).toString(16).toUpperCase().padStart(4, '0')
  const head = fromLatin(`##${String(segment.length).padStart(4, '0')}`)
  const frame = new Uint8Array(segment.length + 12)
  frame.set(head)
  frame.set(segment, 6)
  frame.set(fromLatin(`${check}\r\n`), segment.length + 6)
  return frame
}

function opened(cp: string, decrypt: Decrypt | undefined): string | null {
  if (cp === '' || cp.includes('=')) return cp
  return decrypt?.(cp) ?? null
}

function numbered(head: ReadonlyMap<string, string>): { PNUM?: number; PNO?: number } {
  const [PNUM, PNO] = [Number(head.get('PNUM')), Number(head.get('PNO'))]
  return Number.isInteger(PNUM) && Number.isInteger(PNO) ? { PNUM, PNO } : {}
}

function itemsOf(text: string, mark: string): readonly Item[] {
  return text.split(mark).flatMap((part): readonly Item[] => {
    const at = part.indexOf('=')
    return at <= 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]]
  })
}
