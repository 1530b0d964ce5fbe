import type { Day } from '#domain/day.ts'
import type { IndicatorFact, ObservationFact, TargetFact } from '#domain/indicator/facts.ts'
import { lastDayOf } from '#domain/indicator/period.ts'

/** Facts for tests: a monthly cumulative total in current prices, its figures, and a target of the year 2026. */
export function indicatorFact(facts: Partial<IndicatorFact> = {}): IndicatorFact {
  return {
    id: 'indicator',
    version: 1,
    name: '某项收入',
    unitName: '亿元',
    nature: 'level',
    flow: 'cumulative',
    priceBasis: 'current',
    frequency: 'month',
    direction: 'up',
    kind: 'official',
    skipsJanuary: false,
    allowsMonthly: false,
    owner: 'owner',
    source: '统计月报',
    caliber: '全区',
    releaseMonths: 1,
    releaseDay: 20,
    decimals: 2,
    tolerance: 0.1,
    ...facts,
  }
}

/** A final figure of the zone, published on the last day of its period unless said otherwise. */
export function figure(period: string, value: number | null, facts: Partial<ObservationFact> = {}): ObservationFact {
  return {
    id: `${facts.unit ?? facts.industry ?? facts.peer ?? 'zone'} ${period} ${facts.edition ?? 'final'}`,
    indicator: 'indicator',
    period,
    scope: 'zone',
    unit: null,
    industry: null,
    peer: null,
    value,
    growth: null,
    rank: null,
    edition: 'final',
    releasedOn: lastDayOf(period) ?? ('2000-01-01' as Day), // a literal day
    document: '统计月报',
    ...facts,
  }
}

/** The months of a year from January on; null where nothing was published. */
export function cumulative(year: number, values: readonly (number | null)[]): readonly ObservationFact[] {
  return values.flatMap((value, i) =>
    value === null ? [] : [figure(`${year}-${String(i + 1).padStart(2, '0')}`, value)],
  )
}

export function targetFact(facts: Partial<TargetFact> = {}): TargetFact {
  return {
    id: 'target',
    version: 1,
    indicator: '某项收入',
    comparator: 'ge',
    amount: 120,
    upper: null,
    unitName: '亿元',
    strength: 'floor',
    noQuantity: 'given',
    due: null,
    lead: 'owner',
    measuredBy: 'indicator',
    aspect: 'value',
    basePeriod: null,
    baseValue: null,
    startPeriod: '2026',
    endPeriod: '2026',
    path: 'linear',
    curve: null,
    stretch: null,
    tolerance: null,
    benchmarkPeer: null,
    points: null,
    tiedTo: null,
    measuredPrices: null,
    measuredOn: '2026-01-05' as Day, // a literal day
    setup: 1,
    ...facts,
  }
}
