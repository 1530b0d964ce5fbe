import { afterAll, beforeAll, expect, test } from 'vitest'
import { momentOf } from '#entrypoints/clock.ts'
import { openRehearsedZone } from '#rehearsal/open-zone.ts'
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

test('a zone can be opened in the middle of its year with its sign-ins; a play that was broken off is not taken for one', async () => {
  const made = await createDatabase()
  const other = openDatabase(made.url, 4)
  try {
    setSealingKey(other, new Uint8Array(32).fill(5))
    const now = momentOf(Date.parse('2022-07-01T02:00:00Z'))
    const open = (setPassword: (account: string, password: string) => Promise<void>) =>
      openRehearsedZone(other, { now, scale: 0.02, setPassword, told: () => {} })
    await expect(open(() => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off')
    await expect(open(() => Promise.resolve())).rejects.toMatchObject({ code: 'rehearsal-unfinished' })
    const last = await other.query('select max(asked_on)::text as day from service_case where zone_id = $1', [
      rehearsalZone,
    ])
    expect(last[0]?.day).toMatch(/^2022-06-/)
    const log = await readLog(other, rehearsalZone)
    expect(recompute(log).discrepancies).toEqual([])
  } finally {
    await other.close()
    await made.drop()
  }
})
