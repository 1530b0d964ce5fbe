import { passwordFault, type PasswordPolicy, passwordPolicies } from '#domain/password-policy.ts'
import type { Moment } from '#domain/moment.ts'
import { Refusal } from '#domain/refusal.ts'
import { refusal } from '#schema/messages.ts'
import type { Connection } from '#store/database.ts'
import { findCredential, storePassword } from '#services/sign-in/credentials.ts'
import { minute } from '#services/sign-in/policy.ts'
import { hashPassword, isPassword, newReadableCode } from '#services/sign-in/secrets.ts'

/** The preset in force: MLPS 2.0 level 3 unless the installation chooses otherwise by GAOXIN_PASSWORD_POLICY. */
export function policyInForce(name = process.env.GAOXIN_PASSWORD_POLICY): PasswordPolicy {
  return name === 'asvs' ? passwordPolicies.asvs : passwordPolicies.mlps3
}

/** Sets the password of an account without asking for the old one: for set-up and for the demonstration zone. */
export async function setPassword(db: Connection, zone: string, account: string, password: string, now: Moment): Promise<void> {
  await storePassword(db, zone, account, await hashPassword(password), { earlier: [], mustChange: false, now })
}

/** Changes one's own password: the old one must be right, the new one must meet the policy and be new. */
export async function changePassword(
  db: Connection, zone: string, account: string, { old, fresh }: { old: string; fresh: string }, now: Moment,
): Promise<void> {
  const policy = policyInForce()
  const credential = await findCredential(db, zone, account)
  if (credential === null || !(await isPassword(old, credential.passwordHash))) throw refusal('wrong-password')
  const fault = passwordFault(policy, fresh, await guessableWords(db, zone, account))
  if (fault !== null) throw new Refusal('weak-password', fault)
  const earlier = [credential.passwordHash, ...credential.earlierHashes].slice(0, Math.max(1, policy.history))
  for (const hash of earlier) if (await isPassword(fresh, hash)) throw refusal('password-used-before')
  await storePassword(db, zone, account, await hashPassword(fresh), { earlier: earlier.slice(0, policy.history), mustChange: false, now })
}

/** A one-time password that the person must change at the first sign-in; it is shown once to the security administrator. */
export async function resetPassword(db: Connection, zone: string, account: string, now: Moment): Promise<string> {
  const password = `${newReadableCode(3)}-${newReadableCode(1).toLowerCase()}`
  const credential = await findCredential(db, zone, account)
  const earlier = credential === null ? [] : [credential.passwordHash, ...credential.earlierHashes].slice(0, policyInForce().history)
  await storePassword(db, zone, account, await hashPassword(password), { earlier, mustChange: true, now })
  return password
}

/** Whether the policy asks for a new password now. */
export function isOverdue(changedAt: string, now: Moment): boolean {
  const days = policyInForce().changeAfterDays
  return days !== null && now.millisecond - Date.parse(changedAt) > days * 24 * 60 * minute
}

async function guessableWords(db: Connection, zone: string, account: string): Promise<readonly string[]> {
  const [found] = await db.query(
    `select a.login, p.name, z.name as zone, z.short_name as short from account a
      left join person p on p.zone_id = a.zone_id and p.id = a.person
      left join zone z on z.zone_id = a.zone_id
      where a.zone_id = $1 and a.id = $2::uuid`,
    [zone, account],
  )
  return ['gaoxin', '高新区', ...Object.values(found ?? {}).filter((word): word is string => typeof word === 'string')]
}
