import type { Day } from '#domain/day.ts'
import { dayAt, millisecondOf } from '#domain/telemetry/instant.ts'
import { days, instants, int4s, plainTexts } from '#store/columns.ts'
import type { Connection } from '#store/database.ts'
import { ensurePartitions } from '#store/telemetry/partitions.ts'

/** A message for the inbox. */
export type Arrival = {
  readonly id: string
  readonly zone: string
  readonly kind: string
  readonly source: string
  readonly sender: string
  readonly receivedAt: string
  readonly packets: number
  readonly body: Uint8Array
}

/** Appends messages in one statement; all bodies travel as one value, cut apart by the database. */
export async function appendRaw(db: Connection, arrivals: readonly Arrival[]): Promise<void> {
  const receivedOn = arrivals.map(({ receivedAt }) => dayAt(millisecondOf(receivedAt) ?? 0))
  await ensurePartitions(db, 'raw_packet', new Set(receivedOn))
  let end = 0
  const starts = arrivals.map(({ body }) => {
    end += body.byteLength
    return end - body.byteLength + 1
  })
  await db.query(
    `insert into "raw_packet" (zone_id, received_on, id, kind, source, sender, received_at, packets, body, hash, state, stored, quarantined)
      select z, d, id, k, s, f, a, n, substring($1::bytea from o for l), sha256(substring($1::bytea from o for l)), 'waiting', 0, 0
      from unnest($2::text[], $3::date[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::timestamptz[], $9::integer[],
        $10::integer[], $11::integer[]) as x(z, d, id, k, s, f, a, n, o, l)`,
    [
      Buffer.concat(arrivals.map(({ body }) => body)),
      arrivals.map(({ zone }) => zone),
      days(receivedOn),
      plainTexts(arrivals.map(({ id }) => id)),
      arrivals.map(({ kind }) => kind),
      arrivals.map(({ source }) => source),
      arrivals.map(({ sender }) => sender),
      instants(arrivals.map(({ receivedAt }) => receivedAt)),
      int4s(arrivals.map(({ packets }) => packets)),
      int4s(starts),
      int4s(arrivals.map(({ body }) => body.byteLength)),
    ],
  )
}

/** A message as it is taken out to be read. */
export type Kept = Pick<Arrival, 'id' | 'kind' | 'source' | 'sender' | 'receivedAt' | 'packets'> & {
  readonly body: Uint8Array
  readonly receivedOn: Day
}

const columns = `id, received_on as "receivedOn", kind, source, sender, received_at as "receivedAt", packets, body`

/** The oldest messages that wait, about so many packets if all are like the first; whoever reads beside takes others. */
export async function takeWaiting(db: Connection, zone: string, most: number): Promise<readonly Kept[]> {
  return withIso(
    await db.query(
      `select ${columns} from "raw_packet" where zone_id = $1 and state = 'waiting' order by id
        limit greatest(1, $2::integer / coalesce((select packets from "raw_packet" where zone_id = $1 and state = 'waiting' order by id limit 1), 1))
        for update skip locked`,
      [zone, most],
    ),
  )
}

/** Messages that came in a time, from one place on: for reading them again. */
export async function keptBetween(
  db: Connection,
  zone: string,
  asked: {
    readonly from: Day
    readonly to: Day
    readonly kind?: string
    readonly sender?: string
    readonly after: string
  },
  most: number,
): Promise<readonly Kept[]> {
  return withIso(
    await db.query(
      `select ${columns} from "raw_packet" where zone_id = $1 and received_on between $2 and $3
          and ($4::text is null or kind = $4) and ($5::text is null or sender = $5) and id > $6::uuid and state <> 'waiting'
        order by id limit $7 for update`,
      [zone, asked.from, asked.to, asked.kind ?? null, asked.sender ?? null, asked.after, most],
    ),
  )
}

export type Outcome = {
  readonly id: string
  readonly receivedOn: Day
  readonly stored: number
  readonly platformAt: string | null
  readonly refused: readonly { readonly place: number; readonly number: string | null; readonly reason: string }[]
}

/** Notes what became of messages: counts, and each packet that could not be read with its place and reason. */
export async function noteOutcomes(
  db: Connection,
  zone: string,
  outcomes: readonly Outcome[],
  at: string,
): Promise<void> {
  if (outcomes.length === 0) return
  const refused = outcomes.flatMap(({ id, receivedOn, refused }) => refused.map((one) => ({ ...one, id, receivedOn })))
  await db.query(
    `update "raw_packet" t set stored = x.s, quarantined = x.q, reason = x.r, platform_at = x.p, parsed_at = $8,
        state = case when x.q = 0 then 'stored' when x.s = 0 then 'quarantined' else 'mixed' end
      from unnest($2::date[], $3::uuid[], $4::integer[], $5::integer[], $6::text[], $7::timestamptz[]) as x(d, id, s, q, r, p)
      where t.zone_id = $1 and t.received_on = x.d and t.id = x.id`,
    [
      zone,
      outcomes.map((one) => one.receivedOn),
      outcomes.map((one) => one.id),
      outcomes.map((one) => one.stored),
      outcomes.map((one) => one.refused.length),
      outcomes.map((one) => one.refused[0]?.reason ?? null),
      outcomes.map((one) => one.platformAt),
      at,
    ],
  )
  if (refused.length === 0) return
  await ensurePartitions(db, 'raw_quarantine', new Set(refused.map((one) => one.receivedOn)))
  await db.query(
    `insert into "raw_quarantine" (zone_id, received_on, packet, place, number, reason)
      select $1, x.* from unnest($2::date[], $3::uuid[], $4::integer[], $5::text[], $6::text[]) as x on conflict do nothing`,
    [
      zone,
      refused.map((one) => one.receivedOn),
      refused.map((one) => one.id),
      refused.map((one) => one.place),
      refused.map((one) => one.number),
      refused.map((one) => one.reason),
    ],
  )
}

/** Takes back what was noted of single packets, before their messages are read again. */
export async function forgetRefused(db: Connection, zone: string, kept: readonly Kept[]): Promise<void> {
  await db.query(
    `delete from "raw_quarantine" where zone_id = $1 and received_on = any($2::date[]) and packet = any($3::uuid[])`,
    [zone, [...new Set(kept.map(({ receivedOn }) => receivedOn))], kept.map(({ id }) => id)],
  )
}

/** The driver gives an instant as PostgreSQL writes it; ours are ISO 8601 in UTC. */
function withIso(rows: readonly Kept[]): readonly Kept[] {
  return rows.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt).toISOString() }))
}

/** Zones in whose inbox something waits. */
export async function zonesWaiting(db: Connection): Promise<readonly string[]> {
  const rows = await db.query(`select distinct zone_id as zone from "raw_packet" where state = 'waiting'`)
  return rows.map(({ zone }) => String(zone))
}
