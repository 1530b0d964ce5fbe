import { randomUUID } from 'node:crypto'
import type { Actor } from '#schema/who.ts'

export type Running = {
  readonly share: number
  readonly signal: AbortSignal
  tell(share: number): void
  stop(): void
  end(): void
}

const jobs = new Map<string, Running>()

/** An import on its way, found by the ticket that the page chose and by nobody but who began it. */
export function running(ticket: string, { zone, account }: Actor): Running | null {
  return jobs.get(`${zone} ${account} ${ticket}`) ?? null
}

running.begin = function begin(ticket: string = randomUUID(), { zone, account }: Actor): Running {
  const name = `${zone} ${account} ${ticket.slice(0, 100)}`
  const control = new AbortController()
  let share = 0
  const job: Running = {
    get share() {
      return share
    },
    signal: control.signal,
    tell: (now) => {
      share = now
    },
    stop: () => control.abort(),
    end: () => {
      if (jobs.get(name) === job) jobs.delete(name)
    },
  }
  jobs.set(name, job)
  return job
}
