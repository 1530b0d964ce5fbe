import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf } from '#domain/day.ts'
import { cohortRates, rateOf, yields } from '#domain/investment/cohort.ts'
import { type Credit, difference, sharesOf, split } from '#domain/investment/credit.ts'
import { firstTalker } from '#domain/investment/first-talk.ts'
import { compareWith, measured, strays, trimmedMean } from '#domain/investment/gate.ts'
import { type Counted, nextMonth, openMonth, standings, timeProgress } from '#domain/investment/ranking.ts'

const wan = 10_000
const counted = (id: string, month: string, credits: readonly Credit[], isCorrection = false): Counted => ({
  id,
  month,
  credits,
  isCorrection,
})
const shares = (...percents: readonly number[]) =>
  sharesOf(percents.map((percent, i) => ({ unit: ['a', 'b', 'c'][i] ?? '', percent })))
const all = (unit: string, amount: number): readonly Credit[] => [{ unit, percent: 100, amount }]

it('9,050 of 25,000 is 36.2 %, and split 60/40 the parts make 9,050 again', () => {
  const [line] = standings(
    [{ id: 't', unit: 'a', target: 25_000 * wan, floorRate: null }],
    [counted('r', '2026-06', all('a', 9050 * wan))],
    '2026-06',
  )
  expect(line?.completion?.toFixed(1)).toBe('36.2')
  const parts = split(9050 * wan, shares(60, 40) ?? [])
  expect(parts.map(({ amount }) => amount / wan)).toEqual([5430, 3620])
})

it('what is lost in rounding goes, of equal remainders, to the unit named first', () => {
  // 1.4, 0.4 and 0.2 yuan: the first two lose the same.
  expect(split(2, shares(70, 20, 10) ?? []).map(({ amount }) => amount)).toEqual([2, 0, 0])
})

it('a split never loses or makes a yuan, whatever the percents', () => {
  const percents = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0)
    const hundredths = weights.map((one) => Math.floor((one * 10_000) / sum))
    hundredths[0] = (hundredths[0] ?? 0) + 10_000 - hundredths.reduce((a, b) => a + b, 0)
    return hundredths.map((one) => one / 100)
  })
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), percents, (amount, list) => {
      const parts = split(
        amount,
        list.map((percent, i) => ({ unit: String(i), percent })),
      )
      expect(parts.reduce((sum, one) => sum + one.amount, 0)).toBe(amount)
      for (const { percent, amount: part } of parts) {
        expect(Number.isInteger(part)).toBe(true)
        expect(Math.abs(part - (amount * percent) / 100)).toBeLessThanOrEqual(1.01)
      }
    }),
  )
})

it('each unit has one share of something, and together they never exceed the whole', () => {
  expect(shares(100)).toEqual([{ unit: 'a', percent: 100 }])
  expect(shares(60, 40)).toHaveLength(2)
  expect(shares(50, 30)).toHaveLength(2)
  expect(shares(33.34, 33.33, 33.33)).toHaveLength(3)
  for (const wrong of [[60, 50], [100, 0], [60, -1], [Number.NaN], []]) expect(shares(...wrong)).toBeNull()
  const own = { unit: 'a', percent: 50 }
  expect(sharesOf([own, own])).toBeNull()
})

it('a correction is what must be added to the credits before to make them those after', () => {
  const [before, after] = [shares(60, 40), shares(50, 50)].map((own) => split(9050, own ?? []))
  expect(difference(before ?? [], after ?? []).map(({ unit, amount }) => [unit, amount])).toEqual([
    ['a', -905],
    ['b', 905],
  ])
  expect(difference(before ?? [], before ?? [])).toEqual([])
})

it('units are ranked by completion, equals by amount, and who has no task has no rank', () => {
  const task = (unit: string, target: number) => ({ id: unit, unit, target, floorRate: null })
  const lines = standings(
    [task('a', 100), task('b', 200), task('c', 100), task('d', 0)],
    [
      counted('1', '2026-03', all('a', 50)),
      counted('2', '2026-04', all('b', 100)),
      counted('3', '2026-06', all('c', 70)),
      counted('4', '2026-05', all('e', 9)),
      counted('5', '2026-07', all('a', 99)),
      counted('6', '2025-12', all('a', 99)),
    ],
    '2026-06',
  )
  expect(lines.map(({ unit, rank }) => [unit, rank])).toEqual([
    ['c', 1],
    ['b', 2],
    ['a', 3],
    ['d', null],
    ['e', null],
  ])
  expect(lines[0]).toMatchObject({ inMonth: 70, ids: ['3'] })
  expect(lines[0]?.difference).toBeCloseTo(20)
  expect(timeProgress('2026-06')).toBe(50)
})

it('a correction counts in its own month and is named beside what it corrects', () => {
  const facts = [counted('1', '2026-05', all('a', 60)), counted('2', '2026-07', all('a', -10), true)]
  const task = [{ id: 't', unit: 'a', target: 100, floorRate: null }]
  expect(standings(task, facts, '2026-06')[0]).toMatchObject({ amount: 60, corrections: [] })
  expect(standings(task, facts, '2026-07')[0]).toMatchObject({ amount: 50, inMonth: -10, corrections: ['2'] })
})

it('what is recognised late counts in the first month that is still open', () => {
  expect(openMonth('2026-05', ['2026-05', '2026-06'])).toBe('2026-07')
  expect(openMonth('2026-08', ['2026-05', '2026-06'])).toBe('2026-08')
  expect(nextMonth('2026-12')).toBe('2027-01')
})

it('rates of keeping are of one signing cohort, with both numbers shown', () => {
  const signed = (id: string, month: number, more: object) => ({
    ...{
      id,
      signedOn: dayOf(2026, month, 10),
      amount: 100,
      registeredOn: null,
      startedOn: null,
      producedOn: null,
      arrived: 0,
    },
    ...more,
  })
  const day = dayOf(2026, 6, 1)
  const contracts = [
    signed('1', 1, { registeredOn: day, startedOn: day, arrived: 40 }),
    signed('2', 2, { registeredOn: day }),
    signed('3', 3, { registeredOn: dayOf(2026, 8, 1), amount: null, arrived: 7 }),
    signed('4', 5, { registeredOn: day, arrived: 100 }),
  ]
  const rates = cohortRates(contracts, dayOf(2026, 1, 1), dayOf(2026, 3, 31), dayOf(2026, 6, 30))
  expect(rates.registered).toMatchObject({ of: 2, among: 3 })
  expect(rates.started).toMatchObject({ of: 1, among: 3 })
  expect(rates.produced.percent).toBe(0)
  expect(rates.money).toEqual({ of: 40, among: 200, percent: 20 })
  expect(rateOf(0, 0).percent).toBeNull()
})

it('a way of attracting investment is judged down to the money on the ground', () => {
  const lead = (mode: string, more: object) => ({
    ...{ mode, isValid: false, isPassed: false, isSigned: false, isStarted: false, arrived: 0 },
    ...more,
  })
  const [chamber, agent] = yields(
    [lead('chamber', { isValid: true, isSigned: true, arrived: 5 }), lead('chamber', {})],
    ['chamber', 'agent'],
  )
  expect(chamber).toMatchObject({ leads: 2, valid: { of: 1, among: 2, percent: 50 }, signed: 1, arrived: 5 })
  expect(agent).toMatchObject({ leads: 0, valid: { percent: null } })
})

const offer = {
  ...{ totalInvest: 50_000 * wan, fixedInvest: 30_000 * wan, tax: 2500 * wan, land: 100, floorArea: 80_000 },
  ...{ footprint: 30_000, officeLand: null, energy: 900, months: 18 },
}

it('what is offered stands beside what is required, and what is unknown is neither kept nor broken', () => {
  const values = measured(offer)
  expect(values.intensity).toBe(300)
  expect(values['tax-per-mu']).toBe(25)
  expect(values['floor-ratio']).toBe(1.2)
  expect(values.coverage).toBe(45)
  const rule = (code: string, sense: 'least' | 'most', value: number) => ({
    ...{ id: code, version: 1, code, name: code, sense, value, unitName: null },
  })
  const lines = compareWith(
    [rule('intensity', 'least', 300), rule('tax-per-mu', 'least', 30), rule('office-share', 'most', 7)],
    offer,
  )
  expect(lines.map(({ ok }) => ok)).toEqual([true, false, null])
})

it('from seven scores on the highest and the lowest are left out', () => {
  expect(trimmedMean([60, 80, 82, 84, 86, 100])).toEqual({ mean: 82, counted: 6 })
  expect(trimmedMean([0, 80, 80, 80, 80, 80, 100])).toEqual({ mean: 80, counted: 5 })
  expect(trimmedMean([])).toEqual({ mean: null, counted: 0 })
})

it('a change of more than the stated percent asks for another review', () => {
  expect(strays(100, 120, 20)).toBe(false)
  expect(strays(100, 121, 20)).toBe(true)
  expect(strays(100, 79, 20)).toBe(true)
  expect(strays(null, 79, 20)).toBe(false)
})

it('the word of the investor decides the first talk, then the earliest paper; a tie decides nothing', () => {
  const claim = (id: string, day: number, isConfirmed: boolean) => ({
    ...{ id, unit: id, proofOn: dayOf(2026, 3, day), isConfirmed },
  })
  expect(firstTalker([claim('a', 1, false), claim('b', 5, true)])?.id).toBe('b')
  expect(firstTalker([claim('a', 1, false), claim('b', 5, false)])?.id).toBe('a')
  expect(firstTalker([claim('a', 1, false), claim('b', 1, false)])).toBeNull()
  expect(firstTalker([])).toBeNull()
})
