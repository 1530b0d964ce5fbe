import { type Moment, wallOf } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import { confirmTotp, findCredential, removeTotp, storeTotp, totpSecretOf } from '#services/sign-in/credentials.ts'
import { type Entered, enterAnew } from '#services/sign-in/enter-anew.ts'
import { spendCode } from '#services/sign-in/factor.ts'
import { noteFailure, queueFor } from '#services/sign-in/failures.ts'
import { proveOwnPassword } from '#services/sign-in/own-password.ts'
import { signInPolicy } from '#services/sign-in/policy.ts'
import { hashToken, newReadableCode } from '#services/sign-in/secrets.ts'
import type { Visit } from '#services/sign-in/session.ts'
import { subjectOf } from '#services/sign-in/sign-in.ts'
import { findTotpStep, newTotpSecret, totpAddress } from '#services/sign-in/totp.ts'
import type { Database } from '#store/database.ts'
import { logSecurity } from '#store/security-events.ts'

export type Enrolment = { readonly secret: string; readonly address: string }

/**
 * Begins the enrolment of a second factor; it counts only once a code from it was given. Who enrols by choice gives the password
 * again: a stolen session must not bind a stranger's telephone. Each beginning makes a new secret, whoever saw the last one.
 */
export async function beginEnrolment(
  db: Database,
  visit: Visit,
  password: string | undefined,
  now: Moment,
): Promise<Enrolment> {
  const { zone, account, needs } = visit
  if (needs !== null && needs !== 'enrol') throw refusal('sign-in-unfinished', { needs })
  if (needs === null && password === undefined) throw refusal('password-needed')
  if (needs === null) await proveOwnPassword(db, visit, password ?? '', now)
  const secret = newTotpSecret()
  if (!(await storeTotp(db, zone, account, secret))) throw refusal('factor-already')
  const [names] = await db.query(
    'select a.login, z.short_name as issuer from account a join zone z on z.zone_id = a.zone_id where a.zone_id = $1 and a.id = $2::uuid',
    [zone, account],
  )
  return { secret, address: totpAddress(secret, names.issuer, names.login) }
}

/** Confirms the factor with its first code and gives the recovery codes, which are shown this once. */
export async function confirmEnrolment(
  db: Database,
  visit: Visit,
  code: string,
  now: Moment,
): Promise<Entered & { readonly recovery: readonly string[] }> {
  const { zone, account, needs } = visit
  if (needs !== null && needs !== 'enrol') throw refusal('sign-in-unfinished', { needs })
  return db.transaction(async (tx) => {
    const credential = await findCredential(tx, zone, account)
    const sealed = credential?.totpSealed ?? null
    const secret = credential === null ? null : totpSecretOf(tx, credential)
    const step = secret === null ? null : findTotpStep(secret, code.trim(), wallOf(now), null)
    if (sealed === null || step === null) throw refusal('wrong-code')
    const recovery = Array.from({ length: signInPolicy.recoveryCodes }, () =>
      newReadableCode(signInPolicy.recoveryGroups),
    )
    if (!(await confirmTotp(tx, zone, account, { sealed, step, recoveryHashes: recovery.map(hashToken) })))
      throw refusal('wrong-code')
    return { ...(await enterAnew(tx, visit, 'factor-enrolled', now)), recovery }
  })
}

/** Takes one's own factor away, for a new telephone: password and code together. An administrator must enrol anew at once. */
export async function removeFactor(
  db: Database,
  visit: Visit,
  { password, code }: { password: string; code: string },
  now: Moment,
): Promise<Entered> {
  const { zone, account, caller } = visit
  await proveOwnPassword(db, visit, password, now)
  const entered = await db.transaction(async (tx) => {
    await queueFor(tx, subjectOf(zone, account))
    const credential = await findCredential(tx, zone, account)
    if (
      credential !== null &&
      (await spendCode(tx, credential, code, wallOf(now))) &&
      (await removeTotp(tx, zone, account))
    ) {
      return enterAnew(tx, visit, 'factor-removed', now)
    }
    await noteFailure(tx, subjectOf(zone, account), now)
    await logSecurity(tx, zone, { at: now.at, act: 'factor-refused', account, record: account, ...caller })
    return null
  })
  if (entered === null) throw refusal('wrong-code')
  return entered
}
