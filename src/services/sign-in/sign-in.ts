import type { Moment } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import type { Role } from '#schema/who.ts'
import { type Credential, findCredential, useFactor } from '#services/sign-in/credentials.ts'
import { forgetFailures, lockedUntil, noteFailure } from '#services/sign-in/failures.ts'
import { isOverdue } from '#services/sign-in/password.ts'
import { hashPassword, hashToken, isPassword } from '#services/sign-in/secrets.ts'
import { mustEnrol, type Needs, openSession } from '#services/sign-in/session.ts'
import { findTotpStep } from '#services/sign-in/totp.ts'
import type { Connection } from '#store/database.ts'
import { logSecurity, type SecurityEvent } from '#store/security-events.ts'

export type SignInRequest = { readonly login: string; readonly password: string; readonly code?: string | undefined; readonly device: string }

export type SignedIn = { readonly token: string; readonly needs: Needs | null } | { readonly token: null; readonly needs: 'code' }

type Found = { readonly zone: string; readonly account: string; readonly roles: readonly Role[] }

/** 登录 — name, password and, where enrolled, a code. A wrong name takes as long and reads the same as a wrong password. */
export async function signIn(db: Connection, request: SignInRequest, now: Moment): Promise<SignedIn> {
  const login = request.login.normalize('NFKC').trim().toLowerCase()
  const found = await findAccount(db, login)
  const zone = found?.zone ?? ''
  const log = (act: SecurityEvent['act']) => found && logSecurity(db, zone, { at: now.at, account: found.account, act, login, device: request.device })
  if ((await lockedUntil(db, zone, login, now)) !== null) {
    await isPassword(request.password, await decoyHash())
    throw refusal('account-locked')
  }
  const credential = found && (await findCredential(db, zone, found.account))
  const isRight = await isPassword(request.password, credential?.passwordHash ?? (await decoyHash()))
  if (found === null || credential === null || !isRight) return fail('wrong-password', 'refused')
  if (credential.totpConfirmed) {
    if (!request.code) return { token: null, needs: 'code' }
    if (!(await isFactor(db, credential, request.code, now))) return fail('wrong-code', 'factor-refused')
  }
  await forgetFailures(db, zone, login)
  await log('signed-in')
  const needs = needsOf(credential, found.roles, now)
  return { token: await openSession(db, { ...found, needs }, request.device, now), needs }

  async function fail(code: 'wrong-password' | 'wrong-code', act: SecurityEvent['act']): Promise<never> {
    await noteFailure(db, zone, login, now)
    await log(act)
    if ((await lockedUntil(db, zone, login, now)) !== null) await log('locked')
    throw refusal(code)
  }
}

/** What stands between a person with the right password and the work. */
export function needsOf(credential: Credential, roles: readonly Role[], now: Moment): Needs | null {
  if (credential.mustChange || isOverdue(credential.changedAt, now)) return 'new-password'
  return mustEnrol(roles) && !credential.totpConfirmed ? 'enrol' : null
}

/** A code of the authenticator or a recovery code; each works once. */
async function isFactor(db: Connection, credential: Credential, code: string, now: Moment): Promise<boolean> {
  const { zone, account, totpSecret, totpLastStep, recoveryHashes } = credential
  const step = totpSecret === null ? null : findTotpStep(totpSecret, code.trim(), now.millisecond, totpLastStep)
  if (step !== null) return useFactor(db, zone, account, { step })
  const recovery = hashToken(code.trim().toUpperCase())
  return recoveryHashes.includes(recovery) && useFactor(db, zone, account, { recovery })
}

async function findAccount(db: Connection, login: string): Promise<Found | null> {
  const [found] = await db.query(`select zone_id as zone, id as account, roles from account where lower(login) = $1 and state = 'active' order by zone_id limit 1`, [login])
  return found ?? null
}

let decoy: Promise<string> | null = null

/** A hash that no password meets, compared when there is no account, so that time tells nothing. */
function decoyHash(): Promise<string> {
  decoy ??= hashPassword(crypto.randomUUID())
  return decoy
}
