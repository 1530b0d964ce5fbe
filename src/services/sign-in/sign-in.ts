import { type Moment, wallOf } from '#domain/moment.ts'
import { type Facts, type MessageCode, refusal } from '#schema/messages.ts'
import type { Role } from '#schema/who.ts'
import { type Credential, findCredential, strengthenHash } from '#services/sign-in/credentials.ts'
import { spendCode } from '#services/sign-in/factor.ts'
import { forgetFailures, minutesLocked, noteFailure, queueFor, type Subject } from '#services/sign-in/failures.ts'
import { loginOf, zonedName } from '#services/sign-in/login-name.ts'
import { isOverdue } from '#services/sign-in/password-age.ts'
import { minute, signInPolicy } from '#services/sign-in/policy.ts'
import { hashPassword, hashToken, isOutdated, isPassword } from '#services/sign-in/secrets.ts'
import { type Caller, mustEnrol, type Needs, openSession } from '#services/sign-in/session.ts'
import type { Connection, Database } from '#store/database.ts'
import { zonesOf } from '#store/events.ts'
import { logSecurity, type SecurityAct } from '#store/security-events.ts'

export type SignInRequest = {
  readonly login: string
  readonly password: string
  readonly code?: string | undefined
  readonly caller: Caller
}

export type SignedIn =
  | { readonly token: string; readonly needs: Needs | null }
  | { readonly token: null; readonly needs: 'code' }

type Found = { readonly zone: string; readonly account: string; readonly roles: readonly Role[] }

type Refused = { readonly refused: MessageCode; readonly facts?: Facts }

type Attempt = {
  readonly request: SignInRequest
  readonly found: Found | null
  readonly credential: Credential | null
  readonly isRight: boolean
  readonly subject: Subject
  readonly from: Subject
  readonly now: Moment
}

/** 登录 — name, password and, where enrolled, a code. A wrong name takes as long and reads the same as a wrong password. */
export async function signIn(db: Database, request: SignInRequest, now: Moment): Promise<SignedIn> {
  const from: Subject = { zone: '', subject: `address ${request.caller.address}` }
  const crowded = await minutesLocked(db, from, signInPolicy.address, now)
  if (crowded !== null) throw refusal('too-many-requests', { minutes: crowded })
  const login = loginOf(request.login)
  const found = await findAccount(db, login)
  if (found === 'ambiguous') {
    await noteFailure(db, from, now)
    throw refusal('zone-needed')
  }
  const subject: Subject =
    found === null ? { zone: '', subject: `name ${hashToken(login)}` } : subjectOf(found.zone, found.account)
  const isLocked = (await minutesLocked(db, subject, signInPolicy.account, now)) !== null
  const credential = found && (await findCredential(db, found.zone, found.account))
  // The costly part stands outside the transaction; a locked name is not worth it, be it known or not.
  const isRight = !isLocked && (await isPassword(request.password, credential?.passwordHash ?? (await decoyHash())))
  // What was refused must stay in the log, so the refusal is thrown only once the transaction is through.
  const outcome = await db.transaction((tx) => decide(tx, { request, found, credential, isRight, subject, from, now }))
  if ('refused' in outcome) throw refusal(outcome.refused, outcome.facts)
  if (credential !== null && isOutdated(credential.passwordHash))
    await strengthenHash(db, credential, await hashPassword(request.password))
  return outcome
}

/** Whose failures are those of an account. */
export function subjectOf(zone: string, account: string): Subject {
  return { zone, subject: `account ${account}` }
}

/** What stands between a person with the right password and the work. */
export function needsOf(credential: Credential, roles: readonly Role[], now: Moment): Needs | null {
  if (credential.mustChange || isOverdue(credential.changedAt, now)) return 'new-password'
  return mustEnrol(roles) && !credential.totpConfirmed ? 'enrol' : null
}

async function decide(tx: Connection, attempt: Attempt): Promise<SignedIn | Refused> {
  const { request, found, credential, isRight, subject, now } = attempt
  await queueFor(tx, subject)
  const locked = await minutesLocked(tx, subject, signInPolicy.account, now)
  if (locked !== null) return refuseLocked(tx, attempt, locked)
  if (found === null || credential === null || !isRight) return refuseWrong(tx, attempt, 'wrong-password', 'refused')
  if (credential.mustChange && now.millisecond - credential.changedAt > signInPolicy.initialPassword * minute) {
    await log(tx, attempt, 'refused', 'initial password expired')
    return { refused: 'initial-password-expired' }
  }
  if (credential.totpConfirmed && !request.code) {
    await log(tx, attempt, 'code-asked')
    return { token: null, needs: 'code' }
  }
  if (credential.totpConfirmed && !(await spendCode(tx, credential, request.code ?? '', wallOf(now)))) {
    return refuseWrong(tx, attempt, 'wrong-code', 'factor-refused')
  }
  await forgetFailures(tx, subject)
  const needs = needsOf(credential, found.roles, now)
  const token = await openSession(tx, { ...found, needs }, request.caller, now)
  await log(tx, attempt, 'signed-in')
  return { token, needs }
}

async function refuseLocked(tx: Connection, attempt: Attempt, minutes: number): Promise<Refused> {
  await noteFailure(tx, attempt.from, attempt.now)
  await log(tx, attempt, 'refused', 'locked')
  return { refused: 'account-locked', facts: { minutes } }
}

async function refuseWrong(tx: Connection, attempt: Attempt, refused: MessageCode, act: SecurityAct): Promise<Refused> {
  await noteFailure(tx, attempt.subject, attempt.now)
  await noteFailure(tx, attempt.from, attempt.now)
  await log(tx, attempt, act)
  if ((await minutesLocked(tx, attempt.subject, signInPolicy.account, attempt.now)) !== null)
    await log(tx, attempt, 'locked')
  return { refused }
}

/** A name that belongs to nobody is logged where there is one zone only; of several zones it concerns none. */
async function log(tx: Connection, { request, found, now }: Attempt, act: SecurityAct, reason?: string): Promise<void> {
  const zones = found === null ? await zonesOf(tx) : [found.zone]
  const account = found?.account ?? null
  if (zones.length === 1)
    await logSecurity(tx, zones[0]!, { at: now.at, act, account, record: account, ...request.caller, reason })
}

/**
 * Whose name it is. With the code of a zone it is of that zone alone, so that no other zone can stand before its people
 * by giving a name with an @; otherwise the name must be of one zone only, or the person is asked for the zone.
 */
async function findAccount(db: Connection, login: string): Promise<Found | 'ambiguous' | null> {
  const zoned = zonedName(login)
  const [named] = zoned === null ? [] : await accountsNamed(db, zoned.name, zoned.zone)
  if (named !== undefined) return named
  const [found, another] = await accountsNamed(db, login, null)
  return another === undefined ? (found ?? null) : 'ambiguous'
}

async function accountsNamed(db: Connection, login: string, zone: string | null): Promise<readonly Found[]> {
  return db.query(
    `select zone_id as zone, id as account, roles from account
      where lower(login) = $1 and state = 'active' and ($2::text is null or zone_id = $2) order by zone_id, login limit 2`,
    [login, zone],
  )
}

let decoy: Promise<string> | null = null

/** A hash that no password meets, compared when there is no account, so that time tells nothing. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(crypto.randomUUID())
  return decoy
}
