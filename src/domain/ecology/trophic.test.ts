import { assert, double, property } from 'fast-check'
import { expect, it } from 'vitest'
import { type TrophicFactor, trophicEditions, trophicVerdict } from '#domain/ecology/trophic.ts'

const [edition] = trophicEditions
const readings = { chlorophyll: 10, phosphorus: 0.05, nitrogen: 1, transparency: 1, codMn: 4 }

// By hand: 50.01, 45.71, 54.53, 51.18 and 37.98, weighed by 1, 0.7056, 0.6724, 0.6889 and 0.6889 over 3.7558.
it('the index is the mean of five, weighed by the squares of their correlations', () => {
  expect(trophicVerdict(edition, readings)).toEqual({
    ...{ edition: 'tli-2001', index: 48, state: 'mesotrophic', missing: [] },
  })
})

it('a lake of which a factor is missing or nought has no index, and the factor is named', () => {
  expect(trophicVerdict(edition, { ...readings, transparency: null, codMn: 0 })).toEqual({
    ...{ edition: 'tli-2001', index: null, state: null, missing: ['transparency', 'codMn'] },
  })
})

it('the state follows the index: 30 and 50 are still mesotrophic, 60 light, 70 medium', () => {
  const at = (chlorophyll: number) => trophicVerdict(edition, { ...readings, chlorophyll })
  const states = [0.01, 10, 30, 200, 5000].map((one) => at(one).state)
  expect(states).toEqual(['oligotrophic', 'mesotrophic', 'light', 'light', 'medium'])
})

it('more nutrients never make a lake poorer, and clearer water never richer', () => {
  const factors: readonly TrophicFactor[] = ['chlorophyll', 'phosphorus', 'nitrogen', 'codMn']
  const amount = double({ min: 0.001, max: 1000, noNaN: true })
  assert(
    property(amount, amount, (one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one]
      const index = (factor: TrophicFactor, value: number) =>
        trophicVerdict(edition, { ...readings, [factor]: value }).index ?? Number.NaN
      for (const factor of factors) expect(index(factor, less)).toBeLessThanOrEqual(index(factor, more))
      expect(index('transparency', less)).toBeGreaterThanOrEqual(index('transparency', more))
    }),
  )
})
