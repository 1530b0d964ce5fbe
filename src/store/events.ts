import type { EventBody } from '#domain/event.ts'
import type { Connection } from '#store/database.ts'

export type LoggedEvent = {
  readonly seq: number
  readonly hash: string
  readonly body: string
  readonly event: EventBody
}

/** The history of one record, oldest first. */
export async function eventsOfRecord(db: Connection, zone: string, record: string): Promise<readonly LoggedEvent[]> {
  return parsed(
    await db.query('select seq, hash, body from "event" where zone_id = $1 and record = $2::uuid order by seq', [
      zone,
      record,
    ]),
  )
}

/** The events of one act, latest first: the order in which they are undone. */
export async function eventsOfBatch(db: Connection, zone: string, batch: string): Promise<readonly LoggedEvent[]> {
  return parsed(
    await db.query('select seq, hash, body from "event" where zone_id = $1 and batch = $2 order by seq desc', [
      zone,
      batch,
    ]),
  )
}

export async function findEventByOnceKey(db: Connection, zone: string, key: string): Promise<LoggedEvent | null> {
  return (
    parsed(
      await db.query('select seq, hash, body from "event" where zone_id = $1 and once_key = $2', [zone, key]),
    )[0] ?? null
  )
}

/** All events of a zone in order, page by page, so that a log of any length fits into memory. */
export async function* allEvents(db: Connection, zone: string, page = 1000): AsyncGenerator<LoggedEvent> {
  for (let after = 0; ; ) {
    const events = parsed(
      await db.query('select seq, hash, body from "event" where zone_id = $1 and seq > $2 order by seq limit $3', [
        zone,
        after,
        page,
      ]),
    )
    yield* events
    const last = events.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

/** Begins the chain of a zone; its first hash is the name of the zone, so that chains cannot be exchanged. */
export async function openChain(db: Connection, zone: string): Promise<void> {
  await db.query('insert into "chain" (zone_id, seq, hash) values ($1, 0, $1) on conflict do nothing', [zone])
}

export async function findChainHead(
  db: Connection,
  zone: string,
): Promise<{ readonly seq: number; readonly hash: string } | null> {
  return (await db.query('select seq, hash from "chain" where zone_id = $1', [zone]))[0] ?? null
}

export async function zonesOf(db: Connection): Promise<readonly string[]> {
  return (await db.query('select zone_id from "chain" order by zone_id')).map((row) => row.zone_id)
}

function parsed(rows: readonly { seq: number; hash: string; body: string }[]): LoggedEvent[] {
  return rows.map((row) => ({ ...row, event: JSON.parse(row.body) as EventBody })) // written by writeRow alone
}
