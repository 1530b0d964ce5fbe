import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Embedded, startEmbedded } from '#store/embedded.ts'
import { isAlive, waitUntil } from '#store/embedded-process.ts'
import { makeTemporaryFolder, removeFolder } from '#test/support/folders.ts'

let dataDir = ''
let said: Label[] = []
let started: Embedded[] = []

beforeEach(() => {
  dataDir = makeTemporaryFolder()
  said = []
  started = []
})

afterEach(async () => {
  for (const server of started) await server.stop()
  removeFolder(dataDir)
})

async function start(port = 0): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, port, log: (line) => said.push(line) })
  started.push(server)
  return server
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query({ text: statement, rowMode: 'array' }).finally(() => client.end())
  return rows[0]?.[0]
}

function postmaster(): number {
  return Number(readFileSync(lockFile(), 'utf8').split('\n')[0])
}

function lockFile(): string {
  return join(dataDir, 'postgres', 'postmaster.pid')
}

async function holdElsewhere(
  kind: 'lasting' | 'throwaway' = 'lasting',
): Promise<{ holder: ChildProcess; url: string }> {
  const program = join(import.meta.dirname, '..', 'support', 'hold-database.ts')
  const holder = spawn(process.execPath, [program, dataDir, kind], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [first] = await once(holder.stdout!, 'data')
  return { holder, url: String(first).trim() }
}

async function kill(holder: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(holder, 'exit')
  holder.kill(signal)
  await gone
}

it('answers questions, knows Chinese and listens on loopback only', async () => {
  const { url } = await start()
  expect(await ask(url, `select cardinality(show_trgm('高新区')) > 0`)).toBe(true)
  expect(await ask(url, `select current_setting('listen_addresses')`)).toBe('127.0.0.1')
  expect(await ask(url, `select current_setting('fsync') || current_setting('synchronous_commit')`)).toBe('onon')
})

it('lets nobody in without the password', async () => {
  const url = new URL((await start()).url)
  url.password = 'wrong'
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/password authentication failed/)
})

it('keeps the data from one run to the next and leaves no process behind', async () => {
  const first = await start()
  await ask(first.url, 'create table kept as select 7 as number')
  const pid = postmaster()
  await first.stop()
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(lockFile())).toBe(false)
  expect(await ask((await start()).url, 'select number from kept')).toBe(7)
})

it('brings a killed server back under the same address with all that was acknowledged', async () => {
  const { url } = await start()
  await ask(url, 'create table kept as select 7 as number')
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  const isBack = () =>
    existsSync(lockFile()) && postmaster() !== killed && readFileSync(lockFile(), 'utf8').includes('ready')
  expect(await waitUntil(isBack, 20_000)).toBe(true)
  expect(await ask(url, 'select number from kept')).toBe(7)
  expect(said.map(([, english]) => english)).toContain('The database ended unexpectedly: bringing it back')
})

it('starts again after the whole program and the server were killed', async () => {
  const { holder, url } = await holdElsewhere()
  await ask(url, 'create table kept as select 7 as number')
  const pid = postmaster()
  await kill(holder, 'SIGKILL')
  process.kill(pid, 'SIGKILL')
  expect(await ask((await start()).url, 'select number from kept')).toBe(7)
})

it('ends a server that was left without its program and starts its own', async () => {
  const { holder } = await holdElsewhere()
  const orphan = postmaster()
  await kill(holder, 'SIGKILL')
  expect(isAlive(orphan)).toBe(true)
  const { url, isShared } = await start()
  expect(isShared).toBe(false)
  expect(isAlive(orphan)).toBe(false)
  expect(await ask(url, 'select 1')).toBe(1)
  expect(said.map(([, english]) => english)).toContain('A database left by an earlier run is still up: stopping it')
})

it('takes a throwaway server and its data away when its program is killed outright', async () => {
  const { holder, url } = await holdElsewhere('throwaway')
  expect(await ask(url, 'select 1')).toBe(1)
  const pid = postmaster()
  await kill(holder, 'SIGKILL')
  expect(await waitUntil(() => !isAlive(pid) && !existsSync(dataDir), 20_000)).toBe(true)
})

it('leaves the data of a throwaway server to whoever stops it in good order', async () => {
  const server = await startEmbedded({ dataDir, port: 0, log: () => undefined, isDurable: false })
  const pid = postmaster()
  await server.stop()
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(join(dataDir, 'postgres'))).toBe(true)
})

it('shares the server of a program that is still alive, and does not stop it', async () => {
  const { holder, url } = await holdElsewhere()
  try {
    const second = await start()
    expect(second).toMatchObject({ url, isShared: true })
    await second.stop()
    expect(await ask(url, 'select 1')).toBe(1)
  } finally {
    await kill(holder, 'SIGTERM')
  }
})

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'goes down in good order when its program gets %s',
  async (signal) => {
    const { holder } = await holdElsewhere()
    const pid = postmaster()
    await kill(holder, signal)
    expect(holder.signalCode).toBe(signal)
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(lockFile())).toBe(false)
  },
)

it('says that the port is taken and uses the next free one', async () => {
  const occupant = createServer().listen({ port: 0, host: '127.0.0.1' })
  await once(occupant, 'listening')
  const { port } = occupant.address() as { port: number }
  try {
    const server = await start(port)
    expect(server.port).toBeGreaterThan(port)
    expect(said.at(-1)?.[1]).toBe(`Database port ${port} is taken, using ${server.port}`)
  } finally {
    occupant.close()
  }
})

it('is not misled by a lock file whose process number now belongs to another program', async () => {
  await (await start()).stop()
  writeFileSync(lockFile(), `${process.pid}\n${join(dataDir, 'postgres')}\n0\n5432\n\n127.0.0.1\n\nready   \n`)
  expect(await ask((await start()).url, 'select 1')).toBe(1)
})

it('does not count a data folder whose initialisation was cut off', async () => {
  mkdirSync(join(dataDir, 'postgres.new-999999999'))
  expect(await ask((await start()).url, 'select 1')).toBe(1)
  expect(existsSync(join(dataDir, 'postgres.new-999999999'))).toBe(false)
})

it('refuses in both languages, with the end of the log, when the data is broken', async () => {
  await (await start()).stop()
  rmSync(join(dataDir, 'postgres', 'global', 'pg_control'))
  const refusal = await start().catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({
    code: 'database-start-failed',
    facts: { log: expect.stringContaining('pg_control') },
  })
  expect((refusal as Refusal).text[0]).toContain('数据库未能启动')
})
