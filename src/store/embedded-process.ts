import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Says whether a process with this id runs, also when it belongs to somebody else; one that only waits to be buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return readStatus(pid)[0] !== 'Z'
}

/** The parent of a process, or null when it cannot be known. */
export function findParent(pid: number): number | null {
  const parent = Number.parseInt(readStatus(pid)[1] ?? ps('ppid', pid), 10)
  return Number.isNaN(parent) ? null : parent
}

/** Says whether the process is the server of that data folder: it works in it, and its command line names it. */
export function isServerOf(pid: number, folder: string): boolean {
  return findWorkFolder(pid) === folder || commandOf(pid).includes(folder)
}

/** Says whether any process still works in the folder; unknown counts as yes, because two servers on one folder destroy it. */
export function isInUse(folder: string): boolean {
  if (process.platform !== 'linux') return true
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).some((pid) => isServerOf(pid, folder) || mayBeBackend(pid))
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Waits until the condition holds; false when the patience, counted in steps of 10 ms, is used up. */
export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  for (let step = 0; step < milliseconds / 10; step++) {
    if (condition()) return true
    await sleep(10)
  }
  return condition()
}

/** State and parent, as the kernel of Linux writes them behind the name in brackets; nothing elsewhere. */
function readStatus(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  } catch {
    return []
  }
}

/** Null when the process is gone, `unknown` when looking is forbidden, as it is for root in an ordinary container. */
function findWorkFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES' ? 'unknown' : null
  }
}

function mayBeBackend(pid: number): boolean {
  return findWorkFolder(pid) === 'unknown' && commandOf(pid).startsWith('postgres: ')
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps('command', pid)
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

function ps(column: string, pid: number): string {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
}
