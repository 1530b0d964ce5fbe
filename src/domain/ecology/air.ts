import type { Day } from '#domain/day.ts'
import { type AirEdition, allPollutants, type Pollutant } from '#domain/ecology/air-standards.ts'
import { type Rounding, round } from '#domain/ecology/rounding.ts'
import type { Label } from '#domain/label.ts'

/** A mean with how many values it was made of; null where there are too few: less than the rule asks is no figure at all. */
export type Mean = { readonly value: number | null; readonly count: number }

/** One value for each hour of a natural day, 00 to 23; null where there is none. */
export type Hours = { readonly [P in Pollutant]: readonly (number | null)[] }

export type Means = { readonly [P in Pollutant]: Mean }

/** 空气质量级别 — named by the index: 优, 良, 轻度, 中度, 重度, 严重. */
export const airGrades = {
  excellent: ['优', 'Excellent'],
  good: ['良', 'Good'],
  light: ['轻度污染', 'Lightly polluted'],
  moderate: ['中度污染', 'Moderately polluted'],
  heavy: ['重度污染', 'Heavily polluted'],
  severe: ['严重污染', 'Severely polluted'],
} as const satisfies Record<string, Label>

export type AirGrade = keyof typeof airGrades

/** The verdict of one edition on one day or hour; without the means it needs there is none, and it says which are missing. */
export type AirVerdict = {
  readonly edition: string
  readonly aqi: number | null
  readonly grade: AirGrade | null
  readonly primary: readonly Pollutant[]
  readonly indices: { readonly [P in Pollutant]?: number }
  readonly missing: readonly Pollutant[]
}

/** 数据有效性 — HJ 633 and GB 3095: how much there must be before a mean counts. */
export const enough = {
  minutes: 45,
  hours: 20,
  ofEight: 6,
  windows: 14,
  daysOfMonth: 27,
  february: 25,
  daysOfYear: 324,
}

const indices = [0, 50, 100, 150, 200, 300, 400, 500] as const

/** 小时有效 — an hour counts from 45 minutes of measuring. */
export function isHourValid(minutes: number): boolean {
  return minutes >= enough.minutes
}

/** 日均值 — of at least 20 hours; for ozone the largest mean of eight hours among the windows that end from 08 to 24 o'clock. */
export function meansOf(hours: Hours, rounding: Rounding = 'halfEven'): Means {
  const of = (pollutant: Pollutant) =>
    pollutant === 'o3' ? largestOfEight(hours.o3, rounding) : meanOf(hours[pollutant], pollutant, rounding)
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}

/** The index of one concentration, always rounded up; beyond the table it stays at the last index. */
export function indexOf(points: readonly number[], concentration: number): number {
  const at = points.findIndex((point, place) => place > 0 && concentration <= point)
  if (at === -1) return indices[points.length - 1] ?? 500
  const [low, high] = [points[at - 1] ?? 0, points[at] ?? 0]
  const [from, to] = [indices[at - 1] ?? 0, indices[at] ?? 0]
  // Concentrations have one decimal at most: in tenths all of this is whole and the division is exact where it has to be.
  const tenths = Math.round(concentration * 10) - low * 10
  return from + Math.ceil(((to - from) * tenths) / ((high - low) * 10))
}

/** 空气质量指数 — the largest index; primary pollutants are named above 50, equal ones together. */
export function verdictOf(edition: AirEdition, means: Means, column: 'day' | 'hour' = 'day'): AirVerdict {
  const found: { [P in Pollutant]?: number } = {}
  for (const pollutant of allPollutants) {
    const { value } = means[pollutant]
    if (value !== null) found[pollutant] = indexOf(edition.breakpoints[column][pollutant], value)
  }
  const missing = allPollutants.filter((pollutant) => found[pollutant] === undefined)
  if (missing.length > 0) return { edition: edition.id, aqi: null, grade: null, primary: [], indices: found, missing }
  const aqi = Math.max(...allPollutants.map((pollutant) => found[pollutant] ?? 0))
  const primary = aqi > 50 ? allPollutants.filter((pollutant) => found[pollutant] === aqi) : []
  return { edition: edition.id, aqi, grade: gradeOf(aqi), primary, indices: found, missing }
}

/** What of a mean is above its limit of a level; nothing where there is no limit or no mean. */
export function exceededBy(
  edition: AirEdition,
  per: 'year' | 'day' | 'hour',
  pollutant: Pollutant,
  value: number | null,
  level: 1 | 2,
): { readonly limit: number; readonly times: number } | null {
  const limit = edition.limits[per][pollutant]?.[level - 1]
  if (limit === undefined || value === null || value <= limit) return null
  return { limit, times: round(value / limit - 1, 2) }
}

/** 优良天数比例 — good days among days with a valid index; the days without one are told beside it. */
export function goodShare(grades: readonly (AirGrade | null)[]): {
  readonly good: number
  readonly valid: number
  readonly days: number
  readonly share: number | null
} {
  const valid = grades.filter((one) => one !== null)
  const good = valid.filter((one) => one === 'excellent' || one === 'good').length
  const share = valid.length === 0 ? null : round((good / valid.length) * 100, 1)
  return { good, valid: valid.length, days: grades.length, share }
}

/** 年均值是否有效 — 324 daily means a year and 27 in each month, 25 in February; a year that still runs is none yet. */
export function isYearValid(days: readonly Day[]): boolean {
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
  return days.length >= enough.daysOfYear && months.every((month) => isMonthValid(days, month))
}

/** 月均值是否有效 — among the days with a valid mean, those of one month, named 01 to 12. */
export function isMonthValid(days: readonly Day[], month: string): boolean {
  const count = days.filter((day) => day.slice(5, 7) === month).length
  return count >= (month === '02' ? enough.february : enough.daysOfMonth)
}

/** A concentration as the index asks for it: whole, CO to one decimal. */
export function concentration(pollutant: Pollutant, value: number, rounding: Rounding = 'halfEven'): number {
  return round(value, pollutant === 'co' ? 1 : 0, rounding)
}

function meanOf(hours: readonly (number | null)[], pollutant: Pollutant, rounding: Rounding): Mean {
  const values = hours.filter((value) => value !== null)
  if (values.length < enough.hours) return { value: null, count: values.length }
  return { value: concentration(pollutant, sum(values) / values.length, rounding), count: values.length }
}

function largestOfEight(hours: readonly (number | null)[], rounding: Rounding): Mean {
  const count = hours.filter((value) => value !== null).length
  const windows = Array.from({ length: 17 }, (_, at) => hours.slice(at, at + 8).filter((value) => value !== null))
  const valid = windows.filter((values) => values.length >= enough.ofEight)
  if (valid.length < enough.windows) return { value: null, count }
  const largest = Math.max(...valid.map((values) => sum(values) / values.length))
  return { value: concentration('o3', largest, rounding), count }
}

function gradeOf(aqi: number): AirGrade {
  if (aqi <= 50) return 'excellent'
  if (aqi <= 100) return 'good'
  if (aqi <= 150) return 'light'
  if (aqi <= 200) return 'moderate'
  return aqi <= 300 ? 'heavy' : 'severe'
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
