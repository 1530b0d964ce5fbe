import type { Day } from '#domain/day.ts'
import type { DayCount } from '#domain/lamp/day-count.ts'
import type { Values } from '#domain/lamp/reading.ts'

export type Dated = {
  readonly due: Day | null
  readonly doneOn: Day | null
  /** The unit has done its part and waits for others: lateness is counted up to here. */
  readonly handedInOn?: Day | null
  readonly asOf: Day
  readonly count: DayCount
}

/** What is read of anything that has a due day. */
export function datedValues({ due, doneOn, handedInOn = null, asOf, count }: Dated): Values {
  const until = doneOn ?? handedInOn ?? asOf
  return {
    hasDue: due === null ? 0 : 1,
    isDone: doneOn === null ? 0 : 1,
    daysLate: due === null ? null : Math.max(0, count.days(due, until)),
    workdaysLeft: due === null || doneOn !== null ? null : Math.max(0, count.workdays(handedInOn ?? asOf, due)),
    daysEarly: due === null || doneOn === null ? 0 : Math.max(0, count.days(doneOn, due)),
  }
}

/** The latest of some days. */
export function latestOf(days: readonly (Day | null | undefined)[]): Day | null {
  let latest: Day | null = null
  for (const day of days) if (day && (latest === null || day > latest)) latest = day
  return latest
}
