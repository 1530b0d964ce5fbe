import { crc32, inflateRawSync } from 'node:zlib'
import type { FileLimits } from './limits.ts'
import { refuseFile } from './refusals.ts'

type Entry = {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const endSize = 22
const longestComment = 0xffff
const utf8 = new TextDecoder()

/**
 * Unpacks a zip container by its central directory and keeps the entries that `isWanted` names.
 * Every entry is unpacked and counted, wanted or not, because the sizes a container declares may lie.
 */
export function unzip(
  bytes: Uint8Array,
  limits: FileLimits,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const entries = listEntries(bytes, limits)
  if (entries.some((entry) => entry.isEncrypted)) throw refuseFile('file-encrypted')
  const allowance = Math.min(limits.unpacked, Math.max(limits.ratioFrom, limits.ratio * bytes.length))
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > allowance) throw refuseFile('file-bomb')
  const kept = new Map<string, Uint8Array>()
  let left = allowance
  for (const entry of entries) {
    const data = unpack(bytes, entry, left)
    left -= data.length
    if (isWanted(entry.name) && !kept.has(entry.name)) kept.set(entry.name, data)
  }
  return kept
}

/** Names of the entries, without unpacking any. */
export function zipNames(bytes: Uint8Array, limits: FileLimits): string[] {
  return listEntries(bytes, limits).map((entry) => entry.name)
}

function listEntries(bytes: Uint8Array, limits: FileLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(view, bytes, limits)
  } catch (cause) {
    if (cause instanceof RangeError) throw refuseFile('file-broken', {}, cause)
    throw cause
  }
}

function readDirectory(view: DataView, bytes: Uint8Array, limits: FileLimits): Entry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw refuseFile('file-bomb', { entries: count })
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw refuseFile('file-broken')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= last; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  throw refuseFile('file-broken')
}

function unpack(bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method !== 0 && entry.method !== 8) throw refuseFile('file-broken', { method: entry.method })
  const data = entry.method === 0 ? packed : inflate(packed, left)
  if (data.length > left) throw refuseFile('file-bomb')
  if (crc32(data) !== entry.crc) throw refuseFile('file-broken', { entry: entry.name })
  return data
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isInside = entry.offset + 30 <= bytes.length && view.getUint32(entry.offset, true) === 0x04034b50
  if (!isInside) throw refuseFile('file-broken', { entry: entry.name })
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw refuseFile('file-broken', { entry: entry.name })
  return bytes.subarray(start, start + entry.packed)
}

/** Stops at the first byte beyond `left`, whatever the container declared. */
function inflate(packed: Uint8Array, left: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (cause) {
    const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw refuseFile(isTooLarge ? 'file-bomb' : 'file-broken', {}, cause)
  }
}
