import { afterAll, expect, test } from 'vitest'
import { catalogueOf, differenceOf } from '#store/catalogue.ts'
import { openDatabase } from '#store/database.ts'
import { draftOf } from '#store/draft.ts'
import { migrate } from '#store/migrate.ts'
import { wantedSql } from '#store/wanted.ts'
import { createDatabase } from '#test/support/database.ts'

const made = await createDatabase()
const db = openDatabase(made.url, 2)
afterAll(async () => {
  await db.close()
  await made.drop()
})

test('the migrated database is the one that the registers want', async () => {
  const migrated = await catalogueOf(db)
  expect(migrated.length).toBeGreaterThan(100)
  await db.query('drop schema public cascade')
  await db.query('drop schema conduct cascade')
  await db.query('create schema public')
  for (const statement of wantedSql()) await db.query(statement)
  expect(differenceOf(await catalogueOf(db), migrated)).toEqual({ missing: [], surplus: [] })
})

test('a second migration finds nothing to do', async () => {
  await db.query('drop schema public cascade')
  await db.query('drop schema conduct cascade')
  await db.query('create schema public')
  expect((await migrate(db)).length).toBeGreaterThan(0)
  expect(await migrate(db)).toEqual([])
})

test('a draft names the column that the registers want and the database lacks', () => {
  const draft = draftOf({ missing: ['column task.note text'], surplus: ['column task.old text'] }, wantedSql())
  expect(draft).toContain('alter table "task" add column "note" text;')
  expect(draft).toContain('only in the database: column task.old')
})
