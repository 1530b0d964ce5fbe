import type { Moment } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import type { Connection } from '#store/database.ts'
import { confirmTotp, findCredential, storeTotp } from '#services/sign-in/credentials.ts'
import { signInPolicy } from '#services/sign-in/policy.ts'
import { hashToken, newReadableCode } from '#services/sign-in/secrets.ts'
import { findTotpStep, newTotpSecret, totpAddress } from '#services/sign-in/totp.ts'

export type Enrolment = { readonly secret: string; readonly address: string }

/** Begins the enrolment of a second factor; it counts only once a code from it was given. */
export async function beginEnrolment(db: Connection, zone: string, account: string, { issuer, login }: { issuer: string; login: string }): Promise<Enrolment> {
  const credential = await findCredential(db, zone, account)
  if (credential === null || credential.totpConfirmed) throw refusal('factor-already')
  const secret = credential.totpSecret ?? newTotpSecret()
  if (credential.totpSecret === null) await storeTotp(db, zone, account, secret)
  return { secret, address: totpAddress(secret, issuer, login) }
}

/** Confirms the factor with its first code and gives the recovery codes, which are shown this once. */
export async function confirmEnrolment(db: Connection, zone: string, account: string, code: string, now: Moment): Promise<readonly string[]> {
  const credential = await findCredential(db, zone, account)
  const step = credential?.totpSecret ? findTotpStep(credential.totpSecret, code.trim(), now.millisecond, null) : null
  if (credential === null || credential.totpConfirmed || step === null) throw refusal('wrong-code')
  const codes = Array.from({ length: signInPolicy.recoveryCodes }, () => newReadableCode(3))
  await confirmTotp(db, zone, account, step, codes.map(hashToken))
  return codes
}
