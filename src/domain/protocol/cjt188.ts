import { bcdOf, hexOf, joined, reversed, sumOf, toBcd, toWhole } from '#domain/protocol/bytes.ts'
import type { Fault } from '#domain/protocol/reading.ts'

/**
 * CJ/T 188 帧 — `FE`×n `68` type address(7) control length data `16`; the check is the low byte of the sum from `68` on
 * (CJ/T 188—2004 and 2018 share this layer). Makers differ in the byte order of the data identifier: both are taken and told.
 */
export type MeterFrame = {
  /** 10 cold, 11 hot, 12 drinking, 13 reclaimed water; 20, 21 heat; 30 gas; 40 electricity. */
  readonly type: number
  /** Ten digits. */
  readonly meter: string
  /** Four digits or letters of the maker's code. */
  readonly maker: string
  readonly control: number
  readonly identifier: number
  readonly order: 'low' | 'high'
  readonly sequence: number
  readonly data: Uint8Array
}

export const controls = { read: 0x01, readAnswer: 0x81, write: 0x04, writeAnswer: 0x84, readFailed: 0xc1 } as const

/** 数据标识 — 901F is in the vectors; the others are from general knowledge of the standard and want a check with each maker. */
export const identifiers = { readNow: 0x901f, setTime: 0xa015, setValve: 0xa017 } as const

const ahead = 11 // type to length, with the 68
const known: ReadonlySet<number> = new Set([0x90, 0xa0, 0x81, 0xd1])

export function encodeMeterFrame(frame: MeterFrame): Uint8Array {
  const identifier = toWhole(frame.identifier, 2)
  const body = joined(frame.order === 'low' ? identifier : reversed(identifier), [frame.sequence], frame.data)
  const address = joined(reversed(toBcd(frame.meter, 5)), reversed(hexBytes(frame.maker)))
  const head = joined([0x68, frame.type], address, [frame.control, body.length], body)
  return joined(head, [sumOf(head), 0x16])
}

/** Reads one whole frame, without or with its preamble. */
export function decodeMeterFrame(bytes: Uint8Array): MeterFrame | Fault {
  let at = 0
  while (bytes[at] === 0xfe) at += 1
  const frame = bytes.subarray(at)
  if (frame[0] !== 0x68 || frame.length < ahead + 5) return 'head'
  const length = frame[10] ?? 0
  if (frame.length !== ahead + length + 2 || length < 3) return 'length'
  if (frame.at(-1) !== 0x16) return 'ending'
  if (sumOf(frame.subarray(0, -2)) !== frame.at(-2)) return 'check'
  const meter = bcdOf(reversed(frame.subarray(2, 7)))
  if (meter === null) return 'head'
  const [first = 0, second = 0] = frame.subarray(ahead)
  // Low byte first: `1F 90`; makers that write it as it is spoken send `90 1F`.
  const order = known.has(second) || !known.has(first) ? 'low' : 'high'
  return {
    type: frame[1] ?? 0,
    meter,
    maker: hexOf(reversed(frame.subarray(7, 9))),
    control: frame[9] ?? 0,
    identifier: order === 'low' ? second * 256 + first : first * 256 + second,
    order,
    sequence: frame[ahead + 2] ?? 0,
    data: frame.subarray(ahead + 3, ahead + length),
  }
}

/** How long the frame is that begins here: null while that cannot be told yet, nought when none begins here. */
export function meterFrameLength(bytes: Uint8Array): number | null {
  if (bytes[0] !== 0x68) return bytes.length === 0 ? null : 0
  // A stray 68 would otherwise wait for as many bytes as whatever stands in its tenth place says.
  if (bytes.length > 1 && !isType(bytes[1])) return 0
  const length = bytes[10]
  if (length === undefined) return null
  return length < 3 ? 0 : ahead + length + 2
}

function isType(type = 0): boolean {
  return type >= 0x10 && type <= 0x49
}

function hexBytes(maker: string): Uint8Array {
  return Uint8Array.from([Number.parseInt(maker.slice(0, 2), 16), Number.parseInt(maker.slice(2, 4), 16)])
}
