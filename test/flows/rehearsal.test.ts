import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { midYearZone, openMidYear } from '#demo/mid-year.ts'
import { dayOf } from '#domain/day.ts'
import { packYear } from '#rehearsal/pack.ts'
import { compareBoards } from '#rehearsal/verify/boards.ts'
import { recompute } from '#rehearsal/verify/bulletins.ts'
import { compareCases } from '#rehearsal/verify/ecology.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import { compareLeaks } from '#rehearsal/verify/leaks.ts'
import { comparePerMu } from '#rehearsal/verify/per-mu.ts'
import { compareDesks } from '#rehearsal/verify/service.ts'
import { compareTickets } from '#rehearsal/verify/tickets.ts'
import { type Played, playYear } from '#rehearsal/year.ts'
import { verifyChain } from '#services/audit.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { setSealingKey } from '#services/sealing.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { createDatabase } from '#test/support/database.ts'
import { makeTemporaryFolder, removeFolder } from '#test/support/folders.ts'

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
}, 900_000)
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
  const log = await readLog(db, midYearZone)
  const { papers, discrepancies } = recompute(log)
  expect(discrepancies).toEqual([])
  expect(papers.length).toBe(37)
  expect(comparePerMu(log)).toEqual([])
  expect(compareTickets(log)).toEqual([])
  expect(compareDesks(log, played.shown)).toEqual([])
  const boards = compareBoards(log, played.boards, played.pushed)
  expect(boards.differences).toEqual([])
  expect(boards.figures).toBeGreaterThan(1000)
  expect(played.shown.at(-1)?.units.length).toBeGreaterThan(5)
})

test('readings, nights and cases come out the same when they are worked out again from the messages as they were pushed', async () => {
  const log = await readLog(db, midYearZone)
  const { differences, ...seen } = compareLeaks(log, played.pushed, played.leaks)
  expect(differences).toEqual([])
  expect(seen.suspected).toBeGreaterThan(2)
  expect(compareCases(log, played.pushed)).toEqual([])
  expect(played.boards.map(({ board }) => board)).toEqual(
    expect.arrayContaining(['water', 'waterMonth', 'ecology', 'ideas', 'idea', 'disputes', 'tickets']),
  )
})

test('a message that was not pushed as it is told shows on the boards of water', async () => {
  const at = played.pushed.findLastIndex(({ sender }) => sender === 'JZQ-01')
  const without = played.pushed.filter((_, i) => i !== at)
  const water = played.boards.filter(({ board }) => board === 'water').slice(-1)
  const told = compareBoards(await readLog(db, midYearZone), water, without)
  expect(told.differences.length).toBeGreaterThan(0)
})

test('a figure that a board showed wrongly is told', async () => {
  const { body, ...place } = played.boards.findLast(({ board }) => board === 'jobs') ?? { body: {}, ...nowhere }
  const told = compareBoards(await readLog(db, midYearZone), [{ ...place, body: { ...Object(body), least: 31 } }])
  expect(told.differences.map(({ figure }) => figure)).toEqual(['least'])
})

test('a score that was printed wrongly is told, with the evaluation and the firm', async () => {
  const log = await readLog(db, midYearZone)
  const scored = log.findLast(({ body }) => body.includes('"register":"per_mu_sheet"') && /"total":\[/.test(body))
  const wrong = log.map((line) =>
    line === scored ? { ...line, body: line.body.replace(/"total":\[([^,]+),[\d.]+\]/, '"total":[$1,3]') } : line,
  )
  const told = comparePerMu(wrong)
  expect(told.map(({ what }) => what.split('.').at(-1))).toContain('total')
})

test('after the year the tables equal the fold of the log, and its chain is whole', async () => {
  expect((await rebuildCheck(db)).discrepancies).toEqual([])
  expect((await verifyChain(db)).bad).toBeNull()
})

test('a year packed in its middle opens in an empty house, with what the persons of the small zone did in it besides', {
  timeout: 900_000,
}, async () => {
  const [here, there] = [await createDatabase(), await createDatabase()]
  const [playing, opened] = [openDatabase(here.url, 4), openDatabase(there.url, 4)]
  const folder = makeTemporaryFolder()
  const file = join(folder, 'small.br')
  try {
    setSealingKey(playing, new Uint8Array(32).fill(5))
    const asked = { seed: 5, year: 2022, scale: 0.02, until: dayOf(2022, 6, 30) }
    const { bytes } = await packYear(playing, asked, file, () => {})
    expect(bytes).toBeLessThan(2_000_000)
    expect(await openMidYear(opened, file)).toBe('opened')
    expect(await readLog(opened, midYearZone)).toEqual(await readLog(playing, midYearZone))
    expect((await rebuildCheck(opened)).discrepancies).toEqual([])
    expect(recompute(await readLog(opened, midYearZone)).discrepancies).toEqual([])
    const last = await opened.query('select max(asked_on)::text as day from service_case')
    expect(last[0]?.day).toMatch(/^2022-06-/)
  } finally {
    await Promise.all([playing.close(), opened.close()])
    await Promise.all([here.drop(), there.drop()])
    removeFolder(folder)
  }
})
