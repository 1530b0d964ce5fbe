import { quote } from '#derive/names.ts'
import { addDays, type Day, dayOf, monthOf, yearOf } from '#domain/day.ts'
import type { Connection, Database } from '#store/database.ts'

/** Tables whose rows end by dropping a partition, with the day that decides where a row lies. */
export const partitioned: Readonly<Record<string, { readonly column: string; readonly per: 'day' | 'month' }>> = {
  raw_packet: { column: 'received_on', per: 'day' },
  raw_quarantine: { column: 'received_on', per: 'day' },
  device_day: { column: 'data_day', per: 'month' },
  sample: { column: 'data_day', per: 'month' },
  telemetry_finding: { column: 'data_day', per: 'month' },
}

/**
 * Makes the partitions that these days need, when somebody first writes to them. Outside a transaction where it can be: a new
 * partition locks its table for a moment.
 */
export async function ensurePartitions(db: Connection, table: string, days: Iterable<Day>): Promise<void> {
  const known = knownOf(db)
  for (const part of new Map([...days].map((day) => [nameOf(table, day), rangeOf(table, day)]))) {
    const [name, range] = part
    if (known.has(name) || (await isThere(db, name, known))) continue
    await db.query(
      // The lock lets two servers that need the same partition wait for each other.
      `do $$ begin
        perform pg_advisory_xact_lock(4712);
        create table if not exists ${quote(name)} partition of ${quote(table)} for values from ('${range.from}') to ('${range.to}');
      end $$`,
    )
    // What a transaction made may still be rolled back, so only what is there for everybody is remembered.
    if (!db.isTransaction) known.add(name)
  }
}

/** Makes what ordinary days need before a transaction asks for it: the days just past and the next ones, over the end of a month. */
export async function readyPartitions(db: Connection, today: Day): Promise<void> {
  const days = [-2, -1, 0, 1, 2].map((count) => addDays(today, count))
  for (const table of Object.keys(partitioned)) await ensurePartitions(db, table, days)
}

/** Whether a partition is there already; seen from outside a transaction it is there for everybody and need not be asked for again. */
async function isThere(db: Connection, name: string, known: Set<string>): Promise<boolean> {
  const [found] = await db.query(`select to_regclass(format('%I', $1::text)) is not null as "isThere"`, [name])
  if (found.isThere === true && !db.isTransaction) known.add(name)
  return found.isThere === true
}

/**
 * Drops the partitions whose last day is over; gives the names of what is gone. A partition in which a message waits to be read stays.
 */
export async function dropPartitions(
  db: Database,
  table: string,
  isOver: (lastDay: Day) => boolean,
): Promise<readonly string[]> {
  const rows = await db.query(
    `select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = ($1::text)::regclass order by c.relname`,
    [quote(table)],
  )
  const gone: string[] = []
  for (const { name } of rows.filter((row) => isOver(addDays(endOfName(table, row.name), -1)))) {
    if (table === 'raw_packet' && (await isWaitedFor(db, name))) continue
    await db.transaction(async (tx) => {
      // Dropping asks for the whole table: rather again in an hour than let everybody wait behind us.
      await tx.query(`set local lock_timeout = '2s'`)
      await tx.query(`drop table ${quote(name)}`)
    })
    knownOf(db).delete(name)
    gone.push(name)
  }
  return gone
}

async function isWaitedFor(db: Connection, name: string): Promise<boolean> {
  return (await db.query(`select 1 from ${quote(name)} where state = 'waiting' limit 1`)).length > 0
}

function nameOf(table: string, day: Day): string {
  const digits = day.replaceAll('-', '')
  return `${table}_${partitioned[table]?.per === 'day' ? digits : digits.slice(0, 6)}`
}

function rangeOf(table: string, day: Day): { readonly from: Day; readonly to: Day } {
  if (partitioned[table]?.per === 'day') return { from: day, to: addDays(day, 1) }
  const [year, month] = [yearOf(day), monthOf(day)]
  return { from: dayOf(year, month, 1), to: month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1) }
}

/** The first day after a partition, read from its name. */
function endOfName(table: string, name: string): Day {
  const digits = name.slice(table.length + 1)
  const day = dayOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8) || '1'))
  return rangeOf(table, day).to
}

const made = new WeakMap<object, Set<string>>()

function knownOf(db: Connection): Set<string> {
  const known = made.get(db.home) ?? new Set<string>()
  made.set(db.home, known)
  return known
}
