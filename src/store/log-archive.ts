import { readFile, rename, writeFile } from 'node:fs/promises'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { quote } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { registers } from '#registers/index.ts'
import { storedColumns, storedTables } from '#store/backup.ts'
import type { Connection } from '#store/database.ts'
import { findChainHead, openChain, rawEvents } from '#store/events.ts'
import { ensurePartitions, partitioned } from '#store/telemetry/partitions.ts'
import { appendAll } from '#store/write-ahead.ts'

/** The first line of an archive; the hash of the last event seals all before it. */
export type ArchiveHead = {
  readonly gaoxin: 'log'
  readonly format: 1
  readonly zone: string
  readonly events: number
  readonly hash: string
  /** What the program recorded then: registers that came later are empty when it opens. */
  readonly registers: readonly string[]
  /** How it was made, so that it can be made anew. */
  readonly made: string
}

type ArchiveTable = { readonly table: string; readonly rows: readonly unknown[] }

/**
 * 日志存档 — the log of one zone in a file: the words of its events, and what stands in tables that no log tells of (files,
 * readings). Rows of registers and hashes are left out: both are worked out anew where it is opened.
 */
export async function packLog(db: Connection, zone: string, file: string, made: string): Promise<number> {
  const head = await findChainHead(db, zone)
  if (head === null) throw new Error(`There is no zone ${zone}`)
  const first: ArchiveHead = {
    ...{ gaoxin: 'log', format: 1, zone, events: head.seq, hash: head.hash },
    registers: registers.map(({ name }) => name),
    made,
  }
  const lines = [JSON.stringify(first)]
  for await (const { body } of rawEvents(db, zone)) lines.push(body)
  for (const table of await tablesBeside(db)) {
    const names = (await storedColumns(db, table)).map(quote).join(', ')
    const statement = `select to_json(x)::text as row from (select ${names} from ${quote(table)} where zone_id = $1 order by 1, 2) x`
    const rows = (await db.query(statement, [zone])).map(({ row }) => JSON.parse(row))
    if (rows.length > 0) lines.push(JSON.stringify({ table, rows } satisfies ArchiveTable))
  }
  const packed = brotliCompressSync(lines.join('\n'), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  await writeFile(`${file}.part`, packed)
  await rename(`${file}.part`, file)
  return packed.byteLength
}

/** Appends an archive as the log of its zone, in a transaction of the caller; the tables of registers are to be rebuilt. */
export async function appendArchive(tx: Connection, file: string): Promise<ArchiveHead> {
  const { head, bodies, tables } = await readArchive(file)
  await openChain(tx, head.zone)
  await appendAll(tx, head.zone, inBatches(bodies))
  const now = await findChainHead(tx, head.zone)
  if (now?.seq !== head.events || now.hash !== head.hash) throw broken()
  for (const { table, rows } of tables) await fillBeside(tx, table, rows)
  return head
}

export async function readArchive(file: string) {
  const lines = brotliDecompressSync(await readFile(file))
    .toString('utf8')
    .split('\n')
  const head: ArchiveHead = JSON.parse(lines[0] ?? '{}')
  if (head.gaoxin !== 'log' || head.format !== 1) throw broken()
  const bodies = lines.slice(1, head.events + 1)
  const tables = lines.slice(head.events + 1).map((line): ArchiveTable => JSON.parse(line))
  return { head, bodies, tables }
}

/** Tables that hold facts of a zone and are no projection of its log; doors, sessions and what was sent to whom stay behind. */
async function tablesBeside(db: Connection): Promise<readonly string[]> {
  const known = new Set([...registers.map(({ name }) => name), ...leftBehind])
  return (await storedTables(db)).filter((table) => !known.has(table))
}

const leftBehind = [
  ...['chain', 'event', 'migration', 'credential', 'session', 'first_secret', 'sign_in_failure', 'file_ticket'],
  ...['message', 'message_cursor', 'message_wish', 'calendar_feed', 'delivery', 'saved_view'],
]

async function fillBeside(tx: Connection, table: string, rows: readonly unknown[]): Promise<void> {
  const columns = Object.keys(Object(rows[0]))
  const own = await storedColumns(tx, table)
  if (!columns.every((column) => own.includes(column))) throw broken()
  const dated = partitioned[table]
  // The column that parts a table holds days.
  if (dated) await ensurePartitions(tx, table, new Set(rows.map((row) => Object(row)[dated.column] as Day)))
  const names = columns.map(quote).join(', ')
  for (const batch of inBatches(rows)) {
    const values = JSON.stringify(batch)
    await tx.query(
      `insert into ${quote(table)} (${names}) select ${names} from json_populate_recordset(null::${quote(table)}, $1::json)`,
      [values],
    )
  }
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += 500) yield all.slice(from, from + 500)
}

function broken(): Refusal {
  return new Refusal('log-archive-broken', [
    '日志存档不完整或已被改动，未载入任何内容。',
    'The archive of the log is incomplete or was altered; nothing was loaded.',
  ])
}
