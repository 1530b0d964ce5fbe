import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { quote } from '#derive/names.ts'
import { type BackupHead, type BackupTail, formatOfBackup } from '#store/backup-format.ts'
import { places } from '#store/catalogue.ts'
import type { Connection, Database } from '#store/database.ts'

export type BackedUp = { readonly tables: number; readonly rows: number }

/**
 * 在线备份 — writes all tables as they stand at one moment, while people go on working: one snapshot, line by line, packed
 * by gzip. The last line holds counts and a hash of all lines before it, so that half a file is never taken for a whole one.
 * Sessions and one-time secrets stay out: neither may come alive again.
 */
export async function backUp(db: Database, file: string, at: string): Promise<BackedUp> {
  const part = `${file}.part`
  const counts: Record<string, number> = {}
  try {
    await db.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only')
      const target = createWriteStream(part, { mode: 0o600 })
      await pipeline(Readable.from(lines(tx, at, counts)), createGzip(), target)
    })
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return { tables: Object.keys(counts).length, rows: Object.values(counts).reduce((sum, n) => sum + n, 0) }
}

/** Tables whose rows mean nothing on another day. */
const passing = new Set(['migration', 'session', 'first_secret'])

async function* lines(tx: Connection, at: string, counts: Record<string, number>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (text: string) => {
    hash.update(`${text}\n`)
    return `${text}\n`
  }
  const migrations = (await tx.query('select name from "migration" order by name')).map(({ name }) => String(name))
  const head: BackupHead = { ...formatOfBackup, at, migrations }
  yield line(JSON.stringify(head))
  for (const table of await storedTables(tx)) {
    if (passing.has(table)) continue
    const columns = await storedColumns(tx, table)
    yield line(JSON.stringify({ table, columns }))
    counts[table] = 0
    for await (const row of rowsOf(tx, table, columns)) {
      counts[table] += 1
      yield line(row)
    }
  }
  const tail: BackupTail = { end: true, counts, sha256: hash.digest('hex') }
  yield `${JSON.stringify(tail)}\n`
}

export async function storedTables(db: Connection): Promise<readonly string[]> {
  const rows = await db.query(
    `select relname as name from pg_class where relnamespace::regnamespace::text = any($1) and relkind in ('r', 'p') and not relispartition order by relname`,
    [places],
  )
  return rows.map(({ name }) => String(name))
}

/** The columns that hold something of their own; what PostgreSQL computes from them it computes again. */
export async function storedColumns(db: Connection, table: string): Promise<readonly string[]> {
  const rows = await db.query(
    `select attname as name from pg_attribute where attrelid = ($1::text)::regclass and attnum > 0
      and not attisdropped and attgenerated = '' order by attnum`,
    [quote(table)],
  )
  return rows.map(({ name }) => String(name))
}

/** Row by row as JSON that PostgreSQL writes: no value passes through ours and loses a digit. */
async function* rowsOf(tx: Connection, table: string, columns: readonly string[]): AsyncGenerator<string> {
  // Files are large: one at a time.
  const step = table === 'file' ? 1 : 500
  await tx.query(
    `declare rows_to_keep no scroll cursor for select to_json(x)::text as row from (select ${columns.map(quote).join(', ')} from ${quote(table)}) x`,
  )
  for (;;) {
    const page = await tx.query(`fetch ${step} from rows_to_keep`)
    for (const { row } of page) yield row
    if (page.length < step) break
  }
  await tx.query('close rows_to_keep')
}
