import type { Moment } from '#domain/moment.ts'
import type { Role } from '#schema/who.ts'
import type { Connection } from '#store/database.ts'
import { hashToken, newToken } from '#services/sign-in/secrets.ts'
import { minute, signInPolicy } from '#services/sign-in/policy.ts'

/** What still stands between a person and the work. */
export type Needs = 'code' | 'new-password' | 'enrol'

export type FoundSession = { readonly zone: string; readonly account: string; readonly needs: Needs | null }

export type OwnSession = { readonly id: string; readonly device: string; readonly startedAt: string; readonly seenAt: string; readonly isThis: boolean }

/** Opens a session and gives its token, which is shown to nobody else and stored only as a hash. */
export async function openSession(db: Connection, { zone, account, needs }: FoundSession, device: string, now: Moment): Promise<string> {
  const token = newToken()
  await db.query(
    'insert into "session" (zone_id, token_hash, account, needs, device, started_at, seen_at) values ($1, $2, $3, $4, $5, $6, $6)',
    [zone, hashToken(token), account, needs, device.slice(0, 200), now.at],
  )
  return token
}

/** The living session of a token: neither idle nor old, of an account that is still active. */
export async function findSession(db: Connection, token: string, now: Moment): Promise<FoundSession | null> {
  const [found] = await db.query(
    `select s.zone_id as zone, s.account, s.needs, s.seen_at < $2::timestamptz - interval '1 minute' as "isQuiet"
      from "session" s join account a on a.zone_id = s.zone_id and a.id = s.account and a.state = 'active'
      where s.token_hash = $1 and s.seen_at >= $3::timestamptz and s.started_at >= $4::timestamptz`,
    [hashToken(token), now.at, ago(now, signInPolicy.idle), ago(now, signInPolicy.absolute)],
  )
  if (found === undefined) return null
  if (found.isQuiet) await db.query('update "session" set seen_at = $2 where token_hash = $1', [hashToken(token), now.at])
  return { zone: found.zone, account: found.account, needs: found.needs }
}

export async function setNeeds(db: Connection, token: string, needs: Needs | null): Promise<void> {
  await db.query('update "session" set needs = $2 where token_hash = $1', [hashToken(token), needs])
}

export async function closeSession(db: Connection, token: string): Promise<void> {
  await db.query('delete from "session" where token_hash = $1', [hashToken(token)])
}

/** Ends every session of an account but one; a new password or factor makes the old ones worthless. */
export async function closeOthers(db: Connection, zone: string, account: string, keep: string | null): Promise<void> {
  await db.query('delete from "session" where zone_id = $1 and account = $2::uuid and token_hash <> $3', [zone, account, keep === null ? '' : hashToken(keep)])
}

export async function sessionsOf(db: Connection, zone: string, account: string, token: string): Promise<readonly OwnSession[]> {
  return db.query(
    `select left(token_hash, 16) as id, device, started_at as "startedAt", seen_at as "seenAt", token_hash = $3 as "isThis"
      from "session" where zone_id = $1 and account = $2::uuid order by seen_at desc`,
    [zone, account, hashToken(token)],
  )
}

export async function closeById(db: Connection, zone: string, account: string, id: string): Promise<boolean> {
  const rows = await db.query('delete from "session" where zone_id = $1 and account = $2::uuid and left(token_hash, 16) = $3 returning 1 as done', [zone, account, id])
  return rows.length > 0
}

/** Administrators must carry a second factor; for others it is their own choice. */
export function mustEnrol(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'systemAdmin' || role === 'securityAdmin' || role === 'auditAdmin')
}

export function ago(now: Moment, minutes: number): string {
  return isoOf(now.millisecond - minutes * minute)
}

export function isoOf(millisecond: number): string {
  return new Date(millisecond).toISOString()
}
