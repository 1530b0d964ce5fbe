import type { Day } from '#domain/day.ts'
import { type Amount, absent, combine } from '#domain/indicator/amount.ts'
import type { TargetFact } from '#domain/indicator/facts.ts'
import { type Forecast, forecastLevel, forecastRate, none } from '#domain/indicator/forecast.ts'
import { remainingRate } from '#domain/indicator/growth.ts'
import type { Mode } from '#domain/indicator/measure.ts'
import { courseOf } from '#domain/indicator/path.ts'
import { yearOfPeriod } from '#domain/indicator/period.ts'
import type { Series } from '#domain/indicator/series.ts'

/** 预计全年 — by the method that fits the way in which the target is read. */
export function forecastOf(target: TargetFact, mode: Mode, zone: Series, period: string | null, asOf: Day): Forecast {
  if (period === null) return none('no-data')
  const isThisYear = yearOfPeriod(target.endPeriod ?? '') === yearOfPeriod(period)
  if (!isThisYear || mode === 'rank' || mode === 'benchmark' || mode === 'tied') return none('not-applicable')
  if (mode === 'rate')
    return forecastRate(zone, period, asOf, (fact) => (target.aspect === 'growth' ? fact.growth : fact.value))
  return forecastLevel(zone, period, asOf)
}

/** Whether the year as forecast reaches the target; null where no one can say. */
export function willReach(target: TargetFact, mode: Mode, { value }: Forecast): boolean | null {
  if (value.value === null || target.amount === null || mode === 'benchmark') return null
  if (target.aspect === 'gain' && target.baseValue === null) return null
  const sign = target.comparator === 'down' && target.aspect !== 'value' ? -1 : 1
  const end = sign * (target.aspect === 'gain' ? value.value - (target.baseValue ?? 0) : value.value)
  return target.comparator === 'le' ? end <= target.amount : end >= target.amount
}

/** 剩余年均增速 — what each remaining year of a course over several years must bring. */
export function remainingOf(target: TargetFact, measured: Amount, period: string | null): Amount {
  const course = period === null ? null : courseOf(target, period)
  if (target.path !== 'compound' || course === null) return absent('not-applicable')
  if (target.amount === null) return absent('pending-value')
  if (target.baseValue === null || target.baseValue <= 0) return absent('no-base')
  const base = target.baseValue
  const times = target.amount / base
  if (course.left === 0) return absent('not-applicable')
  return combine([measured], (actual) => remainingRate(times, actual / base, course.left / 12))
}
