import { joined } from '#domain/protocol/bytes.ts'
import type { Fault } from '#domain/protocol/reading.ts'

/** How long the frame is that begins here: null while that cannot be told yet, nought when none begins here. */
export type FrameLength = (bytes: Uint8Array) => number | null

export type Cut = {
  readonly frames: readonly Uint8Array[]
  readonly faults: readonly Fault[]
  readonly rest: Uint8Array
}

/**
 * Cuts a stream of 68…16 frames (a serial line, a TCP gateway). Where a frame does not end in 16 its beginning was none, and the
 * search goes on one byte later; preambles of `FE` are no fault. Whether the check fits is the decoder's matter.
 */
export function cutFrames(before: Uint8Array, arrived: Uint8Array, lengthOf: FrameLength): Cut {
  const bytes = before.length === 0 ? arrived : joined(before, arrived)
  const frames: Uint8Array[] = []
  const faults: Fault[] = []
  let at = 0
  while (at < bytes.length) {
    const length = lengthOf(bytes.subarray(at))
    if (length === null) break
    if (length > 0 && at + length > bytes.length) break
    if (length > 0 && bytes[at + length - 1] === 0x16) {
      frames.push(bytes.slice(at, at + length))
      at += length
      continue
    }
    if (bytes[at] !== 0xfe) faults.push(length === 0 ? 'junk' : 'ending')
    at += 1
  }
  return { frames, faults, rest: bytes.slice(at) }
}
