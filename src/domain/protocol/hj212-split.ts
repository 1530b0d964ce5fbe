import { latinOf } from '#domain/protocol/bytes.ts'
import { crcOf212 } from '#domain/protocol/hj212-crc.ts'
import type { Fault } from '#domain/protocol/reading.ts'

/** 数据段 — what stands between the head `##0123` and the check; unsound when the check does not fit. */
export type Segment = {
  readonly bytes: Uint8Array
  readonly isSound: boolean
  readonly faults: readonly Fault[]
}

/** What the splitter keeps between two arrivals of bytes. */
export type Rest = { readonly bytes: Uint8Array; readonly isInside: boolean }
export const emptyRest: Rest = { bytes: new Uint8Array(), isInside: false }

export type Split = {
  readonly segments: readonly Segment[]
  /** Bytes outside of any frame, and heads that were none. */
  readonly faults: readonly Fault[]
  readonly rest: Rest
}

/** Published frames are up to 1,042 bytes long; declared lengths are sometimes wrong, so more is taken before it is given up. */
const longest = 10_020
const hash = 0x23

/**
 * 分帧 — cuts a stream into segments, however TCP split or merged it. A frame ends where its declared length says if the check
 * fits there, otherwise at the next CR LF: then the declared length was wrong, or several frames ran into each other. Every
 * decision depends on the bytes alone and never on where they were cut on their way.
 */
export function splitFrames(before: Rest, arrived: Uint8Array): Split {
  const bytes = before.bytes.length === 0 ? arrived : concat(before.bytes, arrived)
  const segments: Segment[] = []
  const faults: Fault[] = []
  let at = 0
  let isInside = before.isInside
  for (;;) {
    const head = headFrom(bytes, at)
    if (head.at > at) {
      // One run of stray bytes is one fault, even if it arrives in several pieces.
      if (!isInside && hasJunk(bytes.subarray(at, head.at))) {
        faults.push('junk')
        isInside = true
      }
      at = head.at
    }
    if (!head.isWhole) break
    const frame = frameAt(bytes, at)
    if (frame === null) break
    segments.push(...frame.segments)
    faults.push(...frame.faults)
    at = frame.end
    isInside = false
  }
  return { segments, faults, rest: { bytes: bytes.slice(at), isInside } }
}

/** What is left when the connection ends: a last frame without its line end may still be whole. */
export function splitEnd({ bytes }: Rest): Pick<Split, 'segments' | 'faults'> {
  if (bytes.length < 6 || !headFrom(bytes, 0).isWhole) return { segments: [], faults: hasJunk(bytes) ? ['junk'] : [] }
  return judged(bytes, ['ending'])
}

function frameAt(bytes: Uint8Array, at: number): (Pick<Split, 'segments' | 'faults'> & { end: number }) | null {
  const declared = at + 6 + Number(latinOf(bytes.subarray(at + 2, at + 6)))
  const line = lineEnd(bytes, at + 6, Math.min(bytes.length, at + longest))
  const byLength = declared + 4
  if (byLength <= (line ?? bytes.length) && isChecked(bytes, at + 6, declared)) {
    const segment = { bytes: bytes.slice(at + 6, declared), isSound: true, faults: [] }
    return { segments: [segment], faults: [], end: byLength }
  }
  if (line !== null) return { ...judged(bytes.subarray(at, line), []), end: line + 2 }
  if (bytes.length - at < longest) return null
  return { segments: [], faults: ['tooLong'], end: at + 6 }
}

/** A line that begins with a head: one frame, or several that ran into each other. */
function judged(line: Uint8Array, faults: readonly Fault[]): Pick<Split, 'segments' | 'faults'> {
  if (isChecked(line, 6, line.length - 4))
    return { segments: [{ bytes: line.slice(6, -4), isSound: true, faults: ['length', ...faults] }], faults: [] }
  const next = headFrom(line, 6)
  if (!next.isWhole) return { segments: [unsound(line.slice(6, Math.max(6, line.length - 4)))], faults: [] }
  const first = line.subarray(0, next.at)
  const rest = judged(line.subarray(next.at), faults)
  const isWhole = isChecked(first, 6, first.length - 4)
  const segment: Segment = isWhole
    ? { bytes: first.slice(6, -4), isSound: true, faults: ['ending'] }
    : unsound(first.slice(6))
  return { segments: [segment, ...rest.segments], faults: rest.faults }
}

function unsound(bytes: Uint8Array): Segment {
  return { bytes, isSound: false, faults: ['check'] }
}

function isChecked(bytes: Uint8Array, from: number, to: number): boolean {
  if (to < from || to + 4 > bytes.length) return false
  const told = latinOf(bytes.subarray(to, to + 4))
  return /^[0-9a-fA-F]{4}$/.test(told) && Number.parseInt(told, 16) === crcOf212(bytes.subarray(from, to))
}

/** Where the next `##` with four digits stands, or where one may still begin when more bytes come. */
function headFrom(bytes: Uint8Array, from: number): { at: number; isWhole: boolean } {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] !== hash) continue
    const told = latinOf(bytes.subarray(at, at + 6))
    if (/^##\d{4}$/.test(told)) return { at, isWhole: true }
    if (told.length < 6 && /^#(#\d{0,3})?$/.test(told)) return { at, isWhole: false }
  }
  return { at: bytes.length, isWhole: false }
}

function lineEnd(bytes: Uint8Array, from: number, to: number): number | null {
  for (let at = from; at + 1 < to; at += 1) if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at
  return null
}

function hasJunk(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte !== 0x0d && byte !== 0x0a)
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
