import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { Refusal } from '#domain/refusal.ts'
import type { Cluster } from '#store/embedded-cluster.ts'
import { sleep } from '#store/embedded-process.ts'
import type { Programs } from '#store/embedded-programs.ts'
import { readLock, supervisorSetting } from '#store/embedded-running.ts'
import type { ServerUser } from '#store/embedded-user.ts'

export type LaunchPlan = {
  readonly cluster: Cluster
  readonly programs: Programs
  readonly user: ServerUser
  readonly logFile: string
  readonly isDurable: boolean
}

/** A server that we started: we are its parent. */
export type LaunchedServer = { readonly child: ChildProcess; readonly port: number }

/** Why a launch failed: whether it is worth trying again, and what the server said. */
export type LaunchFailure = { readonly reason: 'port-taken' | 'folder-busy' | 'broken'; readonly said: string }

const logLimit = 10 * 1024 * 1024

/** Starts the server and waits until it takes connections. Its own group keeps a Ctrl-C of the terminal from reaching it first. */
export async function launch(plan: LaunchPlan, port: number): Promise<LaunchedServer | LaunchFailure> {
  rotate(plan.logFile)
  const log = openSync(plan.logFile, 'a', 0o600)
  const logStart = fstatSync(log).size
  const child = spawn(plan.programs.postgres, ['-D', plan.cluster.folder, ...settings(plan, port)], {
    ...plan.user,
    cwd: '/',
    env: { PATH: process.env.PATH, TZ: 'UTC' },
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  let failure: string | null = null
  child.once('error', (error) => (failure = error.message))
  child.once('exit', () => (failure ??= ''))
  while (failure === null) {
    const lock = readLock(plan.cluster)
    if (lock.pid === child.pid && lock.isReady) return { child, port }
    await sleep(10)
  }
  const said = `${failure}${readFileSync(plan.logFile).subarray(logStart).toString('utf8')}`.trim()
  return { reason: reasonOf(said), said }
}

/** Returns the first free port from the wanted one on; 0 asks the system for any. */
export async function findFreePort(wanted: number): Promise<number> {
  if (wanted === 0) return (await tryPort(0)) ?? 0
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port++) {
    if ((await tryPort(port)) !== null) return port
  }
  throw new Refusal(
    'no-free-port',
    [`从 ${wanted} 起的一百个端口都被占用。`, `All hundred ports from ${wanted} on are taken.`],
    { port: wanted },
  )
}

function settings(plan: LaunchPlan, port: number): string[] {
  const durability = plan.isDurable ? 'on' : 'off'
  const values = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: durability,
    synchronous_commit: durability,
    full_page_writes: durability,
    [supervisorSetting]: process.pid,
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function reasonOf(said: string): LaunchFailure['reason'] {
  if (/could not bind|could not create any TCP/.test(said)) return 'port-taken'
  if (/lock file|pre-existing shared memory|another (server|postmaster)/.test(said)) return 'folder-busy'
  return 'broken'
}

async function tryPort(port: number): Promise<number | null> {
  if (port !== 0 && (await isAnswered(port))) return null
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(null))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null))
    })
  })
}

/** Binding may succeed beside a listener on all addresses, so we also knock. */
function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > logLimit) renameSync(logFile, `${logFile}.1`)
}
