import { randomFillSync } from 'node:crypto'

/** A new UUID version 7: ordered by the millisecond given, random otherwise (RFC 9562). */
export function newId(millisecond: number): string {
  const bytes = randomBytes16()
  bytes.writeUIntBE(millisecond, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const pool = Buffer.alloc(4096)
let used = pool.length

/** Each byte of the pool is given out once; asking the system for sixteen at a time costs more than all the rest of an id. */
function randomBytes16(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return pool.subarray(used - 16, used)
}
