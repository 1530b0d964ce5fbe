import type { Day } from '#domain/day.ts'
import { type Amount, absent, combine, known } from '#domain/indicator/amount.ts'
import type { IndicatorFact, ObservationFact } from '#domain/indicator/facts.ts'
import { shiftYears } from '#domain/indicator/period.ts'
import { knownOn, type Series } from '#domain/indicator/series.ts'

/** 完成率 — actual ÷ yearly target, in percent. */
export function completion(actual: number, target: number): number {
  return (actual / target) * 100
}

/** 两年平均 — geometric mean of two growth rates in percent: ((1+g1)(1+g2))^½ − 1. */
export function twoYearAverage(first: number, second: number): number {
  return (Math.sqrt((1 + first / 100) * (1 + second / 100)) - 1) * 100
}

/** The yearly rate in percent that multiplies by `times` in so many years; doubling in five is 14.8698. */
export function yearlyRate(times: number, years: number): number {
  return (times ** (1 / years) - 1) * 100
}

/** 翻番路径 — the index (base = 1) at the end of each year when every year grows alike. */
export function doublingPath(times: number, years: number): readonly number[] {
  return Array.from({ length: years }, (_, i) => times ** ((i + 1) / years))
}

/** 剩余年均增速 — what every remaining year must bring: (times ÷ index so far)^(1/years left) − 1, in percent. */
export function remainingRate(times: number, soFar: number, yearsLeft: number): number {
  return yearlyRate(times / soFar, yearsLeft)
}

/** 时间进度 — share of the months gone, in percent. */
export function timeShare(monthsGone: number, months: number): number {
  return (Math.min(Math.max(monthsGone, 0), months) / months) * 100
}

/** Growth as it was reported; where nothing was reported there is none, whatever the levels say. */
export function reportedGrowth(fact: ObservationFact | null): Amount {
  return fact?.growth == null ? absent('no-data') : known(fact.growth, [fact.id])
}

/** 两年平均增速 from the reported rates of this year and of the last. */
export function reportedTwoYearAverage(series: Series, period: string, asOf: Day): Amount {
  const rates = [shiftYears(period, -1), period].map((one) => reportedGrowth(knownOn(series, one, asOf)))
  return combine(rates, twoYearAverage)
}

export type Reconciliation = {
  readonly reported: number
  readonly implied: number
  readonly gap: number
  readonly factIds: readonly string[]
}

/**
 * 勾稽 — reported growth beside the one that follows from the printed levels, when they differ by more than the tolerance.
 * The base of reported growth is last year's comparable figure, so a difference is a question and never a correction.
 * Real growth at comparable prices does not follow from levels and is not compared.
 */
export function reconcile(
  series: Series,
  period: string,
  asOf: Day,
  indicator: Pick<IndicatorFact, 'nature' | 'priceBasis' | 'tolerance'>,
): Reconciliation | null {
  const now = knownOn(series, period, asOf)
  const before = knownOn(series, shiftYears(period, -1), asOf)
  if (indicator.nature === 'rate' || indicator.priceBasis === 'comparable' || indicator.tolerance === null) return null
  if (now?.value == null || now.growth === null || before?.value == null || before.value === 0) return null
  const implied = (now.value / before.value - 1) * 100
  const gap = now.growth - implied
  if (Math.abs(gap) <= indicator.tolerance) return null
  return { reported: now.growth, implied, gap, factIds: [now.id, before.id] }
}
