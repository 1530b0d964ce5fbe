import type { Moment } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import { findCredential, removeTotp, storePassword } from '#services/sign-in/credentials.ts'
import { forgetFailures } from '#services/sign-in/failures.ts'
import { loginOf, zonedName } from '#services/sign-in/login-name.ts'
import { policyInForce } from '#services/sign-in/password-age.ts'
import { hashPassword, newReadableCode } from '#services/sign-in/secrets.ts'
import { closeOthers } from '#services/sign-in/session.ts'
import { subjectOf } from '#services/sign-in/sign-in.ts'
import type { Database } from '#store/database.ts'
import { logSecurity } from '#store/security-events.ts'

/**
 * 终端找回 — a way back for the sole security administrator of a zone, whom nobody else may help: whoever stands at the
 * terminal of the server gets a one-time password, and the second factor, lost with the telephone, goes. It is refused while
 * another security administrator could do it, and it stands in the chain for the auditor with its reason.
 */
export async function recoverSecurityAdministrator(
  db: Database,
  typed: string,
  reason: string,
  now: Moment,
): Promise<string> {
  if (reason.trim() === '') throw refusal('missing-reason')
  const password = `${newReadableCode(3)}-${newReadableCode(1).toLowerCase()}`
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    const login = loginOf(typed)
    const named = zonedName(login)
    const found = await tx.query(
      `select zone_id as zone, id from account where state = 'active' and 'securityAdmin' = any(roles)
        and (lower(login) = $1 or (lower(login) = $2 and zone_id = $3)) limit 2`,
      [login, named?.name ?? login, named?.zone ?? ''],
    )
    const [own, another] = found
    if (own === undefined) throw refusal('no-security-administrator')
    if (another !== undefined) throw refusal('zone-needed')
    const others = await tx.query(
      `select 1 from account a join credential c on c.zone_id = a.zone_id and c.account = a.id
        where a.zone_id = $1 and a.id <> $2::uuid and a.state = 'active' and 'securityAdmin' = any(a.roles)`,
      [own.zone, own.id],
    )
    if (others.length > 0) throw refusal('other-security-administrator')
    const credential = await findCredential(tx, own.zone, own.id, true)
    const earlier =
      credential === null
        ? []
        : [credential.passwordHash, ...credential.earlierHashes].slice(0, policyInForce().history)
    await storePassword(tx, own.zone, own.id, hash, { earlier, mustChange: true, now })
    await removeTotp(tx, own.zone, own.id)
    await forgetFailures(tx, subjectOf(own.zone, own.id))
    await closeOthers(tx, own.zone, own.id, null)
    await logSecurity(tx, own.zone, {
      at: now.at,
      act: 'recovered-at-terminal',
      account: null,
      record: own.id,
      device: 'terminal',
      address: 'localhost',
      reason: reason.trim(),
    })
  })
  return password
}
