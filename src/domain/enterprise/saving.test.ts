import fc from 'fast-check'
import { expect, it } from 'vitest'
import { enjoyment, notCounted, type SavingPolicy, savingOf } from './saving.ts'

const policy = (facts: Partial<SavingPolicy>): SavingPolicy => ({
  ...{ method: 'rate', effect: 'saves', oldRate: null, newRate: null, standard: null },
  ...facts,
})
const nothing = { base: null, days: null, quantity: null }

it('each way of saving has its own formula', () => {
  const cut = policy({ oldRate: 16, newRate: 13 })
  expect(savingOf(cut, { ...nothing, base: 2_000_000 })?.saved).toBe(60_000)
  expect(savingOf(policy({ method: 'cash' }), { ...nothing, base: 88_000 })?.saved).toBe(88_000)
  const interest = policy({ method: 'interest', oldRate: 5.2, newRate: 4 })
  expect(savingOf(interest, { ...nothing, base: 8_000_000, days: 90 })?.saved).toBe(24_000)
  const waiver = policy({ method: 'waiver', standard: 12.5 })
  expect(savingOf(waiver, { ...nothing, quantity: 4000 })?.saved).toBe(50_000)
})

it('a number that is missing is never taken for nought', () => {
  expect(savingOf(policy({ oldRate: 16, newRate: 13 }), nothing)).toBeNull()
  expect(savingOf(policy({ method: 'interest', oldRate: 5, newRate: 4 }), { ...nothing, base: 1000 })).toBeNull()
})

it('deferral, timing, old policies and estimates are no savings, and each says why', () => {
  expect(notCounted('defers', false, '2026-01-01', '2023-01-01')?.[0]).toContain('缓缴')
  expect(notCounted('advances', false, '2026-01-01', '2023-01-01')?.[0]).toContain('提前退付')
  expect(notCounted('saves', false, '2019-04-01', '2023-01-01')?.[0]).toContain('基期')
  expect(notCounted('saves', true, '2026-01-01', '2023-01-01')?.[0]).toContain('预计')
  expect(notCounted('saves', false, '2026-01-01', '2023-01-01')).toBeNull()
})

it('the share of firms that enjoy a policy counts each eligible firm once', () => {
  expect(enjoyment(['a', 'b', 'c'], ['a', 'a', 'x'])).toEqual({ enjoyed: 1, eligible: 3, percent: 33.3 })
  expect(enjoyment([], ['a'])).toEqual({ enjoyed: 0, eligible: 0, percent: null })
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (eligible, enjoyed) => {
      const share = enjoyment(eligible, enjoyed)
      expect(share.enjoyed).toBeLessThanOrEqual(share.eligible)
    }),
  )
})
