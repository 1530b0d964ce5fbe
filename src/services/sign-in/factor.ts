import { type Credential, spendFactor, totpSecretOf } from '#services/sign-in/credentials.ts'
import { hashToken } from '#services/sign-in/secrets.ts'
import { findTotpStep } from '#services/sign-in/totp.ts'
import type { Connection } from '#store/database.ts'

/** Whether this is a code of the authenticator or a recovery code; whichever it is, it is used up by this. */
export async function spendCode(
  db: Connection,
  credential: Credential,
  typed: string,
  millisecond: number,
): Promise<boolean> {
  const { zone, account, totpLastStep, recoveryHashes } = credential
  const totpSecret = totpSecretOf(db, credential)
  const code = typed.normalize('NFKC').replace(/\s/gu, '')
  const step = totpSecret === null ? null : findTotpStep(totpSecret, code, millisecond, totpLastStep)
  if (step !== null) return spendFactor(db, zone, account, { step })
  const recovery = hashToken(code.toUpperCase())
  return recoveryHashes.includes(recovery) && spendFactor(db, zone, account, { recovery })
}
