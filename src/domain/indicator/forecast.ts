import type { Day } from '#domain/day.ts'
import { type Amount, absent, known } from '#domain/indicator/amount.ts'
import type { ObservationFact } from '#domain/indicator/facts.ts'
import { parsePeriod, periodOf, yearOfPeriod } from '#domain/indicator/period.ts'
import { knownOn, type Series } from '#domain/indicator/series.ts'

export type ForecastMethod = 'season-share' | 'rate-persists' | 'year-complete'

export type PastYear = {
  readonly year: number
  readonly forecast: number
  readonly actual: number
  /** Percent of the actual for levels, percentage points for rates. */
  readonly error: number
}

/** 预计 — what the year will come to, by which method, and how far the same method was off in past years. */
export type Forecast = {
  readonly value: Amount
  readonly method: ForecastMethod | null
  readonly pastYears: readonly PastYear[]
  /** Mean of the absolute errors of past years, each foretold from the others. */
  readonly meanError: number | null
}

type Read = (fact: ObservationFact) => number | null

/** Fewer past years give no error to go by, and without one a forecast would be a guess. */
const fewestYears = 2

/**
 * 季节比重法 — value so far ÷ mean share that past years had by the same period. Each past year is foretold from the
 * others (leave one out), so that the error is one the method would really have made.
 */
export function forecastLevel(series: Series, period: string, asOf: Day): Forecast {
  const now = knownOn(series, period, asOf)
  if (now?.value == null) return none('no-data')
  if (isYearEnd(period)) return finished(now.value, [now.id])
  const past = pastPairs(series, period, asOf, (fact) => fact.value).filter(({ soFar, end }) => soFar > 0 && end > 0)
  if (past.length < fewestYears) return none('not-enough-data')
  const meanShare = (pairs: readonly Pair[]) => mean(pairs.map(({ soFar, end }) => soFar / end))
  const pastYears = past.map(({ year, soFar, end }) => {
    const forecast = soFar / meanShare(past.filter((other) => other.year !== year))
    return { year, forecast, actual: end, error: (forecast / end - 1) * 100 }
  })
  return {
    value: known(now.value / meanShare(past), [now.id, ...past.flatMap(({ factIds }) => factIds)]),
    method: 'season-share',
    pastYears,
    meanError: meanAbsolute(pastYears),
  }
}

/** 增速延续法 — the latest rate holds until the end of the year; its error is how far rates moved in past years. */
export function forecastRate(series: Series, period: string, asOf: Day, read: Read): Forecast {
  const now = knownOn(series, period, asOf)
  const rate = now === null ? null : read(now)
  if (now === null || rate === null) return none('no-data')
  if (isYearEnd(period)) return finished(rate, [now.id])
  const past = pastPairs(series, period, asOf, read)
  if (past.length < fewestYears) return none('not-enough-data')
  const pastYears = past.map(({ year, soFar, end }) => ({ year, forecast: soFar, actual: end, error: soFar - end }))
  return {
    value: known(rate, [now.id]),
    method: 'rate-persists',
    pastYears,
    meanError: meanAbsolute(pastYears),
  }
}

export function none(why: 'no-data' | 'not-enough-data' | 'not-applicable'): Forecast {
  return { value: absent(why), method: null, pastYears: [], meanError: null }
}

type Pair = {
  readonly year: number
  readonly soFar: number
  readonly end: number
  readonly factIds: readonly string[]
}

/** Of every earlier year the figure at the same period and at the year's end, as known on the day. */
function pastPairs(series: Series, period: string, asOf: Day, read: Read): readonly Pair[] {
  const span = parsePeriod(period)
  if (span === null) return []
  const years = new Set([...series.keys()].map(yearOfPeriod).filter((year) => year < span.year))
  return [...years].sort().flatMap((year) => {
    const soFar = knownOn(series, periodOf(span.frequency, year, span.last), asOf)
    const end = knownOn(series, periodOf(span.frequency, year, 12), asOf)
    const [before, last] = [soFar && read(soFar), end && read(end)]
    if (soFar === null || end === null || before === null || last === null) return []
    return [{ year, soFar: before, end: last, factIds: [soFar.id, end.id] }]
  })
}

function finished(value: number, factIds: readonly string[]): Forecast {
  return { value: known(value, factIds), method: 'year-complete', pastYears: [], meanError: 0 }
}

function isYearEnd(period: string): boolean {
  return parsePeriod(period)?.last === 12
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

function meanAbsolute(years: readonly PastYear[]): number {
  return mean(years.map(({ error }) => Math.abs(error)))
}
