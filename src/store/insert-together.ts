import pg from 'pg'
import { quote } from '#derive/names.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'
import { columnsOf } from '#store/row-columns.ts'

export type NewRow = { readonly row: Row; readonly at: string; readonly body: string }

/**
 * 合并记入 — writes a new row with its event. While one such write of a register is on its way to the disk, those that
 * come meanwhile wait, and then go together in one statement: they take consecutive places in the chain and share one
 * commit. Nobody is told of success before that commit. Answers false where the zone has no chain.
 */
export function insertTogether(db: Connection, zone: string, register: Register, row: NewRow): Promise<boolean> {
  const queue = queueOf(db, `${zone}\n${register.name}`)
  return new Promise((resolve, reject) => {
    queue.waiting.push({ row, resolve, reject })
    if (!queue.isBusy) void drain(queue, (rows) => insertRows(db, zone, register, rows))
  })
}

type Waiting = {
  readonly row: NewRow
  readonly resolve: (isDone: boolean) => void
  readonly reject: (error: unknown) => void
}
type Queue = { isBusy: boolean; waiting: Waiting[] }

/** More would make the others wait longer than a commit takes. */
const largestBatch = 16

const queues = new WeakMap<object, Map<string, Queue>>()

function queueOf({ home }: Connection, name: string): Queue {
  const ofHome = queues.get(home) ?? new Map<string, Queue>()
  queues.set(home, ofHome)
  const queue = ofHome.get(name) ?? { isBusy: false, waiting: [] }
  ofHome.set(name, queue)
  return queue
}

async function drain(queue: Queue, write: (rows: readonly NewRow[]) => Promise<boolean>): Promise<void> {
  queue.isBusy = true
  while (queue.waiting.length > 0) await writeBatch(queue.waiting.splice(0, sizeOf(queue.waiting.length)), write)
  queue.isBusy = false
}

/** Powers of two, so that few different statements are prepared. */
function sizeOf(waiting: number): number {
  return Math.min(largestBatch, 2 ** Math.floor(Math.log2(waiting)))
}

async function writeBatch(
  batch: readonly Waiting[],
  write: (rows: readonly NewRow[]) => Promise<boolean>,
): Promise<void> {
  try {
    const isDone = await write(batch.map(({ row }) => row))
    for (const { resolve } of batch) resolve(isDone)
  } catch (error) {
    // What one row is refused for must not cost the others: each is tried by itself and hears of its own fault.
    if (batch.length > 1 && isRefused(error)) await Promise.all(batch.map((one) => writeBatch([one], write)))
    else for (const { reject } of batch) reject(error)
  }
}

/** Whether the database refused the values, so that nothing was written; after a lost connection nobody knows. */
function isRefused(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
}

/** New rows with their events in one statement, in consecutive places of the chain. */
export async function insertRows(
  db: Connection,
  zone: string,
  register: Register,
  rows: readonly NewRow[],
): Promise<boolean> {
  const values: unknown[] = [zone, rows.map(({ body }) => body)]
  const columns = rows.map(({ row, at }) => columnsOf(register, row, at, values))
  const names = columns[0]?.map(({ name }) => name) ?? []
  const tuples = columns.map((ofRow) => `(${ofRow.map(({ value }) => value).join(', ')})`)
  const written = await db.query(
    `${chainSql} insert into ${quote(register.name)} (zone_id, ${names.join(', ')})
      select $1, new.* from moved, (values ${tuples.join(', ')}) as new returning 1 as done`,
    values,
  )
  return written.length === rows.length
}

// The same links as those of a single event (records.ts), one after the other behind the locked head.
const chainSql = `with recursive said as (select n, body from unnest($2::text[]) with ordinality as s(body, n)),
  head as materialized (select seq, hash from "chain" where zone_id = $1 for update),
  link(n, seq, hash) as (
    select 0::bigint, seq, hash from head
    union all
    select said.n, link.seq + 1,
        encode(sha256(convert_to(link.hash || E'\\n' || (link.seq + 1)::text || E'\\n' || said.body, 'UTF8')), 'hex')
      from link join said on said.n = link.n + 1
  ),
  moved as (
    update "chain" set seq = last.seq, hash = last.hash from (select seq, hash from link order by n desc limit 1) as last
      where zone_id = $1 returning "chain".seq
  ),
  logged as (insert into "event" (zone_id, seq, hash, body) select $1, link.seq, link.hash, said.body from link join said using (n))`
