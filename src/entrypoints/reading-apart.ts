import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { wallOf } from '#domain/moment.ts'
import type { Clock } from '#entrypoints/clock.ts'
import type { Reader } from '#entrypoints/reading.ts'

/** What the reading process is told: first where its database is, then that something came, at last that it shall end. */
export type ToReader = Place | 'wake' | 'stop'

type Place = {
  readonly url: string
  /** Milliseconds of the house's clock behind the machine's. */
  readonly behind: number
  /** Whether the database runs on this machine and under us, so that its processes are ours to put behind others. */
  readonly isOurs: boolean
}

/** What it says: what went wrong, in its own words. */
export type FromReader = { readonly error: string }

export type ReaderApart = Reader & {
  /** The number of its process; undefined while there is none. */
  readonly pid: () => number | undefined
}

type Options = Pick<Place, 'url' | 'isOurs'> & {
  readonly clock: Clock
  readonly report: (error: unknown) => void
  /** A reader that ended by itself is not replaced sooner than so many milliseconds after it began. */
  readonly rest?: number
}

/**
 * 另室读信 — the same reading in a process of its own and behind all others: while messages pour in, people who wait for a page share
 * neither the event loop nor, where the system can tell, the processor on equal terms with it. It holds nothing that is not on the disk, so
 * it may die at any time; another one goes on.
 */
export function readApart({ url, isOurs, clock, report, rest = 5000 }: Options): ReaderApart {
  let isOver = false
  let isLate = false
  let began = 0
  let child: ChildProcess | null = null
  const tell = (word: ToReader) => child?.send(word, () => {}) // one that cannot hear has ended, which is told below
  const begin = () => {
    const now = clock()
    began = performance.now()
    const started = fork(fileURLToPath(new URL('./reading-child.ts', import.meta.url)), [], { detached: hasSessions })
    child = started
    tell({ url, behind: wallOf(now) - now.millisecond, isOurs })
    started.on('message', (said) => report(new Error((said as FromReader).error))) // it is our own program that speaks
    started.on('error', report)
    started.once('exit', (code, signal) => {
      child = null
      if (isOver) return
      report(new Error(`The reader of messages ended (${signal ?? code}); another one goes on`))
      setTimeout(again, Math.max(0, began + rest - performance.now())).unref()
    })
  }
  const again = () => {
    if (!isOver && child === null) begin()
  }
  begin()
  return {
    wake: () => {
      // Hundreds of commits a second need no more than one word in the meantime.
      if (isLate) return
      isLate = true
      setTimeout(() => {
        isLate = false
        tell('wake')
      }, 2)
    },
    pid: () => child?.pid,
    stop: async () => {
      isOver = true
      await ended(child, () => tell('stop'))
    },
  }
}

/** A session of its own can be put behind the one of the server as a whole (priority.ts). */
const hasSessions = process.platform === 'linux'

/** So long it may finish the batch in its hands; what it did not finish waits on the disk. */
const patience = 20_000

function ended(child: ChildProcess | null, ask: () => void): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    const late = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('exit', () => {
      clearTimeout(late)
      done()
    })
    ask()
  })
}
