import { joined, latinOf } from '#domain/protocol/bytes.ts'

/** One resource out of LwM2M TLV; instances of a multiple resource follow each other. */
export type TlvResource = { readonly id: number; readonly value: Uint8Array }

/** Reads application/vnd.oma.lwm2m+tlv down to its resources; null when lengths do not fit. */
export function readTlv(bytes: Uint8Array, depth = 0): readonly TlvResource[] | null {
  const found: TlvResource[] = []
  let at = 0
  while (at < bytes.length) {
    const head = headAt(bytes, at)
    if (head === null) return null
    const value = bytes.subarray(head.from, head.from + head.length)
    // 0 an instance of the object, 2 a multiple resource: both hold entries; 1 is an instance of a resource, 3 a plain one.
    if (head.kind === 0 || head.kind === 2) {
      const inner = depth > 3 ? null : readTlv(value, depth + 1)
      if (inner === null) return null
      found.push(...(head.kind === 2 ? inner.map((one) => ({ ...one, id: head.id })) : inner))
    } else found.push({ id: head.id, value: value.slice() })
    at = head.from + head.length
  }
  return found
}

export function writeTlv(resources: readonly TlvResource[]): Uint8Array {
  return joined(
    ...resources.flatMap(({ id, value }) => {
      const wide = id > 0xff
      const long = value.length
      const lengthBytes = long < 8 ? 0 : long < 0x100 ? 1 : long < 0x1_0000 ? 2 : 3
      const head = 0xc0 | (wide ? 0x20 : 0) | (lengthBytes << 3) | (lengthBytes === 0 ? long : 0)
      const length = Array.from({ length: lengthBytes }, (_, at) => (long >> (8 * (lengthBytes - 1 - at))) & 0xff)
      return [[head, ...(wide ? [id >> 8] : []), id & 0xff, ...length], value]
    }),
  )
}

/** Whole numbers of 1, 2, 4 or 8 bytes, the highest first, signed; null for another width. */
export function integerOf(value: Uint8Array): number | null {
  const view = viewOf(value)
  if (value.length === 1) return view.getInt8(0)
  if (value.length === 2) return view.getInt16(0)
  if (value.length === 4) return view.getInt32(0)
  return value.length === 8 ? Number(view.getBigInt64(0)) : null
}

export function floatOf(value: Uint8Array): number | null {
  if (value.length === 4) return viewOf(value).getFloat32(0)
  return value.length === 8 ? viewOf(value).getFloat64(0) : null
}

export function floatBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  viewOf(bytes).setFloat64(0, value)
  return bytes
}

export function tlvText(value: Uint8Array): string {
  return latinOf(value)
}

function headAt(bytes: Uint8Array, at: number): { kind: number; id: number; from: number; length: number } | null {
  const type = bytes[at] ?? 0
  const idBytes = (type & 0x20) === 0 ? 1 : 2
  const lengthBytes = (type >> 3) & 3
  const from = at + 1 + idBytes + lengthBytes
  if (from > bytes.length) return null
  const id = numberAt(bytes, at + 1, idBytes)
  const length = lengthBytes === 0 ? type & 7 : numberAt(bytes, at + 1 + idBytes, lengthBytes)
  return from + length > bytes.length ? null : { kind: type >> 6, id, from, length }
}

function numberAt(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] ?? 0)
  return value
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
