import { createHash, timingSafeEqual } from 'node:crypto'
import { device } from '#registers/telemetry/device.ts'
import { openSealed } from '#services/sealing.ts'
import type { Connection } from '#store/database.ts'

/** The secret of a device or gateway in use; null when there is no such device or it has none. Kept a minute, so that a storm asks once. */
export async function secretOf(
  db: Connection,
  zone: string,
  number: string,
  millisecond: number,
): Promise<string | null> {
  const known = remembered.get(db.home) ?? new Map<string, Remembered>()
  remembered.set(db.home, known)
  const key = `${zone}\n${number}`
  const before = known.get(key)
  if (before !== undefined && before.until > millisecond && before.until <= millisecond + kept) return before.secret
  if (known.size > 50_000) known.clear()
  const rows = await db.query(`select secret from "device" where zone_id = $1 and number = $2 and state = 'active'`, [
    zone,
    number,
  ])
  const sealed = rows[0]?.secret
  const secret = typeof sealed === 'string' && sealed !== '' ? openSealed(db, zone, device, 'secret', sealed) : null
  known.set(key, { secret, until: millisecond + kept })
  return secret
}

/** Whether a device of this number has this secret; null when there is no such device, or none that may send. */
export async function knowsSender(
  db: Connection,
  zone: string,
  number: string,
  secret: string,
  millisecond: number,
): Promise<boolean | null> {
  const own = await secretOf(db, zone, number, millisecond)
  return own === null ? null : isSame(own, secret)
}

/** Whether a device in use has this number, for bare frames that carry no secret. */
export async function isKnownDevice(db: Connection, zone: string, number: string): Promise<boolean> {
  const rows = await db.query(`select 1 from "device" where zone_id = $1 and number = $2 and state = 'active'`, [
    zone,
    number,
  ])
  return rows.length > 0
}

/** Compares without telling by its time how much was right. */
export function isSame(a: string, b: string): boolean {
  const sum = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(sum(a), sum(b))
}

const kept = 60_000

type Remembered = { readonly secret: string | null; readonly until: number }

const remembered = new WeakMap<object, Map<string, Remembered>>()
