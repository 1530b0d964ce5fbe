import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { template } from '#test/support/database-server.ts'
import { withDatabase } from '#test/support/database-url.ts'

export type TestDatabase = { readonly url: string; drop(): Promise<void> }

/** Copies a template into a database of the test's own; call `drop` in `afterAll`. */
export async function createDatabase(source = template): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template ${source}`)
  return {
    url: withDatabase(inject('databaseServer'), name),
    drop: () => onServer(`drop database ${name} with (force)`),
  }
}

/** A database without any table, as a fresh installation finds it. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name}`)
  return {
    url: withDatabase(inject('databaseServer'), name),
    drop: () => onServer(`drop database ${name} with (force)`),
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServer') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
