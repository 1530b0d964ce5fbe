import { createHash } from 'node:crypto'
import { quote } from '#derive/names.ts'
import type { EventBody } from '#domain/event.ts'
import { canonical } from '#domain/json.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'
import { announceRow } from '#store/records.ts'
import { cellsOf, columnNames } from '#store/row-columns.ts'

export type Written = { readonly row: Row; readonly event: EventBody }

/**
 * 先行后链 — the rows of many records, new or changed, without their events, and the words of those for `appendAll`: for a
 * transaction that writes thousands. A whole batch travels as one text in JSON, so that the statement is the same for every
 * batch. Answers null where a record is no longer at the version before.
 */
export async function writeRowsAhead(
  db: Connection,
  zone: string,
  register: Register,
  made: readonly Written[],
): Promise<readonly string[] | null> {
  if (!db.isTransaction) throw new Error('A row without its event is written in a transaction only')
  const isNew = made[0]?.row.version === 1
  const cells = JSON.stringify(made.map(({ row, event }) => cellsOf(register, row, event.at)))
  const done = await db.query(isNew ? insertSql(register) : updateSql(register), [zone, cells])
  if (done[0]?.n !== made.length) return null
  for (const { row } of made) announceRow(db, zone, register, row)
  return made.map(({ event }) => canonical(event))
}

/** Rows whose events stand in the log already, into a register that was emptied; only `rebuild` does this. */
export async function fillRegister(
  db: Connection,
  zone: string,
  register: Register,
  rows: readonly { readonly row: Row; readonly at: string }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 500) {
    const cells = rows.slice(from, from + 500).map(({ row, at }) => cellsOf(register, row, at))
    await db.query(insertSql(register), [zone, JSON.stringify(cells)])
  }
}

function insertSql(register: Register): string {
  const columns = columnNames(register).join(', ')
  return `with written as (insert into ${quote(register.name)} (zone_id, ${columns})
    select $1, ${columns} from ${given(register)} returning 1) select count(*)::int as n from written`
}

function updateSql(register: Register): string {
  const sets = columnNames(register)
    .filter((name) => name !== 'id')
    .map((name) => `${name} = n.${name}`)
  return `with written as (update ${quote(register.name)} t set ${sets.join(', ')} from ${given(register)}
    where t.zone_id = $1 and t.id = n.id and t.version = n.version - 1 returning 1) select count(*)::int as n from written`
}

function given(register: Register): string {
  return `json_populate_recordset(null::${quote(register.name)}, $2::json) as n`
}

/**
 * Appends the events of rows that were written ahead, a batch a statement; from here to the commit other writers of the zone
 * wait. The links are those of a single event (records.ts), made here behind the locked head, while the database is still
 * writing the batch before. Answers false where the zone has no chain.
 */
export async function appendAll(
  db: Connection,
  zone: string,
  batches: Iterable<readonly string[]>,
  done: (count: number) => void = () => {},
): Promise<boolean> {
  const [head] = await db.query('select seq, hash from "chain" where zone_id = $1 for update', [zone])
  if (head === undefined) return false
  let [seq, hash]: [number, string] = [head.seq, head.hash]
  let writing: Promise<void> = Promise.resolve()
  for (const bodies of batches) {
    const links = bodies.map((body) => {
      seq += 1
      hash = createHash('sha256').update(`${hash}\n${seq}\n${body}`, 'utf8').digest('hex')
      return { seq, hash, body }
    })
    const text = JSON.stringify(links)
    await writing
    writing = db.query(logSql, [zone, text]).then(() => done(bodies.length))
    // What goes wrong meanwhile is thrown where it is waited for.
    writing.catch(() => {})
  }
  await writing
  await db.query('update "chain" set seq = $2, hash = $3 where zone_id = $1', [zone, seq, hash])
  return true
}

const logSql = `insert into "event" (zone_id, seq, hash, body)
  select $1, seq, hash, body from json_to_recordset($2::json) as link(seq bigint, hash text, body text)`
