import { addDays, type Day, toDay, toNumber, weekday } from '#domain/day.ts'

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
  const { off, made } = asNumbers(calendar)
  let at = toNumber(from)
  for (let left = count; left > 0; ) {
    at += 1
    if (made.has(at) || (!off.has(at) && weekdayAt(at) < 5)) left -= 1
  }
  const on = toDay(at)
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
  const { daysOff, makeUpDays } = calendar
  let count = weekdaysUpTo(toNumber(to)) - weekdaysUpTo(toNumber(from))
  const isWithin = (day: Day) => from < day && day <= to
  for (const day of daysOff) if (isWithin(day) && weekday(day) < 5 && !makeUpDays.has(day)) count -= 1
  for (const day of makeUpDays) if (isWithin(day) && weekday(day) >= 5) count += 1
  return count
}

type Numbers = { readonly off: ReadonlySet<number>; readonly made: ReadonlySet<number> }

const numbers = new WeakMap<Calendar, Numbers>()

/** Limits of a thousand days are walked day by day, so the lists are turned into numbers once. */
function asNumbers(calendar: Calendar): Numbers {
  const known = numbers.get(calendar)
  if (known !== undefined) return known
  const all = (days: ReadonlySet<Day>) => new Set([...days].map(toNumber))
  const made = { off: all(calendar.daysOff), made: all(calendar.makeUpDays) }
  numbers.set(calendar, made)
  return made
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
function weekdayAt(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

/** Mondays to Fridays from a fixed Monday up to and including a day; only differences mean something. */
function weekdaysUpTo(number: number): number {
  const sinceMonday = number + 3 // 1970-01-01 was a Thursday
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(5, sinceMonday - weeks * 7 + 1)
}
