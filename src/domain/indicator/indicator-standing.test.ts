import { expect, it } from 'vitest'
import type { Day } from '#domain/day.ts'
import type { PeerFact } from '#domain/indicator/facts.ts'
import { indicatorStanding } from '#domain/indicator/indicator-standing.ts'
import { cumulative, figure, indicatorFact } from '#domain/indicator/samples.ts'
import { seriesBySubject } from '#domain/indicator/series.ts'

const rivals: readonly PeerFact[] = ['a', 'b'].map((id) => ({ id, name: id, kind: 'rival', state: 'active' }))
const peerFigure = (id: string, period: string, growth: number) =>
  figure(period, null, { scope: 'peer', peer: id, growth })

function stand(asOf: string, facts: readonly ReturnType<typeof figure>[], peers: readonly PeerFact[] = []) {
  return indicatorStanding(indicatorFact({ allowsMonthly: true }), seriesBySubject(facts), peers, asOf as Day) // a literal day
}

it('a point carries all its editions, and months derived from cumulative figures say so', () => {
  const facts = [...cumulative(2026, [10, 22]), figure('2026-02', 21, { id: 'flash', edition: 'flash' })]
  const { points, period } = stand('2026-04-01', facts)
  expect(period).toBe('2026-02')
  expect(
    points.map(({ value, monthly, isDerived, editionIds }) => [value, monthly.value, isDerived, editionIds]),
  ).toEqual([
    [10, 10, false, ['zone 2026-01 final']],
    [22, 12, true, ['flash', 'zone 2026-02 final']],
  ])
})

it('places are given for the months in which every rival has a figure, and equal figures share one', () => {
  const facts = [
    ...['2026-01', '2026-02'].map((period) => figure(period, 1, { growth: 8 })),
    peerFigure('a', '2026-01', 9),
    peerFigure('b', '2026-01', 8),
    peerFigure('a', '2026-02', 7),
  ]
  expect(stand('2026-04-01', facts, rivals).ranks).toEqual([
    { period: '2026-01', places: { zone: 2, 'peer:a': 1, 'peer:b': 2 } },
  ])
  expect(stand('2026-04-01', facts.slice(0, 3), rivals).ranks).toEqual([])
})

it('what was published later is not there on an earlier day', () => {
  expect(stand('2026-02-15', [...cumulative(2026, [10, 22])]).points.map(({ period }) => period)).toEqual(['2026-01'])
  expect(stand('2025-12-31', [...cumulative(2026, [10, 22])]).period).toBeNull()
})
