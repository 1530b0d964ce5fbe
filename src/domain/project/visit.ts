import type { Calendar } from '#domain/calendar.ts'
import { type Limit, limitEnd } from '#domain/clock/limit.ts'
import { type Day, daysBetween } from '#domain/day.ts'

/** How long ago the linked leader was at the project; `since` is the last visit, or the listing where there was none. */
export type VisitGap = {
  readonly last: Day | null
  readonly days: number
  /** The interval of the zone has passed: a plain fact for the leader's own desk, nobody is ranked by it. */
  readonly isLong: boolean
}

export function visitGap(
  visits: readonly { readonly on: string }[],
  listedOn: Day,
  interval: Limit,
  today: Day,
  calendar: Calendar,
): VisitGap {
  const days = visits.map(({ on }) => on as Day).filter((on) => on <= today) // days by their field
  const last = days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b))
  const since = last ?? listedOn
  return { last, days: daysBetween(since, today), isLong: today > limitEnd(interval, since, calendar).on }
}
