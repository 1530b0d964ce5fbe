import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/day.ts'
import { contributionsOf } from '#domain/indicator/contribution.ts'
import { forecastLevel, forecastRate } from '#domain/indicator/forecast.ts'
import {
  completion,
  doublingPath,
  reconcile,
  remainingRate,
  reportedTwoYearAverage,
  timeShare,
  twoYearAverage,
  yearlyRate,
} from '#domain/indicator/growth.ts'
import { monthlyValue } from '#domain/indicator/monthly.ts'
import { plannedShare, readCurve } from '#domain/indicator/path.ts'
import { nameOfPeriod, parsePeriod, periodsBetween, shiftYears } from '#domain/indicator/period.ts'
import { latestDue, releaseDayOf, stateOfPeriod } from '#domain/indicator/release.ts'
import { cumulative, figure, indicatorFact, targetFact } from '#domain/indicator/samples.ts'
import { editionsOn, knownOn, noSeries, seriesBySubject } from '#domain/indicator/series.ts'

const day = (text: string) => text as Day // a literal of this test

describe('formulas of bulletins', () => {
  it('completion is actual over yearly target', () => {
    expect(completion(219.22, 589).toFixed(2)).toBe('37.22')
    expect(completion(100.66, 242).toFixed(2)).toBe('41.60')
    expect(completion(78, 132).toFixed(2)).toBe('59.09')
  })

  it('time progress is month over twelve: 50.9 after five months is 9.2 points ahead, 50.13 at mid-year 0.13', () => {
    expect((50.9 - timeShare(5, 12)).toFixed(1)).toBe('9.2')
    expect((50.13 - timeShare(6, 12)).toFixed(2)).toBe('0.13')
  })

  it('doubling in five years takes 14.8698 % a year over 1.1487, 1.3195, 1.5157, 1.7411, 2', () => {
    expect(yearlyRate(2, 5).toFixed(4)).toBe('14.8698')
    expect(doublingPath(2, 5).map((index) => index.toFixed(4))).toEqual([
      '1.1487',
      '1.3195',
      '1.5157',
      '1.7411',
      '2.0000',
    ])
  })

  it('after +10 % in the first year the rest needs 16.12 %, after +20 % only 13.62 %', () => {
    expect(remainingRate(2, 1.1, 4).toFixed(2)).toBe('16.12')
    expect(remainingRate(2, 1.2, 4).toFixed(2)).toBe('13.62')
  })

  it('doubling twice is times four', () => {
    expect((105 / 26).toFixed(2)).toBe('4.04')
    expect(doublingPath(4, 2)).toEqual([2, 4])
  })

  it('two-year average is geometric: with 12.9 % now and 8.2 % on average the year before had 3.7 %', () => {
    expect(twoYearAverage(3.6955, 12.9).toFixed(2)).toBe('8.20')
    expect(twoYearAverage(-50, 100)).toBeCloseTo(0, 12)
  })
})

describe('periods', () => {
  it('January and February of a cumulative series are said as one period', () => {
    expect(nameOfPeriod('2026-02', 'cumulative', true)[0]).toBe('2026年1—2月')
    expect(nameOfPeriod('2026-10', 'cumulative')[0]).toBe('2026年1—10月')
    expect(nameOfPeriod('2026-Q3', 'cumulative')[0]).toBe('2026年1—9月')
    expect(nameOfPeriod('2026-03', 'stock')[0]).toBe('2026年3月末')
  })

  it('what is no period is none', () => {
    expect(['2026-13', '2026-00', '26-01', '2026-Q5', '', '样本', '0000'].map(parsePeriod)).toEqual(Array(7).fill(null))
  })

  it('the same period last year keeps its kind', () => {
    expect(['2026-02', '2026-Q1', '2026'].map((period) => shiftYears(period, -1))).toEqual([
      '2025-02',
      '2025-Q1',
      '2025',
    ])
  })

  it('between two periods lie all that end there', () => {
    expect(periodsBetween('quarter', '2026', '2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
    expect(periodsBetween('month', '2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  })
})

describe('exempt, not due, no data', () => {
  const rule = indicatorFact({ skipsJanuary: true, releaseMonths: 1, releaseDay: 18 })

  it('January of such a series is exempt, whatever the day', () => {
    expect(stateOfPeriod(noSeries, '2026-01', rule, day('2026-12-31'))).toBe('exempt')
    expect(releaseDayOf('2026-01', rule)).toBeNull()
  })

  it('a figure is not due before its day and missing from then on', () => {
    expect(releaseDayOf('2026-02', rule)).toBe('2026-03-18')
    expect(stateOfPeriod(noSeries, '2026-02', rule, day('2026-03-17'))).toBe('not-due')
    expect(stateOfPeriod(noSeries, '2026-02', rule, day('2026-03-18'))).toBe('no-data')
  })

  it('a day of release past the end of its month is the last of that month', () => {
    expect(releaseDayOf('2026-03', { ...rule, releaseDay: 31 })).toBe('2026-04-30')
    expect(releaseDayOf('2026-12', rule)).toBe('2027-01-18')
  })

  it('the last period due in March is January–February', () => {
    expect(latestDue(rule, day('2026-03-20'), '2026', '2026')).toBe('2026-02')
    expect(latestDue(rule, day('2026-03-17'), '2026', '2026')).toBeNull()
  })
})

describe('editions', () => {
  const facts = [
    figure('2026-03', 110, { id: 'final', edition: 'final', releasedOn: day('2026-05-20') }),
    figure('2026-03', 100, { id: 'flash', edition: 'flash', releasedOn: day('2026-04-10') }),
    figure('2026-03', 108, { id: 'revised', edition: 'revised', releasedOn: day('2026-09-01') }),
  ]
  const series = seriesBySubject(facts).get('zone') ?? noSeries

  it('on every day the figure is the latest edition published by then', () => {
    const on = (text: string) => knownOn(series, '2026-03', day(text))?.id ?? null
    expect(['2026-04-09', '2026-04-10', '2026-05-20', '2026-12-31'].map(on)).toEqual([
      null,
      'flash',
      'final',
      'revised',
    ])
    expect(editionsOn(series, '2026-03', day('2026-12-31'))).toHaveLength(3)
  })

  it('the order in which facts are given changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 3 }), (shuffled) => {
        const other = seriesBySubject(shuffled).get('zone') ?? noSeries
        expect(other.get('2026-03')).toEqual(series.get('2026-03'))
      }),
    )
  })
})

describe('growth', () => {
  it('growth of 10.85 % follows from 28,583 over 25,785; 14.6 % beside 30,161 does not, and neither is recomputed', () => {
    const nominal = indicatorFact({ priceBasis: 'current', tolerance: 0.1 })
    const of = (value: number, growth: number, before: number) =>
      seriesBySubject([figure('2025-12', before), figure('2026-12', value, { growth })]).get('zone') ?? noSeries
    expect(reconcile(of(28_583, 10.85, 25_785), '2026-12', day('2027-03-01'), nominal)).toBeNull()
    const found = reconcile(of(30_161, 14.6, 25_785), '2026-12', day('2027-03-01'), nominal)
    expect([found?.reported, found?.implied.toFixed(2)]).toEqual([14.6, '16.97'])
  })

  it('growth at comparable prices, or without a tolerance, is not compared', () => {
    const facts = [figure('2025-12', 100), figure('2026-12', 130, { growth: 5 })]
    const series = seriesBySubject(facts).get('zone') ?? noSeries
    for (const other of [{ priceBasis: 'comparable' as const, tolerance: 0.1 }, { tolerance: null }])
      expect(reconcile(series, '2026-12', day('2027-03-01'), indicatorFact(other))).toBeNull()
  })

  it('a two-year average needs both reported rates', () => {
    const facts = [figure('2025-06', 1, { growth: 10 }), figure('2026-06', 1, { growth: 21 })]
    const series = seriesBySubject(facts).get('zone') ?? noSeries
    expect(reportedTwoYearAverage(series, '2026-06', day('2026-12-31')).value?.toFixed(4)).toBe('15.3690')
    expect(reportedTwoYearAverage(series, '2025-06', day('2026-12-31'))).toEqual({ value: null, why: 'no-data' })
  })
})

describe('the value of a month', () => {
  const series = seriesBySubject([
    ...cumulative(2026, [null, 20, 33, 45]),
    figure('2026-03', 34, { id: 'r', edition: 'revised', releasedOn: day('2026-08-01') }),
  ]).get('zone')!
  const rule = indicatorFact({ flow: 'cumulative', skipsJanuary: true, allowsMonthly: true })

  it('is derived from two cumulative figures and marked so', () => {
    const april = monthlyValue(series, '2026-04', day('2026-07-01'), rule)
    expect(april).toMatchObject({ amount: { value: 12 }, isDerived: true, months: 1 })
  })

  it('is not derived across a revision, nor where the indicator forbids it', () => {
    expect(monthlyValue(series, '2026-04', day('2026-08-02'), rule).amount).toEqual({
      value: null,
      why: 'not-applicable',
    })
    const strict = { ...rule, allowsMonthly: false }
    expect(monthlyValue(series, '2026-04', day('2026-07-01'), strict).amount).toEqual({
      value: null,
      why: 'not-applicable',
    })
  })

  it('of January–February covers two months and is published, not derived', () => {
    expect(monthlyValue(series, '2026-02', day('2026-07-01'), rule)).toMatchObject({
      amount: { value: 20 },
      isDerived: false,
      months: 2,
    })
  })
})

describe('paths', () => {
  it('a curve names every month, never falls and ends in 100', () => {
    expect(readCurve('5，10 60、100', 4)).toEqual([5, 10, 60, 100])
    expect([readCurve('5,10,60', 4), readCurve('5,4,60,100', 4), readCurve('1,2,3,99', 4)]).toEqual([null, null, null])
  })

  it('a seasonal curve plans less in the slack months than the straight path', () => {
    const target = targetFact({ path: 'curve', curve: '2,5,12,20,29,38,47,56,66,76,88,100' })
    expect(plannedShare(target, '2026-02').value).toBe(5)
    expect(plannedShare({ ...target, path: 'linear' }, '2026-02').value?.toFixed(2)).toBe('16.67')
  })

  it('equal yearly growth plans the doubling index of each year', () => {
    const target = targetFact({ path: 'compound', startPeriod: '2026', endPeriod: '2030', baseValue: 50, amount: 100 })
    const planned = ['2026-12', '2028-12', '2030-12'].map((period) => plannedShare(target, period).value?.toFixed(3))
    expect(planned).toEqual(['57.435', '75.786', '100.000'])
  })
})

describe('contributions', () => {
  it('parts and the rest add up to the growth of the whole, whatever the figures', () => {
    const amount = fc.double({ min: 1, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 12 }),
        (now, past, parts) => {
          const facts = [
            figure('2025-06', past),
            figure('2026-06', now),
            ...parts.flatMap(([value, before], i) => [
              figure('2025-06', before, { scope: 'unit', unit: `u${i}` }),
              figure('2026-06', value, { scope: 'unit', unit: `u${i}` }),
            ]),
          ]
          const found = contributionsOf(seriesBySubject(facts), 'unit', '2026-06', day('2026-12-31'))!
          const sum = (of: (part: (typeof found.parts)[number]) => number) =>
            found.parts.reduce((all, part) => all + of(part), 0)
          expect(
            Math.abs(sum(({ points }) => points) - found.implied) / (1 + sum(({ points }) => Math.abs(points))),
          ).toBeLessThan(1e-9)
          expect(Math.abs(sum(({ share }) => share) - 100) / sum(({ share }) => Math.abs(share))).toBeLessThan(1e-9)
          expect(sum(({ value }) => value) / now).toBeCloseTo(1, 6)
        },
      ),
    )
  })

  it('without last year there is no contribution', () => {
    const subjects = seriesBySubject([figure('2026-06', 10), figure('2026-06', 4, { scope: 'unit', unit: 'u' })])
    expect(contributionsOf(subjects, 'unit', '2026-06', day('2026-12-31'))).toBeNull()
  })
})

describe('forecast', () => {
  const twoYears = [
    figure('2024-06', 40),
    figure('2024-12', 100, { growth: 8 }),
    figure('2025-06', 60),
    figure('2025-12', 120, { growth: 9 }),
  ]

  it('by the mean share of past years, each past year foretold from the other', () => {
    const series = seriesBySubject([...twoYears, figure('2026-06', 63)]).get('zone') ?? noSeries
    const found = forecastLevel(series, '2026-06', day('2026-08-01'))
    expect(found.value.value).toBeCloseTo(63 / 0.45, 9)
    expect(found.method).toBe('season-share')
    // 2024: 40 ÷ 0.5 = 80 against 100; 2025: 60 ÷ 0.4 = 150 against 120.
    expect(found.pastYears.map(({ error }) => Math.round(error))).toEqual([-20, 25])
    expect(found.meanError).toBeCloseTo(22.5, 9)
  })

  it('one past year is not enough', () => {
    const series = seriesBySubject([...twoYears.slice(2), figure('2026-06', 63)]).get('zone') ?? noSeries
    expect(forecastLevel(series, '2026-06', day('2026-08-01')).value).toEqual({ value: null, why: 'not-enough-data' })
  })

  it('a year that grows in the same season every year is foretold exactly', () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true })
    const ends = fc.array(fc.double({ min: 1, max: 1e5, noNaN: true }), { minLength: 3, maxLength: 6 })
    fc.assert(
      fc.property(share, ends, (part, years) => {
        const facts = years.flatMap((end, i) => [figure(`${2020 + i}-06`, end * part), figure(`${2020 + i}-12`, end)])
        const series = seriesBySubject(facts.slice(0, -1)).get('zone') ?? noSeries
        const found = forecastLevel(series, `${2019 + years.length}-06`, day('2099-12-31'))
        expect((found.value.value ?? 0) / years.at(-1)!).toBeCloseTo(1, 6)
        expect(found.meanError).toBeCloseTo(0, 6)
      }),
    )
  })

  it('a rate is expected to hold, and past years say how far it moved', () => {
    const facts = [
      ...[2024, 2025].flatMap((year) => [
        figure(`${year}-06`, 1, { growth: 6 }),
        figure(`${year}-12`, 1, { growth: year === 2024 ? 7 : 4 }),
      ]),
      figure('2026-06', 1, { growth: 9.3 }),
    ]
    const series = seriesBySubject(facts).get('zone') ?? noSeries
    const found = forecastRate(series, '2026-06', day('2026-08-01'), (fact) => fact.growth)
    expect([found.value.value, found.method, found.meanError]).toEqual([9.3, 'rate-persists', 1.5])
  })
})
