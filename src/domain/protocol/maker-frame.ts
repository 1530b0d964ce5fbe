import { bcdOf, joined, reversed, sumOf, toBcd, toWhole, wholeOf } from '#domain/protocol/bytes.ts'
import type { Fault } from '#domain/protocol/reading.ts'

/**
 * 厂家 68…16 帧 — the frame that many makers of NB-IoT meters put into UDP or CoAP: `68` length(2, low first) `68` address(6,
 * BCD, low first) control sequence body check `16`; length counts from the address to the body, the check is the low byte of
 * their sum. The body is a row of tag, length, value; what a tag means stands in the dictionary of the maker.
 */
export type MakerFrame = {
  /** Twelve digits. */
  readonly meter: string
  readonly control: number
  readonly sequence: number
  readonly body: readonly Tlv[]
}
export type Tlv = { readonly tag: number; readonly value: Uint8Array }

export const makerControls = { report: 0x91, reportAnswer: 0x11, command: 0x05, commandAnswer: 0x85 } as const

const aside = 8 // address, control, sequence

export function encodeMakerFrame(frame: MakerFrame): Uint8Array {
  const body = joined(...frame.body.flatMap(({ tag, value }) => [[tag, value.length], value]))
  const inner = joined(reversed(toBcd(frame.meter, 6)), [frame.control, frame.sequence], body)
  return joined([0x68], toWhole(inner.length, 2), [0x68], inner, [sumOf(inner), 0x16])
}

export function decodeMakerFrame(frame: Uint8Array): MakerFrame | Fault {
  if (frame[0] !== 0x68 || frame[3] !== 0x68 || frame.length < aside + 6) return 'head'
  const length = wholeOf(frame.subarray(1, 3))
  if (frame.length !== length + 6 || length < aside) return 'length'
  if (frame.at(-1) !== 0x16) return 'ending'
  const inner = frame.subarray(4, 4 + length)
  if (sumOf(inner) !== frame.at(-2)) return 'check'
  const meter = bcdOf(reversed(inner.subarray(0, 6)))
  if (meter === null) return 'head'
  const body = tlvsOf(inner.subarray(aside))
  if (body === null) return 'body'
  return { meter, control: inner[6] ?? 0, sequence: inner[7] ?? 0, body }
}

/** How long the frame is that begins here: null while that cannot be told yet, nought when none begins here. */
export function makerFrameLength(bytes: Uint8Array): number | null {
  if (bytes.length === 0) return null
  if (bytes[0] !== 0x68 || (bytes.length > 3 && bytes[3] !== 0x68)) return 0
  if (bytes.length < 4) return null
  const length = wholeOf(bytes.subarray(1, 3))
  return length < aside || length > 4096 ? 0 : length + 6
}

function tlvsOf(bytes: Uint8Array): readonly Tlv[] | null {
  const found: Tlv[] = []
  let at = 0
  while (at < bytes.length) {
    const [tag, length] = [bytes[at] ?? 0, bytes[at + 1]]
    if (length === undefined || at + 2 + length > bytes.length) return null
    found.push({ tag, value: bytes.slice(at + 2, at + 2 + length) })
    at += 2 + length
  }
  return found
}
