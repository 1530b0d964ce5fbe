import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { sealedMark } from '#schema/fields.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'

/**
 * 加密保存 — hands over the key by which values of sealed fields are kept; it lies outside the database (docs/operations.md).
 * A zone that came with the program was sealed elsewhere and brings a key of its own.
 */
export function setSealingKey(db: Connection, key: Uint8Array, zone = anyZone): void {
  if (key.byteLength !== 32) throw new Error('A sealing key has 32 bytes')
  keys.set(db.home, new Map(keys.get(db.home)).set(zone, key))
}

/** A record with every sealed field locked, before it reaches event and row; a mark sent back keeps what was there. */
export function sealRow(db: Connection, zone: string, register: Register, before: Row | null, plain: Row): Row {
  const sealedKeys = Object.keys(register.fields).filter((key) => register.fields[key]?.rules.isSealed)
  if (sealedKeys.length === 0) return plain
  const locked = sealedKeys.map((key) => [key, lock(db, placeOf(zone, register, key), before?.[key], plain[key])])
  return { ...plain, ...Object.fromEntries(locked) }
}

/** The value of a sealed field in plain; only what must use it (a signature, a letter of payment) asks for it. */
export function openSealed(db: Connection, zone: string, register: Register, key: string, value: string): string {
  return openSecret(db, placeOf(zone, register, key), value)
}

/** Locks a secret that is no field of a register; the place says where alone it opens. */
export function sealSecret(db: Connection, place: string, value: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(db, place), nonce)
  // A value copied to another field, register or zone does not open there.
  cipher.setAAD(Buffer.from(place))
  const locked = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  return prefix + Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64url')
}

/** What was locked for a place, in plain; a value from before there was a key is given as it is. */
export function openSecret(db: Connection, place: string, value: string): string {
  if (!value.startsWith(prefix)) return value
  const bytes = Buffer.from(value.slice(prefix.length), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(db, place), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    throw refusal('no-sealing-key')
  }
}

/** 标识 — a sum of a value under the sealing key: equal values give equal sums, and nobody without the key can try values. */
export function keyedSum(db: Connection, zone: string, register: Register, key: string, value: string): string {
  const place = placeOf(zone, register, key)
  return createHmac('sha256', keyOf(db, place)).update(`sum:1:${place}:${value}`).digest('hex')
}

const keys = new WeakMap<object, ReadonlyMap<string, Uint8Array>>()
const anyZone = ''
const prefix = 'sealed:1:'

function lock(db: Connection, place: string, before: unknown, value: unknown): unknown {
  if (value === sealedMark) return before ?? null
  if (typeof value !== 'string' || value === '') return null
  return value.startsWith(prefix) ? value : sealSecret(db, place, value)
}

function placeOf(zone: string, register: Register, key: string): string {
  return `${zone}/${register.name}/${key}`
}

/** A place begins with its zone. */
function keyOf(db: Connection, place: string): Uint8Array {
  const ofHome = keys.get(db.home)
  const key = ofHome?.get(place.slice(0, place.indexOf('/'))) ?? ofHome?.get(anyZone)
  if (key === undefined) throw refusal('no-sealing-key')
  return key
}
