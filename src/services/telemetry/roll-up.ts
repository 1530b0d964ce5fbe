import type { Moment } from '#domain/moment.ts'
import { isoOf } from '#domain/telemetry/instant.ts'
import type { Database } from '#store/database.ts'
import { takeDirty, writeAreaDays } from '#store/telemetry/area-day-rows.ts'

/**
 * 汇总 — works out the sums of areas for days that are dirty, and of no other; several servers share the work. While data pour in, a day
 * rests for some minutes, so that it is not worked out for every batch. Gives how many.
 */
export async function rollUp(db: Database, now: Moment, restMinutes = 0): Promise<number> {
  const until = isoOf(now.millisecond - restMinutes * 60_000)
  let all = 0
  for (;;) {
    const done = await db.transaction(async (tx) => {
      const dirty = await takeDirty(tx, 100, until)
      for (const [zone, days] of Map.groupBy(dirty, (one) => one.zone)) await writeAreaDays(tx, zone, days, now.at)
      return dirty.length
    })
    all += done
    if (done === 0) return all
  }
}
