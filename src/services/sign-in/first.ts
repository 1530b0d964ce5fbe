import type { Moment } from '#domain/moment.ts'
import { passwordFault } from '#domain/password-policy.ts'
import { Refusal } from '#domain/refusal.ts'
import { account } from '#registers/account.ts'
import { person } from '#registers/person.ts'
import { refusal } from '#schema/messages.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { plantRecord } from '#services/save.ts'
import { storePassword } from '#services/sign-in/credentials.ts'
import { withSpelling } from '#services/sign-in/guessable-words.ts'
import { loginOf } from '#services/sign-in/login-name.ts'
import { policyInForce } from '#services/sign-in/password-age.ts'
import { signInPolicy } from '#services/sign-in/policy.ts'
import { hashPassword, hashToken, newReadableCode } from '#services/sign-in/secrets.ts'
import type { Caller } from '#services/sign-in/session.ts'
import type { Connection, Database } from '#store/database.ts'
import { findChainHead } from '#store/events.ts'
import { logSecurity } from '#store/security-events.ts'

export type FirstRequest = {
  readonly secret: string
  readonly zone: {
    readonly code: string
    readonly name: string
    readonly shortName: string
    readonly issuer: string
    readonly supervisionOffice: string
    readonly paperCode: string
  }
  readonly name: string
  readonly login: string
  readonly password: string
}

/** Gives the one-time secret of an installation without accounts, or null when there are accounts already. */
export async function offerFirstSignIn(db: Connection, now: Moment): Promise<string | null> {
  if (await hasAccounts(db)) return null
  const secret = newReadableCode(6)
  await db.query('delete from first_secret')
  await db.query(
    'insert into first_secret (secret_hash, expires_at) values ($1, $2::timestamptz + make_interval(mins => $3))',
    [hashToken(secret), now.at, signInPolicy.firstSecret],
  )
  return secret
}

/** Makes the zone and its system administrator; the secret is used up in the same transaction, and kept when anything is refused. */
export async function makeFirstAdministrator(
  db: Database,
  request: FirstRequest,
  caller: Caller,
  now: Moment,
): Promise<void> {
  const secret = hashToken(request.secret.trim().toUpperCase())
  // Asked before the costly hash and again, for good, in the transaction.
  if ((await db.query('select 1 from first_secret where secret_hash = $1 and used_at is null', [secret])).length === 0)
    throw refusal('wrong-secret')
  const { code, ...names } = request.zone
  const login = loginOf(request.login)
  if (login === '') throw refusal('bad-request', { detail: '登录名为空', detailEn: 'the sign-in name is empty' })
  const fault = passwordFault(
    policyInForce(),
    request.password,
    withSpelling([login, request.name, names.name, names.shortName]),
  )
  if (fault !== null) throw new Refusal('weak-password', fault)
  const hash = await hashPassword(request.password)
  await db.transaction(async (tx) => {
    const used = await tx.query(
      'update first_secret set used_at = $2 where secret_hash = $1 and used_at is null and expires_at > $2::timestamptz returning 1 as done',
      [secret, now.at],
    )
    if (used.length === 0 || (await hasAccounts(tx))) throw refusal('wrong-secret')
    if ((await findChainHead(tx, code)) !== null) throw refusal('zone-exists', { code })
    const founding = await foundZone(tx, code, now, 'web', names)
    const first = await plantRecord(founding, person, { facts: { name: request.name } })
    const { id } = await plantRecord(founding, account, { facts: { login, person: first.id, roles: ['systemAdmin'] } })
    await storePassword(tx, code, id, hash, { earlier: [], mustChange: false, now })
    await logSecurity(tx, code, { at: now.at, act: 'first-administrator', account: id, record: id, ...caller })
  })
}

/** Once there is an account, people are let in by people and no longer by the terminal. */
async function hasAccounts(db: Connection): Promise<boolean> {
  return (await db.query('select 1 from account limit 1')).length > 0
}
