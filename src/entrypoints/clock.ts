import type { Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'

/** Where "now" comes from; tests and rehearsals pass a clock of their own. */
export type Clock = () => Moment

/** The machine's clock read in the civil time of China. */
export function systemClock(): Moment {
  return momentOf(Date.now())
}

const chinaOffset = 8 * 3600 * 1000

export function momentOf(millisecond: number): Moment {
  const today = new Date(millisecond + chinaOffset).toISOString().slice(0, 10)
  return { at: new Date(millisecond).toISOString(), millisecond, today: today as Day } // ISO dates have the form of a day
}
