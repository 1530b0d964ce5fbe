import { cookieNameOf } from '#entrypoints/http/session.ts'
import type { InboxProcess } from '#test/load/inbox-process.ts'
import type { Sending, Sent } from '#test/load/push-sender.ts'

export type Overload = {
  readonly seconds: number
  readonly taken: number
  readonly refused: number
  readonly failed: number
  /** Megabytes more than before, at most. */
  readonly grown: number
  /** Milliseconds that 95 of 100 lists of an officer took at most, before and meanwhile. */
  readonly before: number
  readonly during: number
}

/** Ten times the packets of a million meters that wake within a minute. */
const perSecond = 167_000

/** Many more connections than are served, none of them patient: what is taken, what is turned away, and what others feel. */
export async function benchOverload(
  server: InboxProcess,
  seconds: number,
  push: (more: Partial<Sending>) => Promise<Sent>,
): Promise<Overload> {
  await feel(server, 5)
  const before = await feel(server, 10)
  const base = server.rss()
  let most = base
  const watch = setInterval(() => {
    most = Math.max(most, server.rss())
  }, 100)
  const sending = push({ connections: 300, batches: Number.MAX_SAFE_INTEGER, seconds, isPatient: false, perSecond })
  const during = await feel(server, seconds)
  const { taken, refused, failed } = await sending
  clearInterval(watch)
  return { seconds, taken, refused, failed, grown: (most - base) / 1048576, before, during }
}

/** One officer who opens the list of tasks again and again, fifty times a second at most. */
async function feel({ port, token }: InboxProcess, seconds: number): Promise<number> {
  const headers = { cookie: `${cookieNameOf({})}=${token}` }
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  while (performance.now() < until) {
    const begin = performance.now()
    const answer = await fetch(`http://127.0.0.1:${port}/api/task?limit=20`, { headers })
    if (answer.status !== 200) throw new Error(`a list was answered with ${answer.status}`)
    await answer.text()
    times.push(performance.now() - begin)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
}
