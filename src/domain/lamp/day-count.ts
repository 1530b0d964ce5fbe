import { type Calendar, isWorkday, workdaysBetween } from '#domain/calendar.ts'
import { addDays, type Day, dayOf, toNumber } from '#domain/day.ts'

const first = dayOf(2020, 1, 1)
const last = dayOf(2035, 12, 31)

/** 日数 — counts days and working days quickly: lamps ask for them a hundred thousand times. */
export class DayCount {
  private readonly calendar: Calendar
  /** For each day of the usual years: its number, and how many working days were up to it. */
  private readonly known = new Map<Day, readonly [number: number, workdays: number]>()

  constructor(calendar: Calendar) {
    this.calendar = calendar
    let workdays = 0
    let number = toNumber(first)
    for (let day = first; day <= last; day = addDays(day, 1), number += 1) {
      if (isWorkday(day, calendar)) workdays += 1
      this.known.set(day, [number, workdays])
    }
  }

  /** Days from one day to another; negative when the other lies before. */
  days(from: Day, to: Day): number {
    return this.number(to) - this.number(from)
  }

  /** Working days after `from` up to and including `to`; negative when `to` lies before. */
  workdays(from: Day, to: Day): number {
    const [a, b] = [this.known.get(from), this.known.get(to)]
    return a === undefined || b === undefined ? workdaysBetween(from, to, this.calendar) : b[1] - a[1]
  }

  private number(day: Day): number {
    return this.known.get(day)?.[0] ?? toNumber(day)
  }
}
