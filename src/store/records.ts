import { quote } from '#derive/names.ts'
import type { EventBody } from '#domain/event.ts'
import { canonical } from '#domain/json.ts'
import type { Register, Row } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'
import { insertRows, insertTogether } from '#store/insert-together.ts'
import { type Column, columnsOf } from '#store/row-columns.ts'

export const changesChannel = 'gaoxin_changes'

/** A record with all its fields as plain values, or null. With `lock` the row waits for other writers. */
export async function findRow(
  db: Connection,
  register: Register,
  zone: string,
  id: string,
  lock = false,
): Promise<Row | null> {
  // A procedure may be asked before what it needs was given: no record has such an id.
  if (!uuid.test(id)) return null
  const rows = await db.query(
    `select ${rowColumns(register)} from "${register.name}" t where t.zone_id = $1 and t.id = $2::uuid${lock ? ' for update' : ''}`,
    [zone, id],
  )
  return rows[0] ?? null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Records whose field has one of the values; for procedures, without the access filter of lists. Locks in order of id. */
export async function rowsWhere(
  db: Connection,
  register: Register,
  zone: string,
  field: string,
  values: readonly unknown[],
  lock = false,
): Promise<readonly Row[]> {
  const name = field === 'id' || field === 'state' ? field : quote(field)
  const cast = register.fields[field]?.kind === 'ref' || field === 'id' ? '::uuid[]' : ''
  return db.query(
    `select ${rowColumns(register)} from "${register.name}" t where t.zone_id = $1 and t.${name} = any($2${cast}) order by t.id${lock ? ' for update' : ''}`,
    [zone, values],
  )
}

/** Appends the event and writes the row in one statement, so that neither is ever there without the other. */
export async function writeRow(
  db: Connection,
  zone: string,
  register: Register,
  row: Row,
  event: EventBody,
): Promise<boolean> {
  const body = canonical(event)
  const isDone =
    row.version === 1 && !db.isTransaction
      ? await insertTogether(db, zone, register, { row, at: event.at, body })
      : await writeAlone(db, zone, register, row, event.at, body)
  announceRow(db, zone, register, row)
  return isDone
}

/** Many new rows of a register with their events, in statements of a few sizes only, so that few are prepared. */
export async function writeNewRows(
  db: Connection,
  zone: string,
  register: Register,
  made: readonly { readonly row: Row; readonly event: EventBody }[],
): Promise<boolean> {
  for (let first = 0; first < made.length; ) {
    const size = Math.min(64, 2 ** Math.floor(Math.log2(made.length - first)))
    const part = made.slice(first, first + size)
    const rows = part.map(({ row, event }) => ({ row, at: event.at, body: canonical(event) }))
    if (!(await insertRows(db, zone, register, rows))) return false
    first += size
  }
  for (const { row } of made) announceRow(db, zone, register, row)
  return true
}

/** Tells the pages that are open of a record that changed. */
export function announceRow(db: Connection, zone: string, register: Register, row: Row): void {
  db.announce(changesChannel, JSON.stringify({ zone, register: register.name, id: row.id, version: row.version }))
}

/** All records of a register in a zone, for comparing them with the log. */
export async function allRows(db: Connection, register: Register, zone: string): Promise<readonly Row[]> {
  return db.query(`select ${rowColumns(register)} from "${register.name}" t where t.zone_id = $1 order by t.id`, [zone])
}

/** Zones that have a row in some register, whether or not they have a chain. */
export async function zonesOfRows(db: Connection, registers: readonly Register[]): Promise<readonly string[]> {
  const parts = registers.map((register) => `select zone_id from "${register.name}"`)
  return (await db.query(parts.join(' union '))).map((row) => row.zone_id)
}

/** Empties a register of a zone; only `rebuild` does this, before it writes all rows again. */
export async function clearRegister(db: Connection, zone: string, register: Register): Promise<void> {
  await db.query(`delete from "${register.name}" where zone_id = $1`, [zone])
}

// The hash of an event covers the hash before it, its place and its words (docs/decisions: the chain).
export const logSql = `head as (
    update "chain" set seq = seq + 1,
      hash = encode(sha256(convert_to(hash || E'\\n' || (seq + 1)::text || E'\\n' || $2::text, 'UTF8')), 'hex')
    where zone_id = $1 returning seq, hash
  ), logged as (insert into "event" (zone_id, seq, hash, body) select $1, seq, hash, $2::text from head)`

async function writeAlone(
  db: Connection,
  zone: string,
  register: Register,
  row: Row,
  at: string,
  body: string,
): Promise<boolean> {
  const values: unknown[] = [zone, body]
  const columns = columnsOf(register, row, at, values)
  const statement = row.version === 1 ? insertSql(register, columns) : updateSql(register, columns, row, values)
  return (await db.query(`with ${logSql} ${statement} returning 1 as done`, values)).length === 1
}

function insertSql(register: Register, columns: readonly Column[]): string {
  const names = columns.map((column) => column.name).join(', ')
  return `insert into "${register.name}" (zone_id, ${names}) select $1, ${columns.map((column) => column.value).join(', ')} from head`
}

function updateSql(register: Register, columns: readonly Column[], row: Row, values: unknown[]): string {
  const sets = columns.filter((column) => column.name !== 'id').map((column) => `${column.name} = ${column.value}`)
  const before = `$${values.push(row.version - 1)}::integer`
  const id = columns.find((column) => column.name === 'id')?.value
  return `update "${register.name}" t set ${sets.join(', ')} from head where t.zone_id = $1 and t.id = ${id} and t.version = ${before}`
}

function rowColumns(register: Register): string {
  return [
    't.id',
    't.version',
    't.state',
    ...Object.keys(register.fields).map((key) => `t.${quote(key)} as "${key}"`),
  ].join(', ')
}
