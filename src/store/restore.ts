import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { quote } from '#derive/names.ts'
import type { Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { storedColumns, storedTables } from '#store/backup.ts'
import { type BackupHead, type BackupTable, isHead, isTable, isTail } from '#store/backup-format.ts'
import type { Connection, Database } from '#store/database.ts'
import { migrate, migrationNames } from '#store/migrate.ts'
import { ensurePartitions, partitioned } from '#store/telemetry/partitions.ts'

/**
 * 恢复 — fills an empty database from a backup, in one transaction: all of it or nothing. A backup of an older release is
 * laid into the tables of that release and then brought up to date.
 */
export async function restore(db: Database, file: string): Promise<{ readonly rows: number }> {
  const head = await readHead(file)
  const known = await migrationNames()
  if (head.migrations.some((name) => !known.includes(name))) throw refuse('newer')
  await migrate(db, head.migrations)
  const applied = (await db.query('select name from "migration"')).map(({ name }) => String(name))
  const isOther = applied.some((name) => !head.migrations.includes(name))
  const rows = await db.transaction(async (tx) => {
    await assertEmpty(tx)
    if (isOther) throw refuse('other-release')
    return fill(tx, file)
  })
  await migrate(db)
  return { rows }
}

const reasons = {
  newer: ['备份来自更新的版本，请先升级程序。', 'The backup comes from a newer release; update the program first.'],
  'other-release': [
    '空库的版本比备份新，请换一个全新的数据目录（--data）再恢复。',
    'The empty database is of a newer release than the backup; restore into a fresh data folder (--data).',
  ],
  'not-empty': [
    '库中已有数据。只能恢复到空库，请换一个数据目录（--data）。',
    'The database holds data. Restore only into an empty one: choose another data folder (--data).',
  ],
  broken: [
    '备份文件不完整或已被改动，未恢复任何内容。',
    'The backup is incomplete or was altered; nothing was restored.',
  ],
  unreadable: ['读不出备份文件。', 'The backup cannot be read.'],
} as const

function refuse(reason: keyof typeof reasons, cause?: unknown): Refusal {
  return new Refusal(`restore-${reason}`, reasons[reason], {}, cause === undefined ? {} : { cause })
}

async function assertEmpty(tx: Connection): Promise<void> {
  for (const table of ['chain', 'event', 'account']) {
    if ((await tx.query(`select 1 from ${quote(table)} limit 1`)).length > 0) throw refuse('not-empty')
  }
}

async function readHead(file: string): Promise<BackupHead> {
  for await (const line of linesOf(file)) {
    const head = parsed(line)
    if (isHead(head)) return head
    break
  }
  throw refuse('unreadable')
}

async function fill(tx: Connection, file: string): Promise<number> {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  const tables = await storedTables(tx)
  let into: Filling | null = null
  for await (const line of linesOf(file)) {
    const value = isMark(line) ? parsed(line) : null
    if (isTail(value)) {
      await into?.flush()
      if (value.sha256 !== hash.digest('hex') || !isSame(value.counts, counts)) throw refuse('broken')
      return Object.values(counts).reduce((sum, n) => sum + n, 0)
    }
    hash.update(`${line}\n`)
    if (isHead(value)) continue
    if (isTable(value)) {
      await into?.flush()
      into = await beginTable(tx, value, tables)
      counts[value.table] = 0
      continue
    }
    if (into === null) throw refuse('broken')
    counts[into.table] = (counts[into.table] ?? 0) + 1
    await into.add(line)
  }
  throw refuse('broken')
}

type Filling = { readonly table: string; add(row: string): Promise<void>; flush(): Promise<void> }

/** Empties a table of what migrations put there and takes its rows, many in one statement. */
async function beginTable(tx: Connection, table: BackupTable, known: readonly string[]): Promise<Filling> {
  if (!known.includes(table.table) || !(await hasColumns(tx, table))) throw refuse('broken')
  await tx.query(`delete from ${quote(table.table)}`)
  let waiting: string[] = []
  let size = 0
  const flush = async () => {
    if (waiting.length > 0) await insert(tx, table, waiting)
    waiting = []
    size = 0
  }
  return {
    table: table.table,
    flush,
    add: async (row) => {
      waiting.push(row)
      size += row.length
      if (waiting.length >= 500 || size > 4_000_000) await flush()
    },
  }
}

/** Lines of ours begin with one of these words; a row begins with the name of its first column. */
function isMark(line: string): boolean {
  return /^\{"(?:gaoxin|table|end)":/.test(line)
}

async function insert(tx: Connection, { table, columns }: BackupTable, rows: readonly string[]): Promise<void> {
  const names = columns.map(quote).join(', ')
  const part = partitioned[table]
  if (part !== undefined) await ensurePartitions(tx, table, daysIn(rows, part.column))
  await tx.query(
    `insert into ${quote(table)} (${names}) select ${names} from json_populate_recordset(null::${quote(table)}, $1::json)`,
    [`[${rows.join(',')}]`],
  )
}

/** The days of a table in partitions: its partitions are made as its rows come. */
function daysIn(rows: readonly string[], column: string): ReadonlySet<Day> {
  return new Set(rows.map((row) => JSON.parse(row)[column] as Day)) // PostgreSQL writes a date in the form of a day
}

async function hasColumns(tx: Connection, { table, columns }: BackupTable): Promise<boolean> {
  const own = await storedColumns(tx, table)
  return columns.every((column) => own.includes(column))
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const unpacked = source.pipe(createGunzip())
  source.on('error', (error) => unpacked.destroy(error))
  try {
    yield* createInterface({ input: unpacked, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (cause) {
    throw cause instanceof Refusal ? cause : refuse('unreadable', cause)
  } finally {
    source.destroy()
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw refuse('broken', cause)
  }
}

function isSame(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
