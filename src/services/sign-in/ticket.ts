import { createHmac, timingSafeEqual } from 'node:crypto'
import { normaliseUscc } from '#domain/enterprise/uscc.ts'
import { type Moment, wallOf } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import { minute } from '#services/sign-in/policy.ts'
import { type Caller, openSession } from '#services/sign-in/session.ts'
import { isNamed, parsed } from '#services/sign-in/ticket-form.ts'
import type { Database } from '#store/database.ts'
import { logSecurity } from '#store/security-events.ts'

/** A ticket lasts no longer than this, whatever it says of itself. */
const longest = 5 * minute

/**
 * 凭票进入 — another government app that knows the firm hands it a ticket, signed with the secret that both keep; it lets a
 * user of that firm in once. Only enterprise users come this way: nobody of the house can be let in by another app.
 */
export async function enterByTicket(
  db: Database,
  secret: string,
  ticket: string,
  caller: Caller,
  now: Moment,
): Promise<string> {
  const [payload = '', signature = ''] = ticket.split('.')
  if (!isSigned(secret, payload, signature)) throw refusal('ticket-wrong')
  const { zone, uscc, until, nonce } = parsed(payload)
  const left = until - wallOf(now)
  if (left <= 0 || left > longest || !isNamed(nonce)) throw refusal('ticket-wrong')
  return db
    .transaction(async (tx) => {
      const [found] = await tx.query(
        `select a.id from account a join enterprise e on e.zone_id = a.zone_id and e.id = a.enterprise
          where a.zone_id = $1 and e.uscc = $2 and a.state = 'active' and a.roles = array['enterprise'] order by a.login limit 1`,
        [zone, normaliseUscc(uscc)],
      )
      if (found === undefined) throw refusal('ticket-wrong')
      const who = { at: now.at, account: found.id, record: found.id, ...caller }
      // The log takes a once-key once: a ticket that was used is refused by whichever server it is shown to.
      await logSecurity(tx, zone, { ...who, act: 'signed-in', reason: 'ticket', onceKey: `ticket:${nonce}` })
      return openSession(tx, { zone, account: found.id, needs: null }, caller, now)
    })
    .catch((error: unknown) => {
      throw isTaken(error) ? refusal('ticket-wrong') : error
    })
}

/** What the other app does on its side; here for tests and for the description in docs/operations.md. */
export function signTicket(secret: string, payload: string): string {
  return `${payload}.${createHmac('sha256', secret).update(payload).digest('base64url')}`
}

function isSigned(secret: string, payload: string, signature: string): boolean {
  const right = createHmac('sha256', secret).update(payload).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === right.length && timingSafeEqual(given, right)
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
