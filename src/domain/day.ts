/** 日 — a civil date `YYYY-MM-DD` without time zone. Arithmetic is done on day numbers, 1970-01-01 being 0. */
export type Day = string & { readonly __day: true }

/** Returns the day if the text is a real date of the Gregorian calendar, otherwise null. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null || parts[1] === '0000') return null // the calendar has no year 0
  const day = dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  return day === text ? day : null
}

/** Builds a day from year, month 1–12 and day of month; a day past the end of the month runs into the next one. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return toDay(toNumber(`${pad(year, 4)}-${pad(month, 2)}-01` as Day) + dayOfMonth - 1)
}

/** Days since 1970-01-01 (Howard Hinnant's days_from_civil). */
export function toNumber(day: Day): number {
  const [y, m, d] = partsOf(day)
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** By the digits themselves: days are read by the million. */
function partsOf(day: Day): readonly [year: number, month: number, dayOfMonth: number] {
  if (day.length !== 10) {
    const [y = 0, m = 1, d = 1] = day.split('-').map(Number)
    return [y, m, d]
  }
  const digit = (at: number) => day.charCodeAt(at) - 48
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
  return [year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9)]
}

/** The inverse of `toNumber`. */
export function toDay(number: number): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * mp + 2) / 5) + 1, 2)}` as Day
}

export function addDays(day: Day, count: number): Day {
  return toDay(toNumber(day) + count)
}

export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

export function lastDayOfMonth(year: number, month: number): Day {
  return month === 12 ? dayOf(year, 12, 31) : addDays(dayOf(year, month + 1, 1), -1)
}

/** 0 Monday … 6 Sunday; 1970-01-01 was a Thursday. */
export function weekday(day: Day): number {
  return (((toNumber(day) + 3) % 7) + 7) % 7
}

/** The instant at which a day ends in the civil time of China (UTC+8), ISO 8601 in UTC as the log writes instants. */
export function endOf(day: Day): string {
  return `${day}T16:00:00.000Z`
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
