import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayOf } from '#domain/day.ts'
import { type BridgeTerms, bridgeFee, bridgeLimit, daysOverdue, daysUsed } from '#domain/finance/bridge.ts'

const terms: BridgeTerms = { firstDays: 5, firstRate: 0.02, thenRate: 0.04 }
const amounts = fc.integer({ min: 1, max: 100_000_000 })
const days = fc.integer({ min: 0, max: 60 })

it('eight million for eight days cost 17,600 yuan', () => {
  expect(bridgeFee(8_000_000, 8, terms)).toBe(17_600)
})

it('up to the step only the first rate counts', () => {
  expect(bridgeFee(8_000_000, 5, terms)).toBe(8_000)
  expect(bridgeFee(8_000_000, 0, terms)).toBe(0)
})

it('the fee never falls with more days or more money, and two halves cost what the whole costs but for rounding', () => {
  fc.assert(
    fc.property(amounts, days, (amount, used) => {
      expect(bridgeFee(amount, used + 1, terms)).toBeGreaterThanOrEqual(bridgeFee(amount, used, terms))
      expect(bridgeFee(amount + 1, used, terms)).toBeGreaterThanOrEqual(bridgeFee(amount, used, terms))
      const split = bridgeFee(amount, used, terms) * 2 - bridgeFee(amount * 2, used, terms)
      expect(Math.abs(split)).toBeLessThanOrEqual(1)
    }),
  )
})

it('no more can be lent than the ratio of the promise, nor than the cap', () => {
  expect(bridgeLimit(10_000_000, 95, 10_000_000)).toBe(9_500_000)
  expect(bridgeLimit(20_000_000, 95, 10_000_000)).toBe(10_000_000)
})

it('days overdue begin the day after the due day and end with the repayment', () => {
  const due = dayOf(2026, 3, 10)
  expect(daysOverdue(due, null, due)).toBe(0)
  expect(daysOverdue(due, null, addDays(due, 3))).toBe(3)
  expect(daysOverdue(due, addDays(due, 2), addDays(due, 30))).toBe(2)
  expect(daysOverdue(due, addDays(due, 9), addDays(due, 4))).toBe(4)
  expect(daysOverdue(null, null, due)).toBe(0)
  expect(daysUsed(due, addDays(due, 8))).toBe(8)
})
