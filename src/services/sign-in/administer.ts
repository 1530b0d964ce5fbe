import type { Moment } from '#domain/moment.ts'
import { account } from '#registers/account.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { findCredential, removeTotp, storePassword } from '#services/sign-in/credentials.ts'
import { forgetFailures } from '#services/sign-in/failures.ts'
import { policyInForce } from '#services/sign-in/password-age.ts'
import { hashPassword, newReadableCode } from '#services/sign-in/secrets.ts'
import { type Caller, closeOthers } from '#services/sign-in/session.ts'
import { subjectOf } from '#services/sign-in/sign-in.ts'
import type { Connection, Database } from '#store/database.ts'
import { findRow } from '#store/records.ts'
import { logSecurity } from '#store/security-events.ts'

/** An administrator at work on the secrets of another account. */
export type Administering = { readonly actor: Actor; readonly caller: Caller; readonly now: Moment }

/**
 * Gives an account a one-time password, shown once, to be changed at the first sign-in. The system administrator opens new accounts
 * this way; afterwards only the security administrator may. A second factor stays: who resets a password cannot get in by it alone.
 */
export async function resetPassword(db: Database, { actor, caller, now }: Administering, id: string): Promise<string> {
  const password = `${newReadableCode(3)}-${newReadableCode(1).toLowerCase()}`
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    const row = await getOtherAccount(tx, actor, id)
    const credential = await findCredential(tx, actor.zone, row.id, true)
    const mayReset =
      actor.roles.includes('securityAdmin') || (credential === null && actor.roles.includes('systemAdmin'))
    if (!mayReset) throw refusal('not-allowed')
    const earlier =
      credential === null
        ? []
        : [credential.passwordHash, ...credential.earlierHashes].slice(0, policyInForce().history)
    await storePassword(tx, actor.zone, row.id, hash, { earlier, mustChange: true, now })
    await forgetFailures(tx, subjectOf(actor.zone, row.id))
    await closeOthers(tx, actor.zone, row.id, null)
    await logSecurity(tx, actor.zone, {
      at: now.at,
      act: 'password-reset',
      account: actor.account,
      record: row.id,
      ...caller,
    })
  })
  return password
}

/** Takes a lost second factor away, by the security administrator alone, with a reason that the auditor reads. */
export async function resetFactor(
  db: Database,
  { actor, caller, now }: Administering,
  id: string,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw refusal('missing-reason')
  await db.transaction(async (tx) => {
    const row = await getOtherAccount(tx, actor, id)
    if (!actor.roles.includes('securityAdmin')) throw refusal('not-allowed')
    if (!(await removeTotp(tx, actor.zone, row.id))) throw refusal('no-factor')
    await closeOthers(tx, actor.zone, row.id, null)
    await logSecurity(tx, actor.zone, {
      at: now.at,
      act: 'factor-reset',
      account: actor.account,
      record: row.id,
      ...caller,
      reason: reason.trim(),
    })
  })
}

/** One's own secrets are changed by proving the old ones, never by one's office. */
async function getOtherAccount(tx: Connection, actor: Actor, id: string): Promise<Row> {
  const isAdministrator = actor.roles.includes('securityAdmin') || actor.roles.includes('systemAdmin')
  const row = isAdministrator ? await findRow(tx, account, actor.zone, id) : null
  if (row === null) throw refusal('not-found')
  if (row.id === actor.account) throw refusal('not-allowed')
  return row
}
