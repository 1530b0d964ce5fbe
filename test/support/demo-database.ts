import pg from 'pg'
import { inject } from 'vitest'
import { demoZone, seedDemo } from '#demo/seed.ts'
import { dayOf } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { setSealingKey } from '#services/sealing.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { publicCost } from '#services/sign-in/secrets.ts'
import { openDatabase } from '#store/database.ts'
import { createDatabase, type TestDatabase } from '#test/support/database.ts'
import { template } from '#test/support/database-server.ts'
import { withDatabase } from '#test/support/database-url.ts'

/** A Monday in the middle of the working year, with both neighbours of the national holidays in the past. */
export const testNow: Moment = { ...momentOf(Date.UTC(2026, 10, 23, 2)), today: dayOf(2026, 11, 23) }

export const testSealingKey = new Uint8Array(32).fill(7)

const played = 'gaoxin_played'

/** The demonstration zone as of `testNow` in a database of the test's own: the year is played once for a run, then copied. */
export async function createDemoDatabase(): Promise<TestDatabase> {
  await playOnce()
  return createDatabase(played)
}

/** The first test file that asks plays the year; those that ask meanwhile, in other processes too, wait for it. */
async function playOnce(): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseServer') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(4713)')
    const there = await client.query('select 1 from pg_database where datname = $1', [played])
    if (there.rowCount === 1) return
    // It gets its name when it is whole, so that a failure on the way leaves nothing that looks finished.
    await client.query(`drop database if exists ${played}_draft`)
    await client.query(`create database ${played}_draft template ${template}`)
    await play(withDatabase(inject('databaseServer'), `${played}_draft`))
    await client.query(`alter database ${played}_draft rename to ${played}`)
  } finally {
    await client.end()
  }
}

async function play(url: string): Promise<void> {
  const db = openDatabase(url, 4)
  try {
    setSealingKey(db, testSealingKey)
    await seedDemo(db, testNow, (account, password) =>
      setPassword(db, demoZone, account, password, testNow, publicCost),
    )
  } finally {
    await db.close()
  }
}
