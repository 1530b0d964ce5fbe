import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoAccounts } from '#demo/accounts.ts'
import { giveMidYearKey, midYearArchive, midYearZone, openMidYear } from '#demo/mid-year.ts'
import { quote } from '#derive/names.ts'
import { clockOf, systemClock } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { cookieName } from '#entrypoints/http/session.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { registers } from '#registers/index.ts'
import { household } from '#registers/land/household.ts'
import { compareBoards } from '#rehearsal/verify/boards.ts'
import { recompute } from '#rehearsal/verify/bulletins.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import { verifyChain } from '#services/audit.ts'
import { procedures } from '#services/procedures.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { openSealed, sealSecret, setSealingKey } from '#services/sealing.ts'
import { openSession } from '#services/sign-in/session.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { findChainHead } from '#store/events.ts'
import { readArchive } from '#store/log-archive.ts'
import { createBareDatabase, createDatabase } from '#test/support/database.ts'
import { makeTemporaryFolder, removeFolder } from '#test/support/folders.ts'

const ownKey = new Uint8Array(32).fill(3)
const root = join(import.meta.dirname, '..', '..')
let db: Database
let app: FastifyInstance
let url: string
let drop: () => Promise<void>
const signedIn: (readonly [login: string, status: number])[] = []

/** The very program of `npm start`, on an empty database; nothing here knows how it loads. */
beforeAll(async () => {
  const made = await createBareDatabase()
  ;[url, drop] = [made.url, made.drop]
  await runStart(url, async (address, said) => {
    for (const line of said.split('\n')) {
      const account = demoAccounts.find(({ login, password }) => line.includes(` ${login} `) && line.includes(password))
      if (account !== undefined) signedIn.push([account.login, await signIn(address, account)])
    }
  })
  db = openDatabase(url, 4)
  setSealingKey(db, ownKey)
  giveMidYearKey(db)
  app = await buildApp({ db, clock: await clockOf(db), procedures, version: 'test', logLevel: 'error' })
}, 120_000)
afterAll(async () => {
  await app?.close()
  await db?.close()
  await drop?.()
})

test('the first start opens the zone of full size in the middle of its year, and every printed account signs in', async () => {
  expect(signedIn.length).toBeGreaterThan(20)
  expect(signedIn.filter(([, status]) => status !== 200)).toEqual([])
  const counts = await db.query(
    `select (select count(*)::int from enterprise) as firms, (select count(*)::int from service_case) as cases,
      (select count(*)::int from household) as households, (select count(*)::int from lead) as leads`,
  )
  const [{ firms, cases, households, leads }] = counts as [Record<string, number>]
  for (const [count, least] of [
    [firms, 420],
    [cases, 800],
    [households, 1500],
    [leads, 140],
  ])
    expect(count).toBeGreaterThan(least ?? 0)
})

test('its chain is whole, and its tables, written by the program of today, equal the fold of its log', async () => {
  const { bad, zones } = await verifyChain(db)
  expect(bad).toBeNull()
  expect(zones.map(({ zone }) => zone)).toEqual([midYearZone])
  expect((await rebuildCheck(db)).discrepancies).toEqual([])
})

test('every page has something to show: no register that was there when it was packed is empty', async () => {
  const empty: string[] = []
  const { head } = await readArchive(midYearArchive)
  const known = registers.filter(({ name }) => head.registers.includes(name))
  expect(known.length).toBeGreaterThan(90)
  for (const { name } of known)
    if ((await db.query(`select 1 from ${quote(name)} limit 1`)).length === 0) empty.push(name)
  // Doors to other programs carry secrets that the zone does not come with.
  expect(empty.sort()).toEqual(['robot', 'webhook'])
})

test('what its boards show and its bulletins printed is what the log gives', async () => {
  const head = await findChainHead(db, midYearZone)
  const today = (await clockOf(db))().today
  const boards = []
  for (const [board, login, path] of [
    ['investment', 'zhuren', 'investment/board'],
    ['finance', 'caizheng', 'finance'],
    ['jobs', 'renshe', 'jobs'],
  ] as const)
    boards.push({ seq: head?.seq ?? 0, asOf: today, board, about: '', body: await get(login, path) })
  const log = await readLog(db, midYearZone)
  const { figures, differences } = compareBoards(log, boards)
  expect(differences).toEqual([])
  expect(figures).toBeGreaterThan(300)
  const { papers, discrepancies } = recompute(log)
  expect(discrepancies).toEqual([])
  expect(papers.length).toBeGreaterThan(15)
})

test('its days go on from its last act, whatever the day of the machine; codes of other programs follow the machine', async () => {
  const now = (await clockOf(db))()
  expect(now.today).toBe('2022-07-01')
  expect(Math.abs((now.wall ?? 0) - Date.now())).toBeLessThan(5000)
  const me = await get('shuji', 'me')
  expect([me.today, me.zone.hasOwnClock]).toEqual(['2022-07-01', true])
})

test('what is sealed opens under the key of the demonstration, and nothing else of the house does', async () => {
  const [row] = await db.query('select phone from household where zone_id = $1 and phone is not null limit 1', [
    midYearZone,
  ])
  expect(openSealed(db, midYearZone, household, 'phone', row?.phone)).toMatch(/^\d+$/)
  const other = { home: {} } as Database // only the home of a database counts here
  giveMidYearKey(other)
  setSealingKey(other, new Uint8Array(32).fill(4))
  const sealed = sealSecret(db, 'another/enterprise/phone', '0000')
  expect(() => openSealed(other, 'another', enterprise, 'phone', sealed)).toThrow()
})

test('a second opening changes nothing, and a house with a zone of its own stays as it is', async () => {
  const before = await findChainHead(db, midYearZone)
  expect(await openMidYear(db)).toBe('there')
  expect(await findChainHead(db, midYearZone)).toEqual(before)
  const made = await createDatabase()
  const own = openDatabase(made.url, 2)
  try {
    await own.query(`insert into "chain" (zone_id, seq, hash) values ('own', 0, 'own')`)
    expect(await openMidYear(own)).toBe('another')
    expect(await own.query('select 1 from "event"')).toEqual([])
    expect(await clockOf(own)).toBe(systemClock)
  } finally {
    await own.close()
    await made.drop()
  }
})

test('an archive that was altered loads nothing', async () => {
  const lines = brotliDecompressSync(await readFile(midYearArchive))
    .toString('utf8')
    .split('\n')
  lines[900] = (lines[900] ?? '').replace(/"at":"2022/, '"at":"2021')
  const folder = makeTemporaryFolder()
  const file = join(folder, 'altered.br')
  await writeFile(file, brotliCompressSync(lines.join('\n'), { params: { 1: 1 } }))
  const made = await createDatabase()
  const own = openDatabase(made.url, 2)
  try {
    await expect(openMidYear(own, file)).rejects.toMatchObject({ code: 'log-archive-broken' })
    expect(await own.query('select 1 from "event" limit 1')).toEqual([])
    expect(await own.query('select 1 from "chain" limit 1')).toEqual([])
  } finally {
    removeFolder(folder)
    await own.close()
    await made.drop()
  }
})

async function get(login: string, path: string) {
  const [found] = await db.query('select id from account where zone_id = $1 and login = $2', [midYearZone, login])
  const now = (await clockOf(db))()
  const token = await openSession(
    db,
    { zone: midYearZone, account: found?.id, needs: null },
    { device: '', address: '' },
    now,
  )
  const answer = await app.inject({ method: 'GET', url: `/api/${path}`, cookies: { [cookieName]: token } })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

async function runStart(
  database: string,
  whileRunning: (address: string, said: string) => Promise<void>,
): Promise<void> {
  const env = { ...process.env, DATABASE_URL: database, GAOXIN_KEY: Buffer.from(ownKey).toString('base64') }
  const child = spawn(process.execPath, [join(root, 'src/start.ts'), '--port', '0'], { cwd: root, env })
  try {
    await whileRunning(...(await addressOf(child)))
  } finally {
    child.kill('SIGINT')
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)))
  }
}

/** The address, and everything that was said until the last sign-in. */
function addressOf(child: ChildProcess): Promise<readonly [address: string, said: string]> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (piece: Buffer) => {
      said += piece.toString('utf8')
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found !== null && said.includes('Quartz-85-lark')) resolve([found[0], said])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', () => reject(new Error(said)))
  })
}

async function signIn(address: string, { login, password }: (typeof demoAccounts)[number]): Promise<number> {
  const answer = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gaoxin': '1' },
    body: JSON.stringify({ login, password }),
  })
  return answer.status
}
