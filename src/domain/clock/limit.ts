import { addCalendarDays, addWorkdays, type Calendar, type Due, rollForward } from '#domain/calendar.ts'
import { addDays, type Day, dayOf, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'

/** What happens when the last day is a day off. */
export type Roll = 'forward' | 'none'

/** 时限 — a length with what it is counted in, and what happens when its last day is a day off. */
export type Limit = {
  readonly count: number
  readonly per: 'workdays' | 'days' | 'hours' | 'months' | 'years'
  readonly roll?: Roll | null
}

/**
 * The last day of a limit that begins on a day. The beginning day is not counted (Civil Code art. 201); months and years
 * end on the corresponding day, or on the last of the month (art. 202); a last day off moves (art. 203) unless the rule
 * says otherwise. Hours of a beginning without a clock time are counted from the end of its day.
 */
export function limitEnd(limit: Limit, from: Day, calendar: Calendar): Due {
  return 'workdays' === limit.per
    ? addWorkdays(from, limit.count, calendar)
    : rolled(limit, rawEnd(limit, from), from, calendar)
}

/** The roll rule in force: a rule that says nothing follows the Civil Code, and hours run through. */
export function rollOf({ per, roll }: Limit): Roll {
  return roll ?? (per === 'hours' || per === 'workdays' ? 'none' : 'forward')
}

/** Where the counted days end, before a day off at the end is looked at. */
export function rawEnd({ count, per }: Limit, from: Day): Day {
  switch (per) {
    case 'hours':
      return addDays(from, Math.ceil(count / 24))
    case 'months':
      return addMonths(from, count)
    case 'years':
      return addMonths(from, 12 * count)
    default:
      return addDays(from, count)
  }
}

export function addMonths(from: Day, count: number): Day {
  const months = yearOf(from) * 12 + monthOf(from) - 1 + count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const last = lastDayOfMonth(year, month)
  const same = dayOf(year, month, Number(from.slice(8)))
  return same > last ? last : same
}

function rolled(limit: Limit, end: Day, from: Day, calendar: Calendar): Due {
  // Without a roll rule the official calendar has no say, so the day stands even beyond what it covers.
  if (rollOf(limit) === 'none') return { on: end, provisional: false }
  if (limit.per === 'days') return addCalendarDays(from, limit.count, calendar)
  return rollForward(end, calendar)
}
