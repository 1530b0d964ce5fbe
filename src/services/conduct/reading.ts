import { allows } from '#derive/access.ts'
import type { Moment } from '#domain/moment.ts'
import { conductDecision } from '#registers/people/conduct-decision.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { openSealed } from '#services/sealing.ts'
import type { Database } from '#store/database.ts'
import { findRow } from '#store/records.ts'
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

/** The sealed words of one decision, for the body alone. */
export async function openDecision(db: Database, actor: Actor, id: string) {
  const row = await findRow(db, conductDecision, actor.zone, id)
  if (row === null || !allows(conductDecision.access.read, actor, row)) throw refusal('not-found')
  const open = (key: 'subject' | 'words') => openSealed(db, actor.zone, conductDecision, key, String(row[key]))
  return { subject: open('subject'), words: open('words') }
}
