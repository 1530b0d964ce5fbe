import type { Day } from '#domain/day.ts'
import { absent } from '#domain/indicator/amount.ts'
import { none } from '#domain/indicator/forecast.ts'
import type { StandingFacts, TargetStanding } from '#domain/indicator/target-standing.ts'

/** A target of which nobody has said how it is measured: everything is missing for this one reason. */
export function unmeasured({ target, indicator, shares }: StandingFacts, asOf: Day): TargetStanding {
  const why = absent('not-measured')
  const floor = {
    completion: why,
    planned: why,
    difference: why,
    gap: why,
    runRate: why,
    monthsLeft: null,
    isMet: null,
  }
  return {
    target,
    indicator,
    mode: null,
    asOf,
    period: null,
    periodName: null,
    value: why,
    edition: null,
    releasedOn: null,
    growth: why,
    twoYearGrowth: why,
    measured: why,
    floor,
    stretch: null,
    remainingRate: why,
    benchmark: null,
    tied: null,
    rank: { place: why, of: null, isReported: false },
    shares: shares.map(({ id, unit, amount }) => ({ id, unit, amount, actual: why, completion: why })),
    forecast: none('not-applicable'),
    willReach: null,
    isMet: null,
    trend: [],
    findings: [],
    factIds: [target.id],
  }
}
