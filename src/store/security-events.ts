import type { Day } from '#domain/day.ts'
import { canonical } from '#domain/json.ts'
import type { Connection } from '#store/database.ts'
import { logSql } from '#store/records.ts'

export type SecurityAct =
  | 'signed-in'
  | 'code-asked'
  | 'refused'
  | 'factor-refused'
  | 'locked'
  | 'signed-out'
  | 'sessions-ended'
  | 'password-changed'
  | 'password-reset'
  | 'factor-enrolled'
  | 'factor-removed'
  | 'factor-reset'
  | 'first-administrator'
  | 'recovered-at-terminal'
  | 'conduct-read'
  | 'sealed-read'
  | 'curve-read'

/**
 * What happened at the door. It stands in the zone's one chain beside the events of records, so that one proof covers both,
 * under the register `sign_in`, which has no table and which folding the log therefore passes over.
 */
export type SecurityEvent = {
  readonly at: string
  readonly act: SecurityAct
  /** The account that acted, or that somebody claimed to be; null for a name that belongs to nobody. */
  readonly account: string | null
  /** The account that it was done to. */
  readonly record: string | null
  readonly device: string
  readonly address: string
  readonly reason?: string | undefined
  /** What was opened, where something sealed was: register, record and field. */
  readonly about?: string
  /** What may happen once only, such as the use of a ticket. */
  readonly onceKey?: string
}

/** Appends the event to the chain of the zone; no password, code, token or mistyped name ever stands in it. */
export async function logSecurity(db: Connection, zone: string, event: SecurityEvent): Promise<void> {
  await db.query(`with ${logSql} select seq from head`, [
    zone,
    canonical({ ...event, register: 'sign_in', through: event.device === 'terminal' ? 'terminal' : 'web' }),
  ])
}

/** An event with the sign-in names of today: of the account it was done to and of the one who did it; empty for nobody's. */
export type ServedSecurityEvent = SecurityEvent & { readonly seq: number; readonly login: string; readonly by: string }

/** The latest events at the door, for the audit administrator. */
export async function securityEvents(
  db: Connection,
  zone: string,
  limit: number,
): Promise<readonly ServedSecurityEvent[]> {
  const rows = await db.query(
    `select e.seq, e.body, coalesce(done.login, '') as login, coalesce(who.login, '') as by from "event" e
      left join account done on done.zone_id = e.zone_id and done.id = e.record
      left join account who on who.zone_id = e.zone_id and who.id::text = e.body::json ->> 'account'
      where e.zone_id = $1 and e.register = 'sign_in' order by e.seq desc limit $2`,
    [zone, limit],
  )
  return rows.map(({ seq, login, by, body }) => ({ seq, login, by, ...JSON.parse(body) }))
}

/** Who opened what of a record, the latest first, with the names of today. */
export async function sealedReadings(
  db: Connection,
  zone: string,
  record: string,
  act: 'sealed-read' | 'curve-read' = 'sealed-read',
): Promise<readonly ServedSecurityEvent[]> {
  const rows = await db.query(
    `select e.seq, e.body, coalesce(p.name, who.login, '') as by from "event" e
      left join account who on who.zone_id = e.zone_id and who.id::text = e.body::json ->> 'account'
      left join person p on p.zone_id = who.zone_id and p.id = who.person
      where e.zone_id = $1 and e.register = 'sign_in' and e.record = $2 and e.body::json ->> 'act' = $3
      order by e.seq desc limit 100`,
    [zone, record, act],
  )
  return rows.map(({ seq, by, body }) => ({ seq, login: '', by, ...JSON.parse(body) }))
}

/** Whether an account did this to a record on a civil day already. */
export async function hasSecurityEvent(
  db: Connection,
  zone: string,
  { act, account, record }: Pick<SecurityEvent, 'act' | 'account' | 'record'>,
  day: Day,
): Promise<boolean> {
  const rows = await db.query(
    `select 1 from "event" e where e.zone_id = $1 and e.register = 'sign_in' and e.record = $2
      and e.body::json ->> 'act' = $3 and e.body::json ->> 'account' = $4
      and ((e.body::json ->> 'at')::timestamptz at time zone 'Asia/Shanghai')::date = $5::date limit 1`,
    [zone, record, act, account, day],
  )
  return rows.length > 0
}
