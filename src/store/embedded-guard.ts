import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export type Guard = { leave(): void }

/**
 * 守护 — a small process beside a throwaway server. A process that is killed outright can end nobody; but its end of a pipe
 * closes, and the guard at the other end then ends the server and takes its data away. The supervisor lives in the killed
 * process itself and cannot do this.
 */
export function postGuard(clusterFolder: string, dataDir: string): Guard {
  const program = fileURLToPath(new URL('./embedded-guard-program.ts', import.meta.url))
  const guard: ChildProcess = spawn(process.execPath, ['--no-warnings', program, clusterFolder, dataDir], {
    // In a group of its own, so that what ends the whole group of the terminal leaves the guard to its work.
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  // A guard that is gone guards nothing, and that is all.
  guard.on('error', () => undefined)
  guard.stdin?.on('error', () => undefined)
  return { leave: () => guard.stdin?.end('leave') }
}
