import type { Moment } from '#domain/moment.ts'
import { isoOf } from '#domain/telemetry/instant.ts'
import { atDesk } from '#services/telemetry/desk.ts'
import type { Database } from '#store/database.ts'
import { takeDirty, writeAreaDays, zonesDirty } from '#store/telemetry/area-day-rows.ts'

/**
 * 汇总 — works out the sums of areas for days that are dirty, and of no other; several servers share the work. While data pour in, a day
 * rests for some minutes, so that it is not worked out for every batch. Gives how many.
 */
export async function rollUp(db: Database, now: Moment, restMinutes = 0): Promise<number> {
  const until = isoOf(now.millisecond - restMinutes * 60_000)
  let all = 0
  for (const zone of await zonesDirty(db, until)) {
    for (let done = -1; done !== 0; all += done)
      done = await atDesk(db, zone, async (tx) => {
        const dirty = await takeDirty(tx, zone, 100, until)
        if (dirty.length > 0) await writeAreaDays(tx, zone, dirty, now.at)
        return dirty.length
      })
  }
  return all
}
