import type { Moment } from '#domain/moment.ts'
import type { Connection } from '#store/database.ts'
import { newId } from '#store/new-id.ts'
import { ago, isoOf } from '#services/sign-in/session.ts'
import { minute, signInPolicy } from '#services/sign-in/policy.ts'

/** Until when a name is locked, or null. Read out of the failures: 5 within 5 minutes lock for 30 after the last of them. */
export async function lockedUntil(db: Connection, zone: string, login: string, now: Moment): Promise<string | null> {
  const rows = await db.query(
    'select extract(epoch from at) * 1000 as at from sign_in_failure where zone_id = $1 and login = $2 and at >= $3::timestamptz order by at desc',
    [zone, login, ago(now, signInPolicy.lock + signInPolicy.failureWindow)],
  )
  const times = rows.map((row) => Number(row.at))
  for (const [i, last] of times.entries()) {
    const first = times[i + signInPolicy.failures - 1]
    const isBurst = first !== undefined && last - first <= signInPolicy.failureWindow * minute
    const until = last + signInPolicy.lock * minute
    if (isBurst && until > now.millisecond) return isoOf(until)
  }
  return null
}

export async function noteFailure(db: Connection, zone: string, login: string, now: Moment): Promise<void> {
  await db.query('insert into sign_in_failure (zone_id, login, at, id) values ($1, $2, $3, $4)', [zone, login, now.at, newId(now.millisecond)])
  await db.query('delete from sign_in_failure where zone_id = $1 and at < $2::timestamptz', [zone, ago(now, 24 * 60)])
}

export async function forgetFailures(db: Connection, zone: string, login: string): Promise<void> {
  await db.query('delete from sign_in_failure where zone_id = $1 and login = $2', [zone, login])
}
