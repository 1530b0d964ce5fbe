import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { differencesOf, type Listed } from './compare.ts'
import { type Component, incomeOf } from './income.ts'
import { daysHung, noticeFault } from './notice.ts'

const of = (quarter: string, kind: Component['kind'], amount: number): Component => ({
  ...{ quarter, kind, amount },
  source: '务工单位',
})

it('income is by member, less costs, and no year is said of three quarters', () => {
  const three = [of('2026-Q1', 'wages', 12_000), of('2026-Q2', 'wages', 12_000), of('2026-Q3', 'cost', 4000)]
  expect(incomeOf(three, 4, 2026)).toEqual({ perPerson: 5000, quarters: 3, isWhole: false })
  expect(incomeOf([...three, of('2026-Q4', 'transfer', 2000)], 4, 2026)).toEqual({
    ...{ perPerson: 5500, quarters: 4, isWhole: true },
  })
  expect(incomeOf(three, 4, 2025)).toEqual({ perPerson: null, quarters: 0, isWhole: false })
})

it('a notice hangs at least its days, both ends counted, and not before the review', () => {
  const [first, fifth] = [dayOf(2026, 11, 2), dayOf(2026, 11, 6)]
  expect(daysHung(first, fifth)).toBe(5)
  expect(noticeFault(first, fifth, first, 5)).toBeNull()
  expect(noticeFault(first, dayOf(2026, 11, 5), first, 5)).toBe('short')
  expect(noticeFault(first, fifth, dayOf(2026, 11, 3), 5)).toBe('before-review')
})

const one = (number: string, more: Partial<Listed> = {}): Listed => ({
  ...{ number, head: '甲', kind: 'marginal', members: 3, isGone: false },
  ...more,
})

it('what only one list has is told, and what both have otherwise, with both values', () => {
  expect(
    differencesOf([one('1'), one('2', { members: 4 }), one('3')], [one('2'), one('3', { head: '乙' }), one('4')]),
  ).toEqual([
    { number: '1', head: '甲', what: 'only-there' },
    { number: '2', head: '甲', what: 'members', there: '4', here: '3' },
    { number: '3', head: '乙', what: 'head', there: '甲', here: '乙' },
    { number: '4', head: '甲', what: 'only-here' },
  ])
  expect(differencesOf([one('1', { kind: null, members: null })], [one('1')])).toEqual([])
})

it('a list differs from itself in nothing, in whatever order', () => {
  const lists = fc.uniqueArray(
    fc.record({
      number: fc.string({ minLength: 1 }),
      head: fc.string(),
      kind: fc.option(fc.string()),
      members: fc.option(fc.nat()),
      isGone: fc.option(fc.boolean()),
    }),
    { selector: ({ number }) => number },
  )
  fc.assert(fc.property(lists, (list) => differencesOf(list, [...list].reverse()).length === 0))
})
