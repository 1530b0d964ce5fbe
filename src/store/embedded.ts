import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { requireChineseSearch } from '#store/chinese-search.ts'
import { makeDataDir, openCluster } from '#store/embedded-cluster.ts'
import { postGuard } from '#store/embedded-guard.ts'
import {
  findFreePort,
  type LaunchedServer,
  type LaunchFailure,
  type LaunchPlan,
  launch,
} from '#store/embedded-launch.ts'
import { sleep } from '#store/embedded-process.ts'
import { getPrograms } from '#store/embedded-programs.ts'
import { findRunning, stopOrphan, urlOf } from '#store/embedded-running.ts'
import { supervise } from '#store/embedded-supervisor.ts'
import { getServerUser } from '#store/embedded-user.ts'

export type EmbeddedOptions = {
  readonly dataDir: string
  /** The wanted port; the next free one is taken when it is in use, 0 means any. */
  readonly port?: number
  readonly log: (line: Label) => void
  /**
   * Off only for throwaway databases: a crash of the machine may then lose what was acknowledged, and the server goes
   * with its data when this process ends, however it ends.
   */
  readonly isDurable?: boolean
}

export type Embedded = {
  readonly url: string
  readonly port: number
  /** Another living process started the server on this data; `stop` then leaves it running. */
  readonly isShared: boolean
  stop(): Promise<void>
}

export const database = 'gaoxin'
const defaultPort = 54_318
const root = resolve(import.meta.dirname, '..', '..')

/** 内置数据库 — starts the PostgreSQL that came with the package, whatever an earlier run left behind. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log } = options
  const user = getServerUser(log)
  const dataDir = makeDataDir(resolve(options.dataDir), user)
  const programs = getPrograms(dataDir, user, log)
  const cluster = await openCluster(dataDir, programs, user, log)
  const logFile = join(dataDir, 'postgres.log')
  const plan: LaunchPlan = { cluster, programs, user, logFile, isDurable: options.isDurable ?? true }

  const started = await attachOrLaunch(plan, options.port ?? defaultPort, log)
  const { port } = started
  const server = 'child' in started ? supervise(started, () => relaunch(plan, port, log), log) : null
  const guard = server !== null && !plan.isDurable ? postGuard(cluster.folder, dataDir) : null
  const stop = async () => {
    await server?.stop()
    guard?.leave()
  }
  const url = urlOf(cluster, port, database)
  try {
    await openDatabase(url, urlOf(cluster, port, 'postgres'))
  } catch (error) {
    await stop()
    throw error
  }
  return { url, port, isShared: server === null, stop }
}

/** Where the data lives when nobody says: for root a folder of the system, otherwise beside the program. */
export function defaultDataDir(): string {
  if (process.getuid?.() === 0) return '/var/lib/gaoxin'
  const beside = join(root, '.gaoxin')
  if (existsSync(beside) || isWritable(root)) return join(beside, 'data')
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'gaoxin')
}

/** Tries until the server runs here or a living one is found: a killed server's children need a moment to leave. */
async function attachOrLaunch(
  plan: LaunchPlan,
  wanted: number,
  log: (line: Label) => void,
): Promise<LaunchedServer | { port: number }> {
  let port = wanted
  let failure: LaunchFailure = { reason: 'broken', said: '' }
  for (let attempt = 0; attempt < 40; attempt++) {
    const running = await findRunning(plan.cluster, log)
    if (running !== null && !running.isOrphan) return { port: running.port }
    if (running !== null) {
      log(['上次运行留下的数据库仍在运行：正在停止', 'A database left by an earlier run is still up: stopping it'])
      await stopOrphan(running.pid)
    }
    const free = await findFreePort(port)
    if (wanted !== 0 && free !== port)
      log([`数据库端口 ${port} 已被占用，改用 ${free}`, `Database port ${port} is taken, using ${free}`])
    port = free
    const outcome = await launch(plan, port)
    if ('child' in outcome) return outcome
    failure = outcome
    if (outcome.reason === 'broken') break
    if (outcome.reason === 'folder-busy') await sleep(250)
  }
  throw startFailed(failure)
}

/** After its sudden death the server must come back under the same address, or its clients would not find it. */
async function relaunch(plan: LaunchPlan, port: number, log: (line: Label) => void): Promise<LaunchedServer> {
  const outcome = await attachOrLaunch(plan, port, log)
  if ('child' in outcome && outcome.port === port) return outcome
  if ('child' in outcome) outcome.child.kill('SIGINT')
  throw startFailed({ reason: 'port-taken', said: `port ${port}` })
}

async function openDatabase(url: string, maintenanceUrl: string): Promise<void> {
  let client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== '3D000') throw error
    await createDatabase(maintenanceUrl)
    client = new pg.Client({ connectionString: url })
    await client.connect()
  }
  try {
    await requireChineseSearch(client)
  } finally {
    await client.end()
  }
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl })
  await client.connect()
  await client.query(`create database ${database}`).finally(() => client.end())
}

function startFailed(failure: LaunchFailure): Refusal {
  const tail = failure.said.split('\n').slice(-12).join('\n')
  return new Refusal(
    'database-start-failed',
    [`数据库未能启动。数据库日志末尾：\n${tail}`, `The database did not start. The end of its log:\n${tail}`],
    { log: tail },
  )
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
