import { rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { isAlive, isServerOf, waitUntil } from '#store/embedded-process.ts'
import { readLock } from '#store/embedded-running.ts'

/** The whole life of the guard: it waits for the pipe to close, and acts only when nobody told it to leave. */
const [folder = '', dataDir = ''] = process.argv.slice(2)
const said = await text(process.stdin).catch(() => '')
if (said !== 'leave') {
  // The server may just be coming up when its program is killed.
  for (let round = 0; round < 3; round += 1) await endServer()
  rmSync(dataDir, { recursive: true, force: true })
}

async function endServer(): Promise<void> {
  const { pid } = readLock({ folder, password: '' })
  if (pid === null || !isAlive(pid) || !isServerOf(pid, folder)) return void (await waitUntil(() => false, 100))
  try {
    // Nothing of a throwaway database is worth an orderly end.
    process.kill(pid, 'SIGQUIT')
  } catch {
    return
  }
  await waitUntil(() => !isAlive(pid), 10_000)
}
