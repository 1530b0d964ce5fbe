import type { EventBody } from '#domain/event.ts'
import type { Connection } from '#store/database.ts'

export type LoggedEvent = {
  readonly seq: number
  readonly hash: string
  readonly body: string
  readonly event: EventBody
}

/** The history of one record, oldest first, without what happened at the door under the same id. */
export async function eventsOfRecord(db: Connection, zone: string, record: string): Promise<readonly LoggedEvent[]> {
  return parsed(
    await db.query(
      `select seq, hash, body from "event" where zone_id = $1 and record = $2::uuid and register <> 'sign_in' order by seq`,
      [zone, record],
    ),
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

/** The events of an account's latest act on some records that no later event undoes, without the act that made `madeWith`. */
export async function findLatestAct(
  db: Connection,
  zone: string,
  account: string,
  records: readonly string[],
  madeWith: string,
): Promise<readonly LoggedEvent[]> {
  const [latest] = await db.query(
    `select e.batch from "event" e where e.zone_id = $1 and e.record = any($2::uuid[]) and e.batch is not null
        and e.body::json ->> 'account' = $3 and e.body::json ->> 'act' <> 'undo'
        and e.batch not in (select m.batch from "event" m where m.zone_id = $1 and m.record = $4::uuid and m.batch is not null)
        and not exists (select 1 from "event" u where u.zone_id = $1 and u.record = e.record and u.seq > e.seq and u.body::json ->> 'undoes' = e.batch)
      order by e.seq desc limit 1`,
    [zone, records, account, madeWith],
  )
  return latest === undefined
    ? []
    : (await eventsOfBatch(db, zone, latest.batch)).filter(({ event }) => records.includes(event.record))
}

/** Whether a record of an act was changed after it, other than by acts that are themselves undone. */
export async function isOvertaken(db: Connection, zone: string, batch: string): Promise<boolean> {
  const later = await db.query(
    `select 1 from "event" e join "event" l on l.zone_id = e.zone_id and l.record = e.record and l.seq > e.seq
      where e.zone_id = $1 and e.batch = $2 and l.batch is distinct from e.batch and l.body::json ->> 'act' <> 'undo'
        and not exists (select 1 from "event" u where u.zone_id = $1 and u.record = l.record and u.seq > l.seq and u.body::json ->> 'undoes' = l.batch)
      limit 1`,
    [zone, batch],
  )
  return later.length > 0
}

export async function findEventByOnceKey(db: Connection, zone: string, key: string): Promise<LoggedEvent | null> {
  return (
    parsed(
      await db.query('select seq, hash, body from "event" where zone_id = $1 and once_key = $2', [zone, key]),
    )[0] ?? null
  )
}

/** All events of a zone in order, page by page, so that a log of any length fits into memory. */
export async function* allEvents(db: Connection, zone: string): AsyncGenerator<LoggedEvent> {
  for await (const raw of rawEvents(db, zone)) yield* parsed([raw])
}

/** The same without reading the words of the events: what the chain of hashes covers. */
export async function* rawEvents(
  db: Connection,
  zone: string,
  page = 1000,
): AsyncGenerator<Pick<LoggedEvent, 'seq' | 'hash' | 'body'>> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const events = await db.query(
      'select seq, hash, body from "event" where zone_id = $1 and seq > $2 order by seq limit $3',
      [zone, after, page],
    )
    yield* events
    const last = events.at(-1)
    if (last === undefined) return
    after = last.seq
  }
}

/** The events at some places of the log. */
export async function eventsAt(
  db: Connection,
  zone: string,
  places: readonly number[],
): Promise<readonly LoggedEvent[]> {
  return parsed(
    await db.query('select seq, hash, body from "event" where zone_id = $1 and seq = any($2::bigint[]) order by seq', [
      zone,
      places,
    ]),
  )
}

/** The events after a place in the log, only those before an instant or of some registers if these are given. */
export async function eventsSince(
  db: Connection,
  zone: string,
  seq: number,
  before: string | null = null,
  registers: readonly string[] | null = null,
): Promise<readonly LoggedEvent[]> {
  return parsed(
    await db.query(
      `select seq, hash, body from "event" where zone_id = $1 and seq > $2
        and ($3::text is null or body::json ->> 'at' < $3) and ($4::text[] is null or register = any($4)) order by seq`,
      [zone, seq, before, registers],
    ),
  )
}

/** The events of some registers up to a place in the log, oldest first. */
export async function eventsUntil(
  db: Connection,
  zone: string,
  registers: readonly string[],
  seq: number,
): Promise<readonly LoggedEvent[]> {
  return parsed(
    await db.query(
      'select seq, hash, body from "event" where zone_id = $1 and register = any($2) and seq <= $3 order by seq',
      [zone, registers, seq],
    ),
  )
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

/** When the latest act in any log of the house was done; null before the first. */
export async function lastAct(db: Connection): Promise<string | null> {
  return (await db.query(`select max(body::json ->> 'at') as at from "event"`))[0]?.at ?? null
}

export async function zonesOf(db: Connection): Promise<readonly string[]> {
  return (await db.query('select zone_id from "chain" order by zone_id')).map((row) => row.zone_id)
}

function parsed(rows: readonly { seq: number; hash: string; body: string }[]): LoggedEvent[] {
  return rows.map((row) => ({ ...row, event: JSON.parse(row.body) as EventBody })) // written by writeRow alone
}
