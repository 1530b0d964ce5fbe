import type { Moment } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import { type Credential, findCredential } from '#services/sign-in/credentials.ts'
import { minutesLocked, noteFailure, queueFor } from '#services/sign-in/failures.ts'
import { signInPolicy } from '#services/sign-in/policy.ts'
import { isPassword } from '#services/sign-in/secrets.ts'
import type { Visit } from '#services/sign-in/session.ts'
import { subjectOf } from '#services/sign-in/sign-in.ts'
import type { Database } from '#store/database.ts'
import { logSecurity } from '#store/security-events.ts'

/** Asks a person who is inside for the password again; a stolen session may not guess it more often than a stranger at the door. */
export async function proveOwnPassword(db: Database, visit: Visit, password: string, now: Moment): Promise<Credential> {
  const { zone, account, caller } = visit
  const subject = subjectOf(zone, account)
  await assertOpen()
  const credential = await findCredential(db, zone, account)
  const isRight = credential !== null && (await isPassword(password, credential.passwordHash))
  const locked = await db.transaction(async (tx) => {
    await queueFor(tx, subject)
    const minutes = await minutesLocked(tx, subject, signInPolicy.account, now)
    if (minutes !== null || isRight) return minutes
    await noteFailure(tx, subject, now)
    await logSecurity(tx, zone, {
      at: now.at,
      act: 'refused',
      account,
      record: account,
      ...caller,
      reason: 'own password',
    })
    return null
  })
  if (locked !== null) throw refusal('account-locked', { minutes: locked })
  if (credential === null || !isRight) throw refusal('wrong-password')
  return credential

  async function assertOpen(): Promise<void> {
    const minutes = await minutesLocked(db, subject, signInPolicy.account, now)
    if (minutes !== null) throw refusal('account-locked', { minutes })
  }
}
