import type { Clock } from '#entrypoints/clock.ts'
import { actByRules } from '#entrypoints/hourly.ts'
import type { Procedures } from '#services/context.ts'
import { briefAll } from '#services/messages/brief.ts'
import type { Carrier } from '#services/messages/carriers.ts'
import { followLog } from '#services/messages/follow.ts'
import { hourOf, sendWaiting } from '#services/messages/send.ts'
import type { Database } from '#store/database.ts'
import { zonesOf } from '#store/events.ts'

const beat = 20_000

/** What the program needs to act by itself. */
export type ByItself = {
  readonly db: Database
  readonly clock: Clock
  readonly procedures: Procedures
  readonly carrier: Carrier
  readonly report: (error: unknown) => void
}

/**
 * 节拍 — what the program does by itself: tells what happened, sends what waits, writes the morning's brief, and once an hour
 * lets the rules of supervision act. Gives the stop, which waits for what is under way.
 */
export function keepTime({ db, clock, procedures, carrier, report }: ByItself): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let isOver = false
  let struck = ''
  const act = async () => {
    if (isOver) return
    await tick(db, clock, carrier).catch(report)
    const hour = clock().at.slice(0, 13)
    if (hour === struck) return
    struck = hour
    await actByRules(db, clock, procedures, report).catch(report)
  }
  const timer = setInterval(() => {
    running = running.then(act)
  }, beat)
  timer.unref()
  return async () => {
    isOver = true
    clearInterval(timer)
    await running
  }
}

/** One beat for all zones; safe to run on several servers at once. */
export async function tick(db: Database, clock: Clock, carrier: Carrier): Promise<void> {
  for (const zone of await zonesOf(db)) {
    const now = clock()
    await followLog(db, zone, now)
    if (hourOf(now) >= 8 && hourOf(now) < 12) await briefAll(db, zone, now)
    await sendWaiting(db, zone, now, carrier)
  }
}
