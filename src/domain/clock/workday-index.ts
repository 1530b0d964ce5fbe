import type { Calendar } from '#domain/calendar.ts'
import { type Day, toDay, toNumber } from '#domain/day.ts'

/**
 * 工作日索引 — the working days of a stretch of time, counted once, so that each step over them is a look into an array.
 * Days are day numbers here; outside the stretch the answer is the nearest end of it.
 */
export class WorkdayIndex {
  readonly first: number
  readonly last: number
  /** How many working days lie before each day, the day itself included. */
  private readonly rank: Int32Array
  /** The day of each working day by its number, from 1. */
  private readonly at: Int32Array
  private readonly days: (Day | undefined)[] = []
  private readonly numbers = new Map<Day, number>()

  constructor(calendar: Calendar, from: Day, until: Day) {
    this.first = toNumber(from)
    this.last = Math.max(toNumber(until), this.first)
    const size = this.last - this.first + 1
    this.rank = new Int32Array(size)
    this.at = new Int32Array(size + 1)
    const isWorked = workedDays(this.first, size, calendar)
    let count = 0
    for (let place = 0; place < size; place += 1) {
      if (isWorked[place] === 1) this.at[++count] = this.first + place
      this.rank[place] = count
    }
    this.count = count
  }

  private readonly count: number

  dayAt(number: number): Day {
    const place = number - this.first
    this.days[place] ??= toDay(number)
    return this.days[place]
  }

  numberOf(day: Day): number {
    const known = this.numbers.get(day)
    if (known !== undefined) return known
    const number = toNumber(day)
    this.numbers.set(day, number)
    return number
  }

  /** Working days from the beginning of the stretch up to and including a day. */
  rankOf(number: number): number {
    if (number < this.first) return 0
    return this.rank[Math.min(number, this.last) - this.first] ?? 0
  }

  /** The n-th working day after a day. */
  plus(number: number, count: number): number {
    if (count <= 0) return number
    const rank = this.rankOf(number) + count
    return rank > this.count ? this.last : (this.at[rank] ?? this.last)
  }

  /** The latest day after which `count` working days still end by a day. */
  latestBefore(number: number, count: number): number {
    if (count <= 0) return number
    const rank = this.rankOf(number) - count + 1
    return rank < 1 ? this.first : (this.at[rank] ?? this.first) - 1
  }

  /** The day itself if it is a working day, otherwise the last one before it. */
  backToWorkday(number: number): number {
    const rank = this.rankOf(number)
    return rank < 1 ? number : (this.at[rank] ?? number)
  }

  /** The day itself if it is a working day, otherwise the first one after it. */
  onToWorkday(number: number): number {
    const rank = this.rankOf(number - 1) + 1
    return rank > this.count ? number : (this.at[rank] ?? number)
  }
}

/** The same as `isWorkday` for each day of a stretch, without a text for each: weekdays first, then what the lists say. */
function workedDays(first: number, size: number, { daysOff, makeUpDays }: Calendar): Uint8Array {
  const isWorked = new Uint8Array(size)
  for (let place = 0; place < size; place += 1) isWorked[place] = (((first + place + 3) % 7) + 7) % 7 < 5 ? 1 : 0
  for (const day of daysOff) isWorked[toNumber(day) - first] = 0
  for (const day of makeUpDays) isWorked[toNumber(day) - first] = 1
  return isWorked
}
