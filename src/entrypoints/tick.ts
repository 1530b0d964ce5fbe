import type { Clock } from '#entrypoints/clock.ts'
import { briefAll } from '#services/messages/brief.ts'
import type { Carrier } from '#services/messages/carriers.ts'
import { followLog } from '#services/messages/follow.ts'
import { hourOf, sendWaiting } from '#services/messages/send.ts'
import type { Database } from '#store/database.ts'
import { zonesOf } from '#store/events.ts'

const beat = 20_000

/** 节拍 — what the program does by itself: tells what happened, sends what waits, writes the morning's brief. Gives the stop. */
export function keepTime(
  db: Database,
  clock: Clock,
  carrier: Carrier,
  report: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let isOver = false
  const timer = setInterval(() => {
    running = running.then(() => (isOver ? undefined : tick(db, clock, carrier).catch(report)))
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
