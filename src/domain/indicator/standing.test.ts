import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '#domain/day.ts'
import type { IndicatorFact, ObservationFact, PeerFact, ShareFact, TargetFact } from '#domain/indicator/facts.ts'
import { cumulative, figure, indicatorFact, targetFact } from '#domain/indicator/samples.ts'
import { noSeries, seriesBySubject } from '#domain/indicator/series.ts'
import { standingOf } from '#domain/indicator/standing.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'

type Given = {
  readonly target?: Partial<TargetFact>
  readonly indicator?: Partial<IndicatorFact> | null
  readonly figures?: readonly ObservationFact[]
  readonly peers?: readonly PeerFact[]
  readonly shares?: readonly ShareFact[]
  readonly tied?: readonly ObservationFact[]
  readonly asOf?: string
}

function stand({
  target,
  indicator,
  figures = [],
  peers = [],
  shares = [],
  tied,
  asOf = '2026-06-30',
}: Given): TargetStanding {
  const measured = indicator === null ? null : indicatorFact(indicator)
  return standingOf(
    {
      target: targetFact(target),
      indicator: measured,
      subjects: seriesBySubject(figures),
      peers,
      shares,
      tied:
        tied === undefined
          ? null
          : { indicator: indicatorFact(), series: seriesBySubject(tied).get('zone') ?? noSeries },
    },
    asOf as Day, // a literal day
  )
}

const city: PeerFact = { id: 'city', name: '全市', kind: 'city', state: 'active' }
const rivals: readonly PeerFact[] = ['a', 'b'].map((id) => ({ id, name: id, kind: 'rival', state: 'active' }))

describe('a total to be reached in a year', () => {
  const figures = cumulative(2026, [8, 17, 28, 39, 50.9])

  it('has completion, time progress, difference, gap and the monthly run-rate that is needed', () => {
    const { floor, period, value } = stand({ target: { amount: 100 }, figures })
    expect([period, value.value, floor.monthsLeft]).toEqual(['2026-05', 50.9, 7])
    expect([floor.completion, floor.planned, floor.difference].map((one) => one.value?.toFixed(2))).toEqual([
      '50.90',
      '41.67',
      '9.23',
    ])
    expect([floor.gap.value?.toFixed(1), floor.runRate.value?.toFixed(3), floor.isMet]).toEqual([
      '49.1',
      '7.014',
      false,
    ])
  })

  it('carries the ids of the facts behind every number', () => {
    const { floor, factIds } = stand({ target: { amount: 100 }, figures })
    expect(floor.completion).toMatchObject({ factIds: ['zone 2026-05 final', 'target'] })
    expect(factIds).toContain('zone 2026-05 final')
  })

  it('on an earlier day is what was known then', () => {
    expect(stand({ target: { amount: 100 }, figures, asOf: '2026-03-31' }).value.value).toBe(28)
  })

  it('ensure 100, strive for 110 is two levels of one target', () => {
    const { floor, stretch } = stand({ target: { amount: 100, stretch: 110 }, figures })
    expect([floor.completion.value?.toFixed(2), stretch?.completion.value?.toFixed(2)]).toEqual(['50.90', '46.27'])
  })

  it('names the period that is due and not there', () => {
    const late = stand({ target: { amount: 100 }, figures, asOf: '2026-07-25' })
    expect(late.period).toBe('2026-05')
    expect(late.findings.map(({ code }) => code)).toContain('overdue-data')
    expect(late.findings[0]?.text[0]).toBe('2026年1—6月数据应有未有')
  })
})

describe('what is missing', () => {
  const rule = { skipsJanuary: true, releaseDay: 18 }
  it.each([
    ['before the first release nothing is due', '2026-01-20', 'not-due'],
    ['when January would have been due it is exempt', '2026-02-25', 'exempt'],
    ['after the first release is past there is no data', '2026-03-18', 'no-data'],
  ])('%s', (_, asOf, why) => {
    const { value, floor, measured } = stand({ indicator: rule, asOf })
    expect([value, measured, floor.completion]).toEqual(Array(3).fill({ value: null, why }))
  })

  it('a value that waits for the order from above is pending, and the figures are shown all the same', () => {
    const { floor, value } = stand({ target: { amount: null, noQuantity: 'pending' }, figures: cumulative(2026, [8]) })
    expect([floor.completion, floor.gap]).toEqual(Array(2).fill({ value: null, why: 'pending-value' }))
    expect([value.value, floor.isMet]).toEqual([8, null])
  })

  it('a target that nobody measures says so', () => {
    expect(stand({ indicator: null }).measured).toEqual({ value: null, why: 'not-measured' })
    expect(stand({ target: { measuredOn: null } }).mode).toBeNull()
    expect(stand({ target: { measuredOn: '2026-07-01' as Day } }).mode).toBeNull()
  })

  it('zero is a figure', () => {
    const { floor } = stand({ figures: [figure('2026-01', 0)] })
    expect([floor.completion.value, floor.gap.value]).toEqual([0, 120])
  })

  it('a gain without a base has none', () => {
    const { measured } = stand({ target: { aspect: 'gain' }, figures: [figure('2026-05', 30)] })
    expect(measured).toEqual({ value: null, why: 'no-base' })
  })
})

describe('ways of reading a target', () => {
  it('a ceiling is ahead while less is used than time is gone', () => {
    const target = { comparator: 'le' as const, amount: 100 }
    const { mode, floor } = stand({ target, figures: [figure('2026-06', 45)] })
    expect([mode, floor.difference.value, floor.gap.value, floor.isMet]).toEqual(['ceiling', 5, 0, true])
    const over = stand({ target, figures: [figure('2026-06', 104)] }).floor
    expect([over.difference.value, over.gap.value, over.isMet, over.runRate]).toEqual([
      -54,
      4,
      false,
      { value: null, why: 'not-applicable' },
    ])
  })

  it('growth is compared in points and has no time progress', () => {
    const { mode, floor } = stand({
      target: { aspect: 'growth', amount: 9 },
      figures: [figure('2026-05', 50, { growth: 7.6 })],
    })
    expect([mode, floor.completion]).toEqual(['rate', { value: null, why: 'not-applicable' }])
    expect([floor.difference.value?.toFixed(1), floor.gap.value?.toFixed(1), floor.isMet]).toEqual([
      '-1.4',
      '1.4',
      false,
    ])
  })

  it('at least includes the number, above does not', () => {
    const met = (comparator: TargetFact['comparator']) =>
      stand({ target: { comparator, aspect: 'growth', amount: 9 }, figures: [figure('2026-05', 1, { growth: 9 })] })
        .isMet
    expect([met('ge'), met('gt'), met('eq')]).toEqual([true, false, true])
  })

  it('about is judged only with a tolerance', () => {
    const about = (tolerance: number | null) =>
      stand({
        target: { comparator: 'approx', aspect: 'growth', amount: 7, tolerance },
        figures: [figure('2026-05', 1, { growth: 6.6 })],
      })
    expect([about(null).isMet, about(0.5).isMet, about(0.3).isMet]).toEqual([null, true, false])
    expect(about(null).findings.map(({ code }) => code)).toContain('tolerance-missing')
  })

  it('a range is met from its floor on and aims at its upper value', () => {
    const { isMet, stretch } = stand({
      target: { comparator: 'range', aspect: 'growth', amount: 4.5, upper: 5 },
      figures: [figure('2026-05', 1, { growth: 4.7 })],
    })
    expect([isMet, stretch?.amount, stretch?.isMet]).toEqual([true, 5, false])
  })

  it('new firms are counted above the base', () => {
    const { measured, floor } = stand({
      target: { aspect: 'gain', baseValue: 186, amount: 15 },
      indicator: { nature: 'count', flow: 'stock' },
      figures: [figure('2026-06', 195)],
    })
    expect([measured.value, floor.completion.value, floor.difference.value]).toEqual([9, 60, 10])
  })

  it('a fall of 3 % is met by a fall of 3.2 %', () => {
    const { measured, isMet } = stand({
      target: { comparator: 'down', aspect: 'growth', amount: 3 },
      figures: [figure('2026-06', 1, { growth: -3.2 })],
    })
    expect([measured.value, isMet]).toEqual([3.2, true])
  })

  it('above the city average by a point waits for the figure of the city', () => {
    const target = {
      comparator: 'gt' as const,
      aspect: 'growth' as const,
      amount: null,
      noQuantity: 'none' as const,
      benchmarkPeer: 'city',
      points: 1,
    }
    const own = figure('2026-05', 1, { growth: 8.4 })
    const without = stand({ target, figures: [own], peers: [city] })
    expect([without.mode, without.isMet, without.benchmark?.peerValue]).toEqual([
      'benchmark',
      null,
      { value: null, why: 'no-data' },
    ])
    const other = figure('2026-05', null, { scope: 'peer', peer: 'city', growth: 7.2 })
    const standing = stand({ target, figures: [own, other], peers: [city] })
    expect([standing.isMet, standing.benchmark?.difference.value?.toFixed(1)]).toEqual([true, '1.2'])
    expect(stand({ target: { ...target, points: 1.5 }, figures: [own, other], peers: [city] }).isMet).toBe(false)
  })

  it('rank among rivals is counted once all have a figure; equal figures share a place', () => {
    const peerFigure = (id: string, growth: number) => figure('2026-05', null, { scope: 'peer', peer: id, growth })
    const target = { comparator: 'rank' as const, aspect: 'rank' as const, amount: 2 }
    const own = figure('2026-05', 1, { growth: 8 })
    expect(stand({ target, figures: [own, peerFigure('a', 9)], peers: rivals }).rank.place).toEqual({
      value: null,
      why: 'no-data',
    })
    const { rank, isMet } = stand({ target, figures: [own, peerFigure('a', 9), peerFigure('b', 8)], peers: rivals })
    expect([rank.place.value, rank.of, rank.isReported, isMet]).toEqual([2, 3, false, true])
    const reported = stand({ target, figures: [{ ...own, rank: 3 }], peers: rivals })
    expect([reported.rank.place.value, reported.rank.isReported, reported.isMet]).toEqual([3, true, false])
  })

  it('a target in step with another series is read by the gap in points', () => {
    const { tied, isMet } = stand({
      target: { comparator: 'ref', aspect: 'growth', amount: null, noQuantity: 'none', tiedTo: 'other' },
      figures: [figure('2026-05', 1, { growth: 6.1 })],
      tied: [figure('2026-05', 1, { growth: 6.5 })],
    })
    expect([tied?.value?.toFixed(1), isMet]).toEqual(['-0.4', false])
  })

  it('doubling in five years asks more of the years left when the first year falls short', () => {
    const standing = stand({
      target: { path: 'compound', startPeriod: '2026', endPeriod: '2030', baseValue: 50, amount: 100 },
      figures: [
        ...cumulative(2026, [null, null, null, null, null, null, null, null, null, null, null, 55]),
        figure('2027-03', 14),
      ],
      asOf: '2027-06-30',
    })
    // The total of the first quarter starts anew and says nothing of the five years.
    expect([standing.period, standing.remainingRate.value?.toFixed(2)]).toEqual(['2026-12', '16.12'])
    expect(standing.floor.planned.value?.toFixed(2)).toBe('57.43')
  })
})

describe('shares and findings', () => {
  const share = (unit: string, amount: number): ShareFact => ({ id: `share ${unit}`, state: 'inForce', unit, amount })

  it('shares are read beside the figures of their units, and a difference to the target is shown', () => {
    const { shares, findings } = stand({
      shares: [share('a', 70), share('b', 40)],
      figures: [figure('2026-06', 50), figure('2026-06', 35, { scope: 'unit', unit: 'a' })],
    })
    expect(shares.map(({ completion }) => completion)).toEqual([
      { value: 50, factIds: ['a 2026-06 final', 'share a'] },
      { value: null, why: 'no-data' },
    ])
    expect(findings.find(({ code }) => code === 'shares-differ')?.text[0]).toBe('分解值合计与目标相差-10亿元')
  })

  it('parts of a target add up exactly or the difference is told, through any history of dividing it', () => {
    const cents = fc.integer({ min: 1, max: 5_000_000 })
    const acts = fc.array(fc.record({ unit: fc.integer({ min: 1, max: 9 }), cents, isWithdrawn: fc.boolean() }), {
      minLength: 1,
      maxLength: 30,
    })
    fc.assert(
      fc.property(acts, fc.constantFrom(0, 0, 1, -1, 250), (history, off) => {
        const parts = new Map(history.map((act) => [act.unit, act]))
        const live = [...parts.values()].filter(({ isWithdrawn }) => !isWithdrawn)
        const whole = live.reduce((sum, part) => sum + part.cents, 0) + off
        if (live.length === 0 || whole <= 0) return
        const shares = [...parts.values()].map((part) => ({
          ...share(String(part.unit), part.cents / 100),
          ...(part.isWithdrawn ? { state: 'withdrawn' } : {}),
        }))
        const { findings } = stand({ target: { amount: whole / 100 }, shares })
        const told = findings.find(({ code }) => code === 'shares-differ')?.text[0]
        expect(told).toBe(off === 0 ? undefined : `分解值合计与目标相差${-off / 100}亿元`)
      }),
      { numRuns: 300 },
    )
  })

  it('flash figures, corrections, non-statistical series and doubtful growth are pointed out and change nothing', () => {
    const standing = stand({
      indicator: { kind: 'management' },
      figures: [
        figure('2025-06', 40),
        figure('2026-06', 50, { edition: 'flash' }),
        figure('2026-06', 48, { edition: 'preliminary', growth: 30 }),
      ],
      asOf: '2026-07-01',
    })
    expect(standing.findings.map(({ code }) => code)).toEqual([
      'provisional',
      'corrected',
      'reconciliation',
      'management-series',
    ])
    expect(standing.growth.value).toBe(30)
  })
})
