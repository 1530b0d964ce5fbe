import type { Moment } from '#domain/moment.ts'
import { type Limit, minute } from '#services/sign-in/policy.ts'
import type { Connection } from '#store/database.ts'
import { newId } from '#store/new-id.ts'

/** Whose failures are counted: an account of a zone, or an unknown name or an address, which belong to none. */
export type Subject = { readonly zone: string; readonly subject: string }

/** Lets guesses at one subject through one by one, so that a hundred sent at once count like a hundred in a row. */
export async function queueFor(tx: Connection, { zone, subject }: Subject): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${zone}\n${subject}`])
}

/** For how many more minutes a subject is locked, or null. Read out of its failures; the lock counts from the last of a burst. */
export async function minutesLocked(
  db: Connection,
  { zone, subject }: Subject,
  limit: Limit,
  now: Moment,
): Promise<number | null> {
  const rows = await db.query(
    `select (extract(epoch from at) * 1000)::bigint as at from sign_in_failure
      where zone_id = $1 and subject = $2 and at >= $3::timestamptz - make_interval(mins => $4) order by at desc`,
    [zone, subject, now.at, limit.lock + limit.window],
  )
  const times = rows.map((row) => Number(row.at))
  for (const [i, last] of times.entries()) {
    const first = times[i + limit.failures - 1]
    const isBurst = first !== undefined && last - first <= limit.window * minute
    const left = last + limit.lock * minute - now.millisecond
    if (isBurst && left > 0) return Math.ceil(left / minute)
  }
  return null
}

export async function noteFailure(db: Connection, { zone, subject }: Subject, now: Moment): Promise<void> {
  await db.query('insert into sign_in_failure (zone_id, subject, at, id) values ($1, $2, $3, $4)', [
    zone,
    subject,
    now.at,
    newId(now.millisecond),
  ])
  await db.query(`delete from sign_in_failure where zone_id = $1 and at < $2::timestamptz - interval '1 day'`, [
    zone,
    now.at,
  ])
}

export async function forgetFailures(db: Connection, { zone, subject }: Subject): Promise<void> {
  await db.query('delete from sign_in_failure where zone_id = $1 and subject = $2', [zone, subject])
}
