import type { Moment } from '#domain/moment.ts'
import type { Role } from '#schema/who.ts'
import { signInPolicy } from '#services/sign-in/policy.ts'
import { hashToken, newToken } from '#services/sign-in/secrets.ts'
import type { Connection } from '#store/database.ts'

/** What still stands between a person and the work. */
export type Needs = 'code' | 'new-password' | 'enrol'

/** Where a request came from, as it is shown to the owner of a session and to the auditor. */
export type Caller = { readonly device: string; readonly address: string }

export type FoundSession = { readonly zone: string; readonly account: string; readonly needs: Needs | null }

/** A person at the door with a living session: what the routes for one's own password, factor and sessions work on. */
export type Visit = FoundSession & { readonly token: string; readonly caller: Caller }

export type OwnSession = {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly startedAt: string
  readonly seenAt: string
  readonly isThis: boolean
}

/** Opens a session and gives its token, which is shown to nobody else and stored only as a hash. Sweeps dead sessions out. */
export async function openSession(
  db: Connection,
  { zone, account, needs }: FoundSession,
  { device, address }: Caller,
  now: Moment,
): Promise<string> {
  const token = newTokenOf(zone)
  await db.query(
    `delete from "session" where zone_id = $1
      and (seen_at < $2::timestamptz - make_interval(mins => $3) or started_at < $2::timestamptz - make_interval(mins => $4))`,
    [zone, now.at, signInPolicy.idle, signInPolicy.absolute],
  )
  await db.query(
    `insert into "session" (zone_id, token_hash, account, account_version, needs, device, address, started_at, seen_at)
      select zone_id, $2, id, version, $4, $5, $6, $7, $7 from account where zone_id = $1 and id = $3::uuid`,
    [zone, hashToken(token), account, needs, device, address, now.at],
  )
  return token
}

/** The living session of a token: neither idle nor old, of an account that is active and unchanged since it was opened. */
export async function findSession(db: Connection, token: string, now: Moment): Promise<FoundSession | null> {
  const found = await watchSession(db, token, now)
  if (found === null) return null
  // A write for each request would cost more than it tells: the minute is enough for an idle limit of many.
  if (found.isQuiet) {
    await db.query('update "session" set seen_at = $3 where zone_id = $1 and token_hash = $2', [
      ...keyOf(token),
      now.at,
    ])
  }
  return { zone: found.zone, account: found.account, needs: found.needs }
}

/** The same without counting as use: an open page that only listens must not keep its session from growing idle. */
export async function watchSession(
  db: Connection,
  token: string,
  now: Moment,
): Promise<(FoundSession & { readonly isQuiet: boolean }) | null> {
  const [found] = await db.query(
    `select s.zone_id as zone, s.account, s.needs, s.seen_at < $3::timestamptz - interval '1 minute' as "isQuiet"
      from "session" s
      join account a on a.zone_id = s.zone_id and a.id = s.account and a.state = 'active' and a.version = s.account_version
      where s.zone_id = $1 and s.token_hash = $2
        and s.seen_at >= $3::timestamptz - make_interval(mins => $4) and s.started_at >= $3::timestamptz - make_interval(mins => $5)`,
    [...keyOf(token), now.at, signInPolicy.idle, signInPolicy.absolute],
  )
  return found ?? null
}

/** Gives the session another token: whoever copied the old one before the person proved more is left outside. */
export async function renewSession(db: Connection, token: string, needs: Needs | null): Promise<string> {
  const [zone, hash] = keyOf(token)
  const renewed = newTokenOf(zone)
  await db.query('update "session" set token_hash = $3, needs = $4 where zone_id = $1 and token_hash = $2', [
    zone,
    hash,
    hashToken(renewed),
    needs,
  ])
  return renewed
}

export async function closeSession(db: Connection, token: string): Promise<void> {
  await db.query('delete from "session" where zone_id = $1 and token_hash = $2', [...keyOf(token)])
}

/** Ends every session of an account but one, or all of them; a new password or factor makes the old ones worthless. */
export async function closeOthers(db: Connection, zone: string, account: string, keep: string | null): Promise<void> {
  await db.query('delete from "session" where zone_id = $1 and account = $2::uuid and token_hash <> $3', [
    zone,
    account,
    keep === null ? '' : hashToken(keep),
  ])
}

/** One's own living sessions, the latest first. */
export async function sessionsOf(
  db: Connection,
  { zone, account, token }: Visit,
  now: Moment,
): Promise<readonly OwnSession[]> {
  return db.query(
    `select left(token_hash, 16) as id, device, address, ${iso('started_at')} as "startedAt", ${iso('seen_at')} as "seenAt", token_hash = $3 as "isThis"
      from "session" where zone_id = $1 and account = $2::uuid
        and seen_at >= $4::timestamptz - make_interval(mins => $5) and started_at >= $4::timestamptz - make_interval(mins => $6)
      order by seen_at desc, started_at desc`,
    [zone, account, hashToken(token), now.at, signInPolicy.idle, signInPolicy.absolute],
  )
}

export async function closeById(db: Connection, zone: string, account: string, id: string): Promise<boolean> {
  const rows = await db.query(
    'delete from "session" where zone_id = $1 and account = $2::uuid and left(token_hash, 16) = $3 returning 1 as done',
    [zone, account, id],
  )
  return rows.length > 0
}

/** Administrators must carry a second factor; for others it is their own choice. */
export function mustEnrol(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'systemAdmin' || role === 'securityAdmin' || role === 'auditAdmin')
}

// The token names its zone, so that the look-up goes by the whole key and stays on one machine of a cluster.
function newTokenOf(zone: string): string {
  return `${zone}.${newToken()}`
}

function keyOf(token: string): readonly [zone: string, hash: string] {
  return [token.slice(0, Math.max(0, token.lastIndexOf('.'))), hashToken(token)]
}

function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
}
