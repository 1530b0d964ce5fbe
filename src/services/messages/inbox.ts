import { pathOf } from '#derive/names.ts'
import { recordsSql } from '#derive/select.ts'
import type { Moment } from '#domain/moment.ts'
import { findRegister, getRegister } from '#registers/index.ts'
import type { Inbox, Message } from '#schema/message-view.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { actOf } from '#services/messages/headline.ts'
import { type Connection, run } from '#store/database.ts'
import { eventsAt, type LoggedEvent } from '#store/events.ts'

/** 消息 — what a person was told, the latest first; what the person may no longer read is left out. */
export async function inboxOf(db: Connection, actor: Actor, before: number | null, most: number): Promise<Inbox> {
  const [{ unread }] = await db.query(
    'select count(*) as unread from "message" where zone_id = $1 and account = $2::uuid and read_at is null',
    [actor.zone, actor.account],
  )
  const laid = await db.query(
    `select seq, read_at as "readAt" from "message" where zone_id = $1 and account = $2::uuid
      and ($3::bigint is null or seq < $3) order by seq desc limit $4`,
    [actor.zone, actor.account, before, most],
  )
  const readAt = new Map(laid.map((row) => [row.seq, row.readAt]))
  const logged = await eventsAt(
    db,
    actor.zone,
    laid.map((row) => row.seq),
  )
  const rows = await readable(db, actor, logged)
  const persons = await namesOf(db, actor.zone, logged)
  const messages = logged.flatMap((one) => {
    const register = findRegister(one.event.register)
    const row = rows.get(one.event.record)
    return register && row ? [messageOf(register, row, one, persons, readAt.get(one.seq) !== null)] : []
  })
  return { messages: messages.toSorted((a, b) => b.seq - a.seq), unread }
}

export type Mark = { readonly upTo: number } | { readonly seq: number }

/** Marks one message, or all up to a place of the log, as read; how often anybody looks is nobody's business and is not kept. */
export async function markRead(db: Connection, actor: Actor, mark: Mark, now: Moment): Promise<void> {
  const [from, until] = 'seq' in mark ? [mark.seq, mark.seq] : [0, mark.upTo]
  await db.query(
    'update "message" set read_at = $4 where zone_id = $1 and account = $2::uuid and seq between $3 and $5 and read_at is null',
    [actor.zone, actor.account, from, now.at, until],
  )
}

function messageOf(
  register: Register,
  row: Row,
  { seq, event }: LoggedEvent,
  persons: ReadonlyMap<string, string>,
  isRead: boolean,
): Message {
  // A request or objection is told by the task that it is about; its own words stand below.
  const title = String(row[register.title] ?? '')
  const about = taskNameOf(row)
  return {
    seq,
    at: event.at,
    by: event.person === null ? null : (persons.get(event.person) ?? null),
    register: pathOf(register.name),
    label: register.label,
    act: actOf(register, event),
    id: row.id,
    title: about ?? title,
    reason: event.reason ?? (about === null ? null : title),
    isRead,
  }
}

function taskNameOf({ names }: Row): string | null {
  const name = typeof names === 'object' && names !== null && 'task' in names ? names.task : null
  return typeof name === 'string' ? name : null
}

async function readable(
  db: Connection,
  actor: Actor,
  logged: readonly LoggedEvent[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>()
  for (const name of new Set(logged.map(({ event }) => event.register))) {
    const register = findRegister(name)
    if (register === null) continue
    const ids = logged.filter(({ event }) => event.register === name).map(({ event }) => event.record)
    const [found] = await run(db, recordsSql(register, getRegister, actor, [...new Set(ids)]))
    for (const row of JSON.parse(found.body) as Row[]) rows.set(row.id, row) // recordsSql writes rows of this register
  }
  return rows
}

async function namesOf(
  db: Connection,
  zone: string,
  logged: readonly LoggedEvent[],
): Promise<ReadonlyMap<string, string>> {
  const ids = logged.flatMap(({ event }) => event.person ?? [])
  const found = await db.query('select id, name from person where zone_id = $1 and id = any($2::uuid[])', [zone, ids])
  return new Map(found.map((row) => [row.id, row.name]))
}
