import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

const behind = constants.priority.PRIORITY_LOW

/**
 * 礼让 — puts a process of ours behind all others; a courtesy that not every system grants. Linux wants to be asked thread by thread (the
 * collector of garbage has its own) and, where it shares the processor among sessions first, for the session too: each connection of
 * PostgreSQL is one.
 */
export function letOthersPass(pid: number): void {
  for (const thread of threadsOf(pid)) asFarAsGranted(() => setPriority(thread, behind))
  asFarAsGranted(() => {
    if (leadsSession(pid)) writeFileSync(`/proc/${pid}/autogroup`, String(behind))
  })
}

/** The process itself where the system does not tell. */
export function threadsOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number)
  } catch {
    return [pid]
  }
}

/** Behind its name, which stands in brackets and may hold anything: state, parent, group, session. */
function leadsSession(pid: number): boolean {
  const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return Number(words[3]) === pid
}

/** Linux grants ordinary users one session in a tenth of a second. */
const pause = 300

function asFarAsGranted(ask: () => void): void {
  try {
    ask()
  } catch (error) {
    if (isTooSoon(error)) setTimeout(() => asFarAsGranted(ask), pause * (1 + Math.random())).unref()
  }
}

function isTooSoon(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN'
}
