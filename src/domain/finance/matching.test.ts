import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { fitsOf, isFitting, type NeedTerms, type ProductTerms } from '#domain/finance/matching.ts'

const on = dayOf(2026, 6, 30)
const need: NeedTerms = { use: 'working', amount: 5_000_000, term: 12, collateral: ['receivables'], rateCap: 4.5 }
const product: ProductTerms = {
  uses: ['working', 'trade'],
  cap: 10_000_000,
  rate: 4.1,
  maxTerm: 12,
  accepts: ['receivables', 'guarantee'],
  validFrom: dayOf(2026, 1, 1),
  validUntil: null,
}
const failing = (asked: NeedTerms, offered: ProductTerms) =>
  fitsOf(asked, offered, on)
    .filter(({ fits }) => fits === false)
    .map(({ ground }) => ground)

it('a product fits when nothing speaks against it', () => {
  expect(isFitting(fitsOf(need, product, on))).toBe(true)
})

it('each point that does not fit is told by itself', () => {
  expect(failing({ ...need, amount: 20_000_000, term: 36 }, product)).toEqual(['cap', 'term'])
  expect(failing({ ...need, rateCap: 3.5, use: 'building' }, product)).toEqual(['use', 'rate'])
  expect(failing(need, { ...product, accepts: ['land'] })).toEqual(['collateral'])
  expect(failing(need, { ...product, validUntil: dayOf(2026, 5, 31) })).toEqual(['valid'])
})

it('a product that asks for nothing takes whoever comes, and a rate that is not told is no reason', () => {
  expect(isFitting(fitsOf({ ...need, collateral: [] }, { ...product, accepts: ['none'], rate: null }, on))).toBe(true)
})
