import { type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** 时期 — `2026-03` a month, `2026-Q1` a quarter, `2026` a year. */
export type Frequency = 'month' | 'quarter' | 'year'
export type Flow = 'cumulative' | 'period' | 'stock'

export type Span = {
  readonly frequency: Frequency
  readonly year: number
  readonly first: number
  readonly last: number
}

/** Reads a period; first and last are its months within the year. Null for what is none. */
export function parsePeriod(text: string): Span | null {
  const parts = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(text)
  if (parts === null || parts[1] === '0000') return null
  const year = Number(parts[1])
  if (parts[2] !== undefined) return { frequency: 'month', year, first: Number(parts[2]), last: Number(parts[2]) }
  if (parts[3] !== undefined)
    return { frequency: 'quarter', year, first: Number(parts[3]) * 3 - 2, last: Number(parts[3]) * 3 }
  return { frequency: 'year', year, first: 1, last: 12 }
}

/** The months since year 0 with which a period begins and ends; NaN for what is no period, so that it sorts nowhere. */
export function firstMonth(period: string): number {
  const span = parsePeriod(period)
  return span === null ? Number.NaN : span.year * 12 + span.first - 1
}

export function lastMonth(period: string): number {
  const span = parsePeriod(period)
  return span === null ? Number.NaN : span.year * 12 + span.last - 1
}

export function yearOfPeriod(period: string): number {
  return parsePeriod(period)?.year ?? Number.NaN
}

export function periodOf(frequency: Frequency, year: number, last: number): string {
  const whole = String(year).padStart(4, '0')
  if (frequency === 'year') return whole
  return frequency === 'quarter' ? `${whole}-Q${Math.ceil(last / 3)}` : `${whole}-${String(last).padStart(2, '0')}`
}

/** The same period some years away: the base of growth is last year's. */
export function shiftYears(period: string, years: number): string {
  const span = parsePeriod(period)
  return span === null ? period : periodOf(span.frequency, span.year + years, span.last)
}

export function previousPeriod(period: string): string {
  return stepped(period, -1)
}

export function nextPeriod(period: string): string {
  return stepped(period, 1)
}

/** All periods of a frequency that end within the months of two periods, both included. */
export function periodsBetween(frequency: Frequency, from: string, to: string): readonly string[] {
  const [first, last] = [firstMonth(from), lastMonth(to)]
  const length = { month: 1, quarter: 3, year: 12 }[frequency]
  const periods: string[] = []
  for (let end = Math.ceil((first + 1) / length) * length - 1; end <= last; end += length)
    periods.push(periodOf(frequency, Math.floor(end / 12), (end % 12) + 1))
  return periods
}

export function lastDayOf(period: string): Day | null {
  const span = parsePeriod(period)
  return span === null ? null : lastDayOfMonth(span.year, span.last)
}

/** The period in which a day lies. */
export function periodAt(frequency: Frequency, day: Day): string {
  return periodOf(frequency, yearOf(day), monthOf(day))
}

/** How a period is said: cumulative values from January on, February of a series without January as one period. */
export function nameOfPeriod(period: string, flow: Flow, skipsJanuary = false): Label {
  const span = parsePeriod(period)
  if (span === null) return [period, period]
  const { frequency, year, first, last } = span
  if (frequency === 'year') return [`${year}年`, `${year}`]
  const isFromJanuary = (flow === 'cumulative' || (skipsJanuary && flow === 'period' && last === 2)) && last > 1
  if (flow === 'stock') return [`${year}年${last}月末`, `end of ${months[last - 1]} ${year}`]
  if (isFromJanuary) return [`${year}年1—${last}月`, `Jan–${months[last - 1]} ${year}`]
  if (frequency === 'quarter') return [`${year}年${['一', '二', '三', '四'][last / 3 - 1]}季度`, `Q${last / 3} ${year}`]
  return [`${year}年${first}月`, `${months[first - 1]} ${year}`]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

function stepped(period: string, step: number): string {
  const span = parsePeriod(period)
  if (span === null) return period
  const end = span.year * 12 + span.last - 1 + step * { month: 1, quarter: 3, year: 12 }[span.frequency]
  return periodOf(span.frequency, Math.floor(end / 12), (end % 12) + 1)
}
