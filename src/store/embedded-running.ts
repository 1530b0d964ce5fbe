import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Cluster, superuser } from '#store/embedded-cluster.ts'
import { findParent, isAlive, isInUse, isServerOf, waitUntil } from '#store/embedded-process.ts'

/** A server found at work on a cluster. It is an orphan when the process that started it is gone. */
export type RunningServer = { readonly pid: number; readonly port: number; readonly isOrphan: boolean }

/** The name under which a server remembers who started it. */
export const supervisorSetting = 'gaoxin.supervisor'

const patience = 60_000

/** Finds the server that works on the cluster now; a lock file that means nothing any more is cleared away. */
export async function findRunning(cluster: Cluster, log: (line: Label) => void): Promise<RunningServer | null> {
  const { pid } = readLock(cluster)
  if (pid === null || !isAlive(pid)) return null
  if (!isServerOf(pid, cluster.folder)) {
    clearForeignLock(cluster, log)
    return null
  }
  await waitUntil(() => readLock(cluster).isReady || !isServerOf(pid, cluster.folder), patience)
  const { port, isReady } = readLock(cluster)
  if (port === null || !isReady) return null
  const supervisor = await findSupervisor(cluster, port)
  return { pid, port, isOrphan: supervisor === null || findParent(pid) !== supervisor }
}

/** Ends an orphan in good order, and hard only when it does not obey. */
export async function stopOrphan(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      // Gone already, or not ours to end: the wait below tells which.
    }
    if (await waitUntil(() => !isAlive(pid), patience / 2)) return
  }
  throw new Refusal(
    'database-orphan',
    [
      `上次运行留下的数据库进程（${pid}）无法停止，请以启动它的用户结束该进程后重试。`,
      `The database process left by an earlier run (${pid}) cannot be stopped. End it as the user who started it and try again.`,
    ],
    { pid },
  )
}

/** What PostgreSQL's own lock file says: process, port, and whether the server takes connections. */
export function readLock(cluster: Cluster): { pid: number | null; port: number | null; isReady: boolean } {
  try {
    const lines = readFileSync(join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]) || null, port: Number(lines[3]) || null, isReady: lines[7]?.trim() === 'ready' }
  } catch {
    return { pid: null, port: null, isReady: false }
  }
}

export function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${superuser}:${cluster.password}@127.0.0.1:${port}/${database}`
}

async function findSupervisor(cluster: Cluster, port: number): Promise<number | null> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres') })
  try {
    await client.connect()
    const { rows } = await client.query(`select current_setting($1, true) as supervisor`, [supervisorSetting])
    return Number(rows[0].supervisor) || null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * After a restart of a container or machine the number in the lock file may belong to another program. PostgreSQL would
 * refuse for ever; we remove the file, but only when no process at all still works in the folder.
 */
function clearForeignLock(cluster: Cluster, log: (line: Label) => void): void {
  if (isInUse(cluster.folder)) return
  log(['上次未正常关闭：清除失效的数据库锁', 'Not closed properly last time: clearing a stale database lock'])
  rmSync(join(cluster.folder, 'postmaster.pid'), { force: true })
}
