import type { Moment } from '#domain/moment.ts'
import { passwordFault } from '#domain/password-policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { refusal } from '#schema/messages.ts'
import { findCredential, storePassword } from '#services/sign-in/credentials.ts'
import { type Entered, enterAnew } from '#services/sign-in/enter-anew.ts'
import { guessableWords } from '#services/sign-in/guessable-words.ts'
import { proveOwnPassword } from '#services/sign-in/own-password.ts'
import { policyInForce } from '#services/sign-in/password-age.ts'
import { type Cost, hashPassword, isPassword } from '#services/sign-in/secrets.ts'
import type { Visit } from '#services/sign-in/session.ts'
import type { Connection, Database } from '#store/database.ts'

/** Sets the password of an account without asking anybody: for set-up and for the demonstration zone. */
export async function setPassword(
  db: Connection,
  zone: string,
  account: string,
  password: string,
  now: Moment,
  cost?: Cost,
): Promise<void> {
  await storePassword(db, zone, account, await hashPassword(password, cost), { earlier: [], mustChange: false, now })
}

/** Changes one's own password: the old one must be right, the new one must meet the policy and be new. Other sessions end. */
export async function changePassword(
  db: Database,
  visit: Visit,
  { old, fresh }: { old: string; fresh: string },
  now: Moment,
): Promise<Entered> {
  const policy = policyInForce()
  const { zone, account } = visit
  const { passwordHash, earlierHashes } = await proveOwnPassword(db, visit, old, now)
  const fault = passwordFault(policy, fresh, await guessableWords(db, zone, account))
  if (fault !== null) throw new Refusal('weak-password', fault)
  const earlier = [passwordHash, ...earlierHashes].slice(0, Math.max(1, policy.history))
  const isKnown = await Promise.all(earlier.map((hash) => isPassword(fresh, hash)))
  if (isKnown.includes(true)) throw refusal('password-used-before')
  const hash = await hashPassword(fresh)
  return db.transaction(async (tx) => {
    const present = await findCredential(tx, zone, account, true)
    // An administrator's reset that came between wins: its purpose is to shut out whoever knows the old password.
    if (present?.passwordHash !== passwordHash) throw refusal('wrong-password')
    await storePassword(tx, zone, account, hash, { earlier: earlier.slice(0, policy.history), mustChange: false, now })
    return enterAnew(tx, visit, 'password-changed', now)
  })
}
