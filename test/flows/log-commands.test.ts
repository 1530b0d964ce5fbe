import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, openDatabase } from '#store/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { createDemoDatabase } from '#test/support/demo-database.ts'
import { makeTemporaryFolder, removeFolder } from '#test/support/folders.ts'

const program = join(import.meta.dirname, '..', '..', 'src', 'entrypoints', 'cli', 'gaoxin.ts')
const folder = makeTemporaryFolder()
let database: TestDatabase
let db: Database

beforeAll(async () => {
  database = await createDemoDatabase()
  db = openDatabase(database.url)
})

afterAll(async () => {
  await db.close()
  await database.drop()
  removeFolder(folder)
})

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

async function gaoxin(...args: readonly string[]): Promise<Outcome> {
  const options = { env: { ...process.env, DATABASE_URL: database.url } }
  return promisify(execFile)(process.execPath, [program, ...args], options).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Outcome) => error,
  )
}

it('the commands on the log say that all is well, and after harm name the place and fail', async () => {
  const kept = join(folder, 'checkpoint.json')
  const whole = await gaoxin('audit', 'verify')
  expect(whole.code).toBe(0)
  await writeFile(kept, whole.stdout)
  expect((await gaoxin('audit', 'verify', '--against', kept)).code).toBe(0)
  expect((await gaoxin('rebuild', '--check')).code).toBe(0)

  await db.query(`update task set title = '改过的名称' where title = '建成云岭第二小学'`)
  const differing = await gaoxin('rebuild', '--check')
  expect([differing.code, differing.stdout]).toEqual([2, expect.stringContaining('改过的名称')])
  expect((await gaoxin('rebuild')).code).toBe(0)
  expect((await gaoxin('rebuild', '--check')).code).toBe(0)

  await db.query('delete from "event" where seq = 20')
  const broken = await gaoxin('audit', 'verify')
  expect([broken.code, broken.stdout]).toEqual([2, ''])
  expect(broken.stderr).toContain('event 20 is bad')
})

it('a checkpoint file that is none is refused in both languages', async () => {
  const file = join(folder, 'none.json')
  await writeFile(file, '{}')
  const refused = await gaoxin('audit', 'verify', '--against', file)
  expect(refused.code).toBe(2)
  expect(refused.stderr).toMatch(/没有校验点[\s\S]*no checkpoints/)
})
