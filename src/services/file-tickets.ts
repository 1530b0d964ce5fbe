import type { Moment } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { findActor } from '#services/actor.ts'
import { hashToken, newToken } from '#services/sign-in/secrets.ts'
import type { Database } from '#store/database.ts'

/** Long enough for the browser to follow the address that it was just given, and no longer. */
const seconds = 60

/** 取件票 — opens one file once, within a minute, for whoever asked; good only while the session lives in which it was asked for. */
export async function openFileTicket(
  db: Database,
  { zone, account }: Actor,
  session: string,
  file: string,
  now: Moment,
): Promise<string> {
  const ticket = newToken()
  await db.query('delete from "file_ticket" where zone_id = $1 and until < $2::timestamptz', [zone, now.at])
  await db.query(
    `insert into "file_ticket" (zone_id, ticket_hash, session_hash, account, file, until)
      values ($1, $2, $3, $4::uuid, $5::uuid, $6::timestamptz + make_interval(secs => $7))`,
    [zone, hashToken(ticket), hashToken(session), account, file, now.at, seconds],
  )
  return `${zone}.${ticket}`
}

/** Whose ticket it is; it is gone with this look, so that an address that somebody finds later opens nothing. */
export async function takeFileTicket(db: Database, shown: string, file: string, now: Moment): Promise<Actor> {
  const dot = shown.lastIndexOf('.')
  const zone = shown.slice(0, Math.max(0, dot))
  const [found] = await db.query(
    `delete from "file_ticket" t using "session" s
      where t.zone_id = $1 and t.ticket_hash = $2 and t.file = $3::uuid and t.until >= $4::timestamptz
        and s.zone_id = t.zone_id and s.token_hash = t.session_hash returning t.account`,
    [zone, hashToken(shown.slice(dot + 1)), file, now.at],
  )
  const actor = found === undefined ? null : await findActor(db, zone, found.account, now.today)
  if (actor === null) throw refusal('ticket-wrong')
  return actor
}
