import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { duty } from '#registers/duty.ts'
import { verifyChain } from '#services/audit.ts'
import { storeFile } from '#services/files.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { createRecord } from '#services/save.ts'
import { setPassword } from '#services/sign-in/password.ts'
import { publicCost } from '#services/sign-in/secrets.ts'
import { backUp } from '#store/backup.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { restore } from '#store/restore.ts'
import { createBareDatabase } from '#test/support/database.ts'
import { openDemoZone, testNow } from '#test/support/demo-zone.ts'
import { makeTemporaryFolder, removeFolder } from '#test/support/folders.ts'

const zone = openDemoZone()
const folder = makeTemporaryFolder()
const file = join(folder, 'zone.backup')
const opened: { db: Database; drop: () => Promise<void> }[] = []

beforeAll(async () => {
  const { actor } = await zone.as('ducha')
  await setPassword(zone.db, actor.zone, actor.account, 'Lantern-27-reed', testNow, publicCost)
  await storeFile(
    zone.db,
    actor.zone,
    testNow,
    '附件.bin',
    Uint8Array.from({ length: 70_000 }, (_, i) => i % 251),
  )
  await backUp(zone.db, file, testNow.at)
})
afterAll(async () => {
  for (const { db, drop } of opened) {
    await db.close()
    await drop()
  }
  removeFolder(folder)
})

async function emptyDatabase(): Promise<Database> {
  const made = await createBareDatabase()
  const db = openDatabase(made.url, 2)
  opened.push({ db, drop: made.drop })
  return db
}

const everything = (db: Database) =>
  Promise.all(
    ['event', 'chain', 'task', 'credential', 'file', 'number_series', 'calendar'].map((table) =>
      db.query(`select to_json(t)::text as row from "${table}" t order by 1`),
    ),
  )

it('a backup restored into an empty database is the same to the last row, and both proofs pass', async () => {
  const other = await emptyDatabase()
  const { rows } = await restore(other, file)
  expect(rows).toBeGreaterThan(300)
  expect(await everything(other)).toEqual(await everything(zone.db))
  expect((await rebuildCheck(other)).discrepancies).toEqual([])
  expect(await verifyChain(other)).toEqual(await verifyChain(zone.db))
})

it('a backup is one moment, however much is written meanwhile', async () => {
  const busy = join(folder, 'busy.backup')
  const context = await zone.as('ducha')
  const unit = await zone.unit('经发局')
  const writing = Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      createRecord(context, duty, { facts: { unit, matter: `备份期间的职责${i}`, words: ['备份'] } }),
    ),
  )
  await backUp(zone.db, busy, testNow.at)
  await writing
  const other = await emptyDatabase()
  await restore(other, busy)
  expect((await rebuildCheck(other)).discrepancies).toEqual([])
  expect((await verifyChain(other)).bad).toBeNull()
})

it('only its owner may read a backup, and a half-written one never bears the name', () => {
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(existsSync(`${file}.part`)).toBe(false)
})

it('a database that holds data is not restored into', async () => {
  await expect(restore(zone.db, file)).rejects.toMatchObject({ code: 'restore-not-empty' })
})

it.each([
  ['cut off', (text: string) => text.slice(0, text.length - 400), 'restore-broken'],
  ['altered', (text: string) => text.replace('经发局', '经发居'), 'restore-broken'],
  ['from a newer release', (text: string) => text.replace('"0001-registers.sql"', '"9999-later.sql"'), 'restore-newer'],
  ['no backup', () => '{"task":[]}\n', 'restore-unreadable'],
])('a file that is %s restores nothing', async (_, harm, code) => {
  const bad = join(folder, 'bad.backup')
  writeFileSync(bad, gzipSync(harm(gunzipSync(readFileSync(file)).toString('utf8'))))
  const other = await emptyDatabase()
  await expect(restore(other, bad)).rejects.toMatchObject({ code })
  const tables = await other.query(`select to_regclass('event') as name`)
  if (tables[0].name !== null) expect(await other.query('select 1 from "event"')).toEqual([])
})

it('a file that is not packed is refused in a sentence', async () => {
  const bad = join(folder, 'plain.backup')
  writeFileSync(bad, 'not a backup')
  await expect(restore(await emptyDatabase(), bad)).rejects.toMatchObject({ code: 'restore-unreadable' })
})
