import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type GrowthCriterion, hitRate, ladderOf, netIncrease } from './ladder.ts'

const criterion = (
  rung: string,
  measure: string,
  line: number,
  more: Partial<GrowthCriterion> = {},
): GrowthCriterion => ({
  ...{ name: `${rung} ${measure}`, rung, measure, line, comparison: 'atLeast' },
  ...{ revenueFrom: null, revenueTo: null, basis: '样本', isGuess: false },
  ...more,
})

const criteria = [
  criterion('aboveScale', 'revenue', 2000),
  criterion('yi1', 'revenue', 10_000),
  criterion('yi10', 'revenue', 100_000),
  criterion('highTech', 'age', 1),
  criterion('highTech', 'rdShare', 5, { revenueTo: 50_000_000 }),
  criterion('highTech', 'rdShare', 4, { revenueFrom: 50_000_000, revenueTo: 200_000_000 }),
  criterion('highTech', 'rdShare', 3, { revenueFrom: 200_000_000 }),
]
const track = (name: string, figures: Record<string, number | null>, held: readonly string[] = []) =>
  ladderOf(criteria, figures, new Set(held)).find((one) => one.track === name)

it('a firm without certificate stands below the rung although its revenue reaches the line', () => {
  expect(track('scale', { revenue: 2600 })).toMatchObject({ now: null, next: 'aboveScale' })
  expect(track('scale', { revenue: 2600 })?.gaps).toMatchObject([{ value: 2600, missing: 0, isMet: true }])
  expect(track('scale', { revenue: 1840.5 })?.gaps).toMatchObject([{ missing: 159.5, isMet: false }])
})

it('rungs of revenue are reached by the figure alone', () => {
  expect(track('scale', { revenue: 10_000 }, ['aboveScale'])).toMatchObject({ now: 'yi1', next: 'yi10' })
  expect(track('scale', { revenue: 9999.99 }, ['aboveScale'])).toMatchObject({ now: 'aboveScale', next: 'yi1' })
})

it('the line of R&D is that of the bracket of revenue, and an unknown value is a question, not a failure', () => {
  const lines = (revenue: number | null) =>
    track('technology', { revenue, rdShare: null, age: 3 })?.gaps.filter(({ measure }) => measure === 'rdShare')
  expect(lines(5000)).toMatchObject([{ line: 5, value: null, missing: null, isMet: null }])
  expect(lines(5001)).toMatchObject([{ line: 4 }])
  expect(lines(20_001)).toMatchObject([{ line: 3 }])
  expect(lines(null)).toEqual([])
})

it('net increase counts those that dropped out, and the hit rate has a whole', () => {
  const given = [
    { from: '2026-03-01', ended: null },
    { from: '2026-05-01', ended: '2026-11-01' },
    { from: '2023-01-01', ended: '2026-02-01' },
  ]
  expect(netIncrease(given, 2026)).toEqual({ added: 2, removed: 2, net: 0 })
  expect(hitRate(3, 7)).toBe(42.9)
  expect(hitRate(0, 0)).toBeNull()
})

it('more revenue never lowers a rung', () => {
  const height = (revenue: number) =>
    ['aboveScale', 'yi1', 'yi10', 'yi100'].indexOf(track('scale', { revenue }, ['aboveScale'])?.now ?? '')
  fc.assert(
    fc.property(fc.nat(300_000), fc.nat(300_000), (low, more) => {
      expect(height(low + more)).toBeGreaterThanOrEqual(height(low))
    }),
  )
})
