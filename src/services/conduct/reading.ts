import type { Moment } from '#domain/moment.ts'
import type { Actor } from '#schema/who.ts'
import type { Database } from '#store/database.ts'
import { logSecurity } from '#store/security-events.ts'

type Caller = { readonly device: string; readonly address: string }

/** 阅读留痕 — who asked for what in a room apart, before the answer is given; the audit administrator sees that it was read, never what. */
export async function logReading(
  db: Database,
  { zone, account }: Actor,
  { at }: Moment,
  address: string,
  { device, address: from }: Caller,
): Promise<void> {
  await logSecurity(db, zone, {
    at,
    act: 'conduct-read',
    account,
    record: account,
    device,
    address: from,
    reason: address,
  })
}
