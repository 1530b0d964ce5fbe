import { addDays, type Day, weekday } from '#domain/day.ts'

/** 工作日历 — official days off and make-up workdays, known from one day until another; outside a result is provisional. */
export type Calendar = {
  /** The first day that the lists cover; without it they are taken to cover all of the past. */
  readonly knownFrom?: Day
  readonly knownUntil: Day
  readonly daysOff: ReadonlySet<Day>
  readonly makeUpDays: ReadonlySet<Day>
}

/** A computed limit. `provisional` says that it lies beyond the days which the official calendar covers. */
export type Due = { readonly on: Day; readonly provisional: boolean }

/** Whether the official lists cover every day from one to another. */
export function isKnown(from: Day, until: Day, { knownFrom, knownUntil }: Calendar): boolean {
  return until <= knownUntil && (knownFrom === undefined || from >= knownFrom)
}

export function isWorkday(day: Day, calendar: Calendar): boolean {
  if (calendar.makeUpDays.has(day)) return true
  if (calendar.daysOff.has(day)) return false
  return weekday(day) < 5
}

/** The n-th workday after `from`; the starting day is not counted (Civil Code art. 201). n = 0 gives `from`. */
export function addWorkdays(from: Day, count: number, calendar: Calendar): Due {
  let on = from
  for (let left = count; left > 0; ) {
    on = addDays(on, 1)
    if (isWorkday(on, calendar)) left -= 1
  }
  return { on, provisional: !isKnown(from, on, calendar) }
}

/** The n-th calendar day after `from`, moved to the next workday when it falls on a day off (Civil Code art. 203). */
export function addCalendarDays(from: Day, count: number, calendar: Calendar): Due {
  return rollForward(addDays(from, count), calendar)
}

export function rollForward(day: Day, calendar: Calendar): Due {
  let on = day
  while (!isWorkday(on, calendar)) on = addDays(on, 1)
  return { on, provisional: !isKnown(day, on, calendar) }
}

/** Workdays after `from` up to and including `to`; negative when `to` lies before `from`. */
export function workdaysBetween(from: Day, to: Day, calendar: Calendar): number {
  if (to < from) return -workdaysBetween(to, from, calendar)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, calendar)) count += 1
  return count
}
