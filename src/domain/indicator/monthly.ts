import type { Day } from '#domain/day.ts'
import { type Absence, type Amount, absent, known } from '#domain/indicator/amount.ts'
import type { IndicatorFact } from '#domain/indicator/facts.ts'
import { parsePeriod, previousPeriod } from '#domain/indicator/period.ts'
import { editionsOn, knownOn, type Series } from '#domain/indicator/series.ts'

export type Monthly = {
  readonly amount: Amount
  /** True when no month was published and the number is the difference of two cumulative ones. */
  readonly isDerived: boolean
  /** How many months it covers: 1—2月 is one period of two. */
  readonly months: number
}

/**
 * 当月 — the value of one period. From cumulative figures it is derived only where the indicator allows it and neither
 * figure was revised after its release, because the difference is wrong after a change of sample or base.
 */
export function monthlyValue(
  series: Series,
  period: string,
  asOf: Day,
  indicator: Pick<IndicatorFact, 'flow' | 'allowsMonthly' | 'skipsJanuary'>,
): Monthly {
  const fact = knownOn(series, period, asOf)
  const span = parsePeriod(period)
  const months = indicator.skipsJanuary && span?.frequency === 'month' && span.last === 2 ? 2 : 1
  const none = (why: Absence): Monthly => ({ amount: absent(why), isDerived: false, months })
  if (indicator.flow === 'stock') return none('not-applicable')
  if (fact?.value == null || span === null) return none('no-data')
  const isFirst = span.first === 1 || months === 2
  if (indicator.flow === 'period' || isFirst) return { amount: known(fact.value, [fact.id]), isDerived: false, months }
  if (!indicator.allowsMonthly) return none('not-applicable')
  const before = knownOn(series, previousPeriod(period), asOf)
  if (before?.value == null) return none('no-base')
  const isRevised = [period, previousPeriod(period)].some((one) =>
    editionsOn(series, one, asOf).some(({ edition }) => edition === 'revised'),
  )
  if (isRevised) return none('not-applicable')
  return { amount: known(fact.value - before.value, [fact.id, before.id]), isDerived: true, months }
}
