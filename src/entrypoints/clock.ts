import type { Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import type { Database } from '#store/database.ts'
import { lastAct } from '#store/events.ts'

/** Where "now" comes from; tests and rehearsals pass a clock of their own. */
export type Clock = () => Moment

/** The machine's clock read in the civil time of China; asked ten times in a millisecond, as by messages of devices, it is read once. */
export function systemClock(): Moment {
  const millisecond = Date.now()
  if (millisecond !== last.millisecond) last = momentOf(millisecond)
  return last
}

/**
 * 自有时钟 — a house of zones that were played for a demonstration goes on where its last act was, and only while the program
 * runs: what is open there does not grow old while nobody looks. Every other house has the clock of the machine.
 */
export async function clockOf(db: Database): Promise<Clock> {
  const zones = await db.query('select has_own_clock as "isOwn" from "zone"')
  const last = zones.length > 0 && zones.every(({ isOwn }) => isOwn) ? await lastAct(db) : null
  return last === null ? systemClock : clockBehind(Date.now() - Date.parse(last))
}

/** A clock so many milliseconds behind the machine's: how a process of our own is told what time it is in this house. */
export function clockBehind(milliseconds: number): Clock {
  if (milliseconds === 0) return systemClock
  return () => ({ ...momentOf(Date.now() - milliseconds), wall: Date.now() })
}

const chinaOffset = 8 * 3600 * 1000

let last: Moment = momentOf(0)

export function momentOf(millisecond: number): Moment {
  const today = new Date(millisecond + chinaOffset).toISOString().slice(0, 10)
  return { at: new Date(millisecond).toISOString(), millisecond, today: today as Day } // ISO dates have the form of a day
}
