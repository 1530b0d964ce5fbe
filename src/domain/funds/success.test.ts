import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Day, dayOf } from '#domain/day.ts'
import { channels, isRepayable } from '#domain/funds/channels.ts'
import { type Application, leftOutBecause, wonUntil } from '#domain/funds/success.ts'

const rule = { floor: 3_000_000, excludesSpread: true, excludesMatching: true, basis: '示例' }
const day = dayOf(2022, 12, 31)
const may = dayOf(2022, 5, 5)
const make = (id: string, more: Partial<Application> = {}): Application => ({
  ...{
    id,
    state: 'granted',
    isRepayable: false,
    asked: 9_000_000,
    appliedOn: may,
    documentOn: may,
    granted: 6_000_000,
  },
  ...{ matching: null, isSpread: false, arrived: null, arrivedOn: null, paid: null, paidOn: null },
  ...more,
})

it('small grants, money spread evenly and money that needs matching are granted but not counted as won', () => {
  const all = [
    make('counted'),
    make('small', { granted: 2_999_999 }),
    make('spread', { isSpread: true }),
    make('matching', { matching: 1 as number }),
  ]
  const { grants } = wonUntil(all, rule, day)
  expect(grants.counted).toBe(6_000_000)
  expect(grants.granted).toBe(20_999_999)
  expect(grants.leftOut.map(({ why }) => why)).toEqual(['floor', 'spread', 'matching'])
  expect(leftOutBecause(make('at the floor', { granted: 3_000_000 }), rule)).toBeNull()
})

it('money granted in December and arrived in January belongs to the year of its document', () => {
  const late = make('late', { documentOn: dayOf(2022, 12, 28), arrived: 6_000_000, arrivedOn: dayOf(2023, 1, 6) })
  expect(wonUntil([late], rule, day).grants).toMatchObject({ granted: 6_000_000, arrival: { of: 0 } })
  expect(wonUntil([late], rule, dayOf(2023, 2, 1)).grants.granted).toBe(0)
})

it('what was not selected stays among those applied for', () => {
  const { selected } = wonUntil([make('won'), make('lost', { state: 'lost', documentOn: null })], rule, day).grants
  expect([selected.of, selected.among, selected.percent]).toEqual([1, 2, 50])
})

it('a bond must be paid back and a special fund need not be; a channel nobody knows is not a debt', () => {
  expect(Object.keys(channels).filter(isRepayable)).toEqual([
    'specialBond',
    'longBond',
    'generalBond',
    'policyFinance',
    'guidanceFund',
  ])
  expect(isRepayable('unheard')).toBe(false)
})

it('grants and debts never share a yuan, and no more arrives than was granted', () => {
  const one = fc.record({
    isRepayable: fc.boolean(),
    granted: fc.nat(9_000_000),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(one), (rows) => {
      const all = rows.map(({ share, ...row }, i) =>
        make(String(i), { ...row, arrived: Math.floor(row.granted * share), arrivedOn: may as Day }),
      )
      const { grants, debts } = wonUntil(all, rule, day)
      const sum = (isDebt: boolean) =>
        all.filter((row) => row.isRepayable === isDebt).reduce((total, { granted }) => total + (granted ?? 0), 0)
      expect([grants.granted, debts.granted]).toEqual([sum(false), sum(true)])
      for (const kind of [grants, debts]) {
        expect(kind.counted).toBeLessThanOrEqual(kind.granted)
        expect(kind.arrival.of).toBeLessThanOrEqual(kind.arrival.among)
      }
    }),
  )
})
