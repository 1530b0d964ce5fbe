import { readdir, readFile } from 'node:fs/promises'
import type { Connection, Database } from '#store/database.ts'

const folder = new URL('./migrations/', import.meta.url)

/** Brings the database up to date: each numbered file once, in order, each in a transaction of its own; or only those named. */
export async function migrate(db: Database, only?: readonly string[]): Promise<readonly string[]> {
  await db.transaction(async (tx) => {
    await queue(tx)
    await tx.query(
      'create table if not exists "migration" (name text primary key, applied_at timestamptz not null default now())',
    )
  })
  const done: string[] = []
  for (const name of await migrationNames()) {
    if (only !== undefined && !only.includes(name)) continue
    const text = await readFile(new URL(name, folder), 'utf8')
    const isNew = await db.transaction(async (tx) => {
      await queue(tx)
      if ((await tx.query('select 1 from "migration" where name = $1', [name])).length > 0) return false
      await tx.query(text)
      await tx.query('insert into "migration" (name) values ($1)', [name])
      return true
    })
    if (isNew) done.push(name)
  }
  return done
}

/** Two servers that start together wait for each other here. */
async function queue(tx: Connection): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(4711)')
}

export async function migrationNames(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort()
}
