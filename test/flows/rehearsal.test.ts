import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareBoards } from '#rehearsal/verify/boards.ts'
import { recompute } from '#rehearsal/verify/bulletins.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import { compareDesks } from '#rehearsal/verify/service.ts'
import { type Played, playYear, rehearsalZone } from '#rehearsal/year.ts'
import { verifyChain } from '#services/audit.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { setSealingKey } from '#services/sealing.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { createDatabase } from '#test/support/database.ts'

const nowhere = { seq: 0, asOf: '', board: '', about: '' }
let db: Database
let drop: () => Promise<void>
let played: Played
beforeAll(async () => {
  const made = await createDatabase()
  drop = made.drop
  db = openDatabase(made.url, 4)
  setSealingKey(db, new Uint8Array(32).fill(5))
  played = await playYear(db, { seed: 11, year: 2022, scale: 0.05 }, () => {})
}, 300_000)
afterAll(async () => {
  await db?.close()
  await drop?.()
})

test('a small zone plays a whole year through the public API, and what must be refused is refused', () => {
  expect(played.days).toBe(365)
  expect(played.sent).toBeGreaterThan(300)
  expect(played.refused).toBeGreaterThan(0)
})

test('every published number of the year comes out the same when it is worked out again from the log alone', async () => {
  const log = await readLog(db, rehearsalZone)
  const { papers, discrepancies } = recompute(log)
  expect(discrepancies).toEqual([])
  expect(papers.length).toBe(36)
  expect(compareDesks(log, played.shown)).toEqual([])
  const boards = compareBoards(log, played.boards)
  expect(boards.differences).toEqual([])
  expect(boards.figures).toBeGreaterThan(1000)
  expect(played.shown.at(-1)?.units.length).toBeGreaterThan(5)
})

test('a figure that a board showed wrongly is told', async () => {
  const { body, ...place } = played.boards.findLast(({ board }) => board === 'jobs') ?? { body: {}, ...nowhere }
  const told = compareBoards(await readLog(db, rehearsalZone), [{ ...place, body: { ...Object(body), least: 31 } }])
  expect(told.differences.map(({ figure }) => figure)).toEqual(['least'])
})

test('after the year the tables equal the fold of the log, and its chain is whole', async () => {
  expect((await rebuildCheck(db)).discrepancies).toEqual([])
  expect((await verifyChain(db)).bad).toBeNull()
})
