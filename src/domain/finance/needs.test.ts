import fc from 'fast-check'
import { expect, it } from 'vitest'
import { averageRate, compensationRate, type LoanFact, needsMet, turnover } from '#domain/finance/needs.ts'

const lent = (need: string | null, sum: number | null, rate: number | null = 4): LoanFact => ({
  need,
  lent: sum,
  rate,
  isRenewal: false,
})

it('one need that stands in five lists is one need', () => {
  const need = { id: 'a', amount: 500 }
  expect(needsMet([need, need, need, need, need], [lent('a', 300)])).toEqual({
    byCount: { part: 1, whole: 1, share: 1 },
    byAmount: { part: 300, whole: 500, share: 0.6 },
  })
})

it('credit that was granted and not lent meets no need', () => {
  expect(needsMet([{ id: 'a', amount: 500 }], [lent('a', null)]).byCount).toEqual({ part: 0, whole: 1, share: 0 })
})

it('where nothing was asked there is no rate', () => {
  expect(needsMet([], [lent('a', 10)]).byAmount).toEqual({ part: 0, whole: 0, share: null })
  expect(compensationRate([])).toEqual({ part: 0, whole: 0, share: null })
  expect(averageRate([])).toBeNull()
  expect(turnover(100, 0)).toBeNull()
})

it('a need is never met beyond what was asked', () => {
  const needs = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 1, max: 1000 }) }))
  const loans = fc.array(
    fc.record({ need: fc.constantFrom('a', 'b', 'c', 'd'), lent: fc.integer({ min: 1, max: 5000 }) }),
  )
  fc.assert(
    fc.property(needs, loans, (asked, made) => {
      const { byCount, byAmount } = needsMet(
        asked,
        made.map((one) => lent(one.need, one.lent)),
      )
      expect(byAmount.part).toBeLessThanOrEqual(byAmount.whole)
      expect(byCount.part).toBeLessThanOrEqual(byCount.whole)
      expect(byCount.whole).toBe(new Set(asked.map(({ id }) => id)).size)
    }),
  )
})

it('rates weigh by what was lent', () => {
  expect(averageRate([lent('a', 300, 4), lent('b', 100, 6), lent('c', null, 9)])).toBeCloseTo(4.5)
})

it('compensation is set against guarantees that ended, and only those', () => {
  expect(
    compensationRate([
      { lent: 800, compensation: 0 },
      { lent: 200, compensation: 25 },
    ]),
  ).toEqual({ part: 25, whole: 1000, share: 0.025 })
})
