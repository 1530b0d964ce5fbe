import { passwordFault } from '#domain/password-policy.ts'
import type { Moment } from '#domain/moment.ts'
import { Refusal } from '#domain/refusal.ts'
import { account } from '#registers/account.ts'
import { person } from '#registers/person.ts'
import { refusal } from '#schema/messages.ts'
import { foundZone } from '#services/presets/found-zone.ts'
import { plantRecord } from '#services/save.ts'
import { policyInForce, setPassword } from '#services/sign-in/password.ts'
import { minute, signInPolicy } from '#services/sign-in/policy.ts'
import { hashToken, newReadableCode } from '#services/sign-in/secrets.ts'
import { isoOf } from '#services/sign-in/session.ts'
import type { Connection } from '#store/database.ts'
import { logSecurity } from '#store/security-events.ts'

export type FirstRequest = {
  readonly secret: string
  readonly zone: { readonly code: string; readonly name: string; readonly shortName: string; readonly issuer: string; readonly supervisionOffice: string; readonly paperCode: string }
  readonly name: string
  readonly login: string
  readonly password: string
}

/** Gives the one-time secret of an installation without accounts, or null when there are accounts already. */
export async function offerFirstSignIn(db: Connection, now: Moment): Promise<string | null> {
  if ((await db.query('select 1 from account limit 1')).length > 0) return null
  const secret = newReadableCode(6)
  await db.query('delete from first_secret')
  await db.query('insert into first_secret (secret_hash, expires_at) values ($1, $2)', [hashToken(secret), isoOf(now.millisecond + signInPolicy.firstSecret * minute)])
  return secret
}

/** Makes the zone and its system administrator; the secret is used up in the same transaction. */
export async function makeFirstAdministrator(db: Connection, request: FirstRequest, now: Moment): Promise<void> {
  const used = await db.query(
    'update first_secret set used_at = $2 where secret_hash = $1 and used_at is null and expires_at > $2::timestamptz returning 1 as done',
    [hashToken(request.secret.trim().toUpperCase()), now.at],
  )
  if (used.length === 0) throw refusal('wrong-secret')
  const fault = passwordFault(policyInForce(), request.password, [request.login, request.name, request.zone.name, request.zone.shortName, 'gaoxin'])
  if (fault !== null) throw new Refusal('weak-password', fault)
  const { code, ...names } = request.zone
  const founding = await foundZone(db, code, now, 'web', names)
  const first = await plantRecord(founding, person, { facts: { name: request.name } })
  const login = request.login.trim().toLowerCase()
  const { id: accountId } = await plantRecord(founding, account, { facts: { login, person: first.id, roles: ['systemAdmin'] } })
  await setPassword(db, code, accountId, request.password, now)
  await logSecurity(db, code, { at: now.at, account: accountId, act: 'first-administrator', login, device: '' })
}
