import pg from 'pg'
import type { Statement } from '#derive/select.ts'
import { rooms } from '#schema/register.ts'

/** One connection or the pool: whatever can run a statement. */
export type Connection = {
  query(text: string, values?: readonly unknown[]): Promise<readonly ResultRow[]>
  /** Tells the listeners of all servers, once what was written is there to be read. */
  announce(channel: string, payload: string): void
  /** The same object for a pool and all its transactions: what is kept in memory beside a database hangs on it. */
  readonly home: object
  /** Whether this sees writes of its own that others do not see yet. */
  readonly isTransaction: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: a result row has the shape that its statement gives it
export type ResultRow = any

export type Database = Connection & {
  transaction<T>(work: (tx: Connection) => Promise<T>): Promise<T>
  listen(channel: string, hear: (payload: string) => void): Promise<() => Promise<void>>
  /** Rejects when the database does not answer. */
  isAlive(): Promise<true>
  close(): Promise<void>
}

/**
 * Opens a pool. Days come as text, whole numbers as numbers, and no value becomes a Date. `begun` hears the process number of the server
 * behind each new connection.
 */
export function openDatabase(url: string, size = 8, begun: (backend: number) => void = () => {}): Database {
  const options = `-c search_path=${['public', ...rooms].join(',')}`
  const pool = new pg.Pool({ connectionString: url, max: size, types: plainTypes, options })
  // A connection that breaks while idle must not end the process; the next query opens a new one.
  pool.on('error', () => {})
  // Nor one that breaks in the middle of a transaction: its query fails, and with it the act of one person.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    begun((client as unknown as Greeted).processID) // the driver has it, its types do not
  })
  const crier = newCrier(pool)
  return {
    query: async (text, values) => (await pool.query(named(text, values))).rows,
    announce: crier,
    home: pool,
    isTransaction: false,
    transaction: (work) => transaction(pool, crier, work),
    listen: (channel, hear) => listen(url, channel, hear),
    isAlive: () => pool.query('select 1').then(() => true as const),
    close: () => pool.end(),
  }
}

export async function run(connection: Connection, statement: Statement): Promise<readonly ResultRow[]> {
  return connection.query(statement.text, statement.values)
}

type Greeted = { readonly processID: number }

const plainTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE || oid === pg.types.builtins.TIMESTAMPTZ) return (value: string) => value
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  },
} as pg.CustomTypesConfig // the driver's own overloads cannot be met by one function

type Crier = Connection['announce']

/**
 * Announcements go out together and after the commit: a NOTIFY inside the writing transaction would make all writers
 * of the database wait for each other's disk. A page that misses one catches up when it connects again.
 */
function newCrier(pool: pg.Pool): Crier {
  let waiting: { channel: string; payload: string }[] = []
  const tell = async () => {
    const told = waiting
    waiting = []
    const channels = told.map((one) => one.channel)
    const payloads = told.map((one) => one.payload)
    // A failure here means a database that is going away; the write itself is safe.
    await pool
      .query('select pg_notify(c, p) from unnest($1::text[], $2::text[]) as x(c, p)', [channels, payloads])
      .catch(() => {})
  }
  return (channel, payload) => {
    waiting.push({ channel, payload })
    if (waiting.length === 1) setTimeout(() => void tell(), 5).unref()
  }
}

async function transaction<T>(pool: pg.Pool, announce: Crier, work: (tx: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const news: [channel: string, payload: string][] = []
  try {
    await client.query('begin')
    const result = await work({
      query: async (text, values) => (await client.query(named(text, values))).rows,
      announce: (channel, payload) => news.push([channel, payload]),
      home: pool,
      isTransaction: true,
    })
    await client.query('commit')
    for (const [channel, payload] of news) announce(channel, payload)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

async function listen(url: string, channel: string, hear: (payload: string) => void): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url })
  client.on('notification', (message) => hear(message.payload ?? ''))
  client.on('error', () => {})
  await client.connect()
  await client.query(`listen ${channel}`)
  return () => client.end()
}

const names = new Map<string, string>()

/** Prepares each statement once per connection: the name is a counter per text, so equal texts share a plan. */
function named(text: string, values: readonly unknown[] = []): pg.QueryConfig {
  if (values.length === 0) return { text }
  let name = names.get(text)
  if (name === undefined && names.size < 2000) {
    name = `s${names.size}`
    names.set(text, name)
  }
  return { text, values: [...values], ...(name === undefined ? {} : { name }) }
}
