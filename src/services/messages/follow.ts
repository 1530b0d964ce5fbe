import { allows } from '#derive/access.ts'
import type { EventBody } from '#domain/event.ts'
import type { Moment } from '#domain/moment.ts'
import { findRegister } from '#registers/index.ts'
import type { Register } from '#schema/register.ts'
import type { Actor, Who } from '#schema/who.ts'
import { allActors } from '#services/actor.ts'
import { enqueue } from '#services/messages/enqueue.ts'
import type { News } from '#services/messages/headline.ts'
import type { Database } from '#store/database.ts'
import { eventsSince, type LoggedEvent } from '#store/events.ts'
import { findRow } from '#store/records.ts'

/**
 * 传达 — reads on in the log of a zone and lays a message before everybody whom its registers tell. Each event is told
 * once, however many servers follow: the cursor waits for whoever moves it. Nobody is told of what he did himself.
 */
export async function followLog(db: Database, zone: string, now: Moment): Promise<number> {
  return db.transaction(async (tx) => {
    const from = await lockCursor(tx, zone, now)
    const logged = await eventsSince(tx, zone, from)
    const last = logged.at(-1)
    if (last === undefined) return 0
    const actors = await allActors(tx, zone, now.today)
    let told = 0
    for (const one of logged) {
      const news = await newsOf(tx, zone, one)
      if (news === null) continue
      const readers = actors.filter((actor) => isTold(actor, news))
      await lay(tx, zone, one.seq, readers)
      await enqueue(tx, zone, now, news, readers)
      told += readers.length
    }
    await tx.query('update "message_cursor" set seq = $2 where zone_id = $1', [zone, last.seq])
    return told
  })
}

/** The rule by which an event tells anybody; null for most events. */
export function tellsOf(register: Register, { act, move }: EventBody): Who | null {
  return register.lifecycle.tells?.[act === 'move' ? (move ?? '') : act] ?? null
}

type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/** A zone that is followed for the first time is told of its last two weeks only. */
async function lockCursor(tx: Tx, zone: string, now: Moment): Promise<number> {
  const known = await tx.query('select seq from "message_cursor" where zone_id = $1 for update', [zone])
  if (known.length > 0) return known[0].seq
  const since = new Date(now.millisecond - 14 * 24 * 3_600_000).toISOString()
  const [first] = await tx.query(
    `select coalesce(max(seq), 0) as seq from "event" where zone_id = $1 and body::json ->> 'at' < $2`,
    [zone, since],
  )
  await tx.query('insert into "message_cursor" (zone_id, seq) values ($1, $2) on conflict do nothing', [
    zone,
    first.seq,
  ])
  const [locked] = await tx.query('select seq from "message_cursor" where zone_id = $1 for update', [zone])
  return locked.seq
}

async function newsOf(tx: Tx, zone: string, logged: LoggedEvent): Promise<News | null> {
  const register = findRegister(logged.event.register)
  const tells = register === null ? null : tellsOf(register, logged.event)
  if (register === null || tells === null) return null
  const row = await findRow(tx, register, zone, logged.event.record)
  return row === null ? null : { logged, register, row, tells }
}

function isTold(actor: Actor, { logged, register, row, tells }: News): boolean {
  return actor.account !== logged.event.account && allows(tells, actor, row) && allows(register.access.read, actor, row)
}

async function lay(tx: Tx, zone: string, seq: number, readers: readonly Actor[]): Promise<void> {
  await tx.query(
    'insert into "message" (zone_id, account, seq) select $1, a, $2 from unnest($3::uuid[]) a on conflict do nothing',
    [zone, seq, readers.map((reader) => reader.account)],
  )
}
