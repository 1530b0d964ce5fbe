import { canonical } from '#domain/json.ts'
import type { Connection } from '#store/database.ts'

/** What happened at the door. It stands in the zone's chain beside the events of records, under a register of its own that no table folds. */
export type SecurityEvent = {
  readonly at: string
  readonly account: string | null
  readonly act: 'signed-in' | 'refused' | 'locked' | 'signed-out' | 'password-changed' | 'password-reset' | 'factor-enrolled' | 'factor-used' | 'factor-refused' | 'sessions-ended' | 'first-administrator'
  /** The name that was typed; it may belong to nobody. */
  readonly login: string
  readonly device: string
}

export async function logSecurity(db: Connection, zone: string, event: SecurityEvent): Promise<void> {
  const body = canonical({ ...event, register: 'sign_in', record: event.account })
  await db.query(
    `with head as (
      update "chain" set seq = seq + 1,
        hash = encode(sha256(convert_to(hash || E'\\n' || (seq + 1)::text || E'\\n' || $2::text, 'UTF8')), 'hex')
      where zone_id = $1 returning seq, hash
    ) insert into "event" (zone_id, seq, hash, body) select $1, seq, hash, $2::text from head`,
    [zone, body],
  )
}

/** The latest events at the door, for the audit administrator. */
export async function securityEvents(db: Connection, zone: string, limit: number): Promise<readonly (SecurityEvent & { seq: number })[]> {
  const rows = await db.query('select seq, body from "event" where zone_id = $1 and register = $2 order by seq desc limit $3', [zone, 'sign_in', limit])
  return rows.map((row) => ({ seq: row.seq, ...JSON.parse(row.body) }))
}
