import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callerRates, contactLimit } from '#domain/ticket/callers.ts'

it('three rates stand apart, each with both of its numbers', () => {
  const rates = callerRates({ contactDue: 8, contactInTime: 6, rated: 4, solved: 1, explained: 2, satisfied: 3 })
  expect(rates).toEqual({
    contact: { of: 6, among: 8, percent: 75 },
    solved: { of: 1, among: 4, percent: 25 },
    satisfied: { of: 3, among: 4, percent: 75 },
    explained: 2,
  })
})

it('whom nobody asked gives no rate, whatever was counted elsewhere', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), (due, inTime) => {
      const none = { rated: 0, solved: 0, explained: 0, satisfied: 0 }
      const { solved, satisfied, contact } = callerRates({ contactDue: due + inTime, contactInTime: inTime, ...none })
      expect([solved.percent, satisfied.percent]).toEqual([null, null])
      expect(contact.percent === null || (contact.percent >= 0 && contact.percent <= 100)).toBe(true)
    }),
  )
})

it('what has two hours to be set right has two hours for the first word', () => {
  const rule = { count: 24, per: 'hours' } as const
  expect(contactLimit(rule, { count: 2, per: 'hours' }).count).toBe(2)
  expect(contactLimit(rule, { count: 7, per: 'days' })).toBe(rule)
})
