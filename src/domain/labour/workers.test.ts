import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { checkOf, isIdentity, maskedName, normaliseIdentity } from '#domain/labour/identity.ts'
import { finalOf, prepaidOf } from '#domain/labour/subsidy.ts'
import { type Arrival, isCounted, retention, shortage, taskLines } from '#domain/labour/workers.ts'

const on = dayOf(2026, 6, 30)
const arrival = (daysAgo: number, left: number | null = null, facts: Partial<Arrival> = {}): Arrival => ({
  unit: 'a',
  isNew: true,
  arrivedOn: addDays(on, -daysAgo),
  leftOn: left === null ? null : addDays(on, -left),
  ...facts,
})

it('33 apprentices planned and 32 passed at 4,000 yuan: 66,000 ahead, 62,000 after', () => {
  const terms = { rate: 4000, years: 1, prepaidShare: 50 }
  expect(prepaidOf(33, terms)).toBe(66_000)
  expect(finalOf(32, 66_000, terms)).toBe(62_000)
})

it('33 × 5,000 yuan × 2 years with 112,500 paid ahead leave 217,500, and few who pass mean money back', () => {
  expect(finalOf(33, 112_500, { rate: 5000, years: 2, prepaidShare: 50 })).toBe(217_500)
  expect(finalOf(10, 66_000, { rate: 4000, years: 1, prepaidShare: 50 })).toBe(-26_000)
})

it('the shortage is set against those present and those lacking, and surplus in one post fills no other', () => {
  expect(shortage([{ needed: 20, filled: 10, present: 80 }])).toEqual({ part: 10, whole: 100, share: 0.1 })
  expect(
    shortage([
      { needed: 5, filled: 8, present: 0 },
      { needed: 2, filled: 0, present: 0 },
    ]),
  ).toEqual({ part: 2, whole: 10, share: 0.2 })
})

it('who has not had the time to stay is in neither number of the retention', () => {
  const arrivals = [arrival(29), arrival(30), arrival(100, 90), arrival(100, 70)]
  expect(retention(arrivals, 30, on)).toEqual({ part: 2, whole: 3, share: 2 / 3 })
  expect(retention(arrivals, 180, on)).toEqual({ part: 0, whole: 0, share: null })
})

it('whoever stayed 90 days stayed 30, among those whose 90th day has come', () => {
  const some = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.option(fc.integer({ min: 0, max: 300 })))
      .map(([ago, left]) => arrival(ago, left === null ? null : Math.min(left, ago))),
  )
  fc.assert(
    fc.property(some, (arrivals) => {
      const due = arrivals.filter(({ arrivedOn }) => addDays(arrivedOn, 90) <= on)
      expect(retention(due, 90, on).part).toBeLessThanOrEqual(retention(due, 30, on).part)
      expect(retention(arrivals, 90, on).whole).toBe(due.length)
    }),
  )
})

it('an arrival counts when the worker is new and has stayed; leaving later does not take it back', () => {
  expect([arrival(30), arrival(29), arrival(60, 25), arrival(60, 45)].map((one) => isCounted(one, 30, on))).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(isCounted(arrival(90, null, { isNew: false }), 30, on)).toBe(false)
})

it('a task is completed by what counts, and a unit without a task has no rate', () => {
  const arrivals = [arrival(40), arrival(10), arrival(40, null, { unit: 'b' })]
  expect(taskLines([{ unit: 'a', count: 4 }], arrivals, 30, on)).toEqual([
    { unit: 'a', arrived: 2, counted: 1, task: 4, completion: 0.25 },
    { unit: 'b', arrived: 1, counted: 1, task: null, completion: null },
  ])
  expect(taskLines([], arrivals, 30, addDays(on, -50) as Day).map(({ arrived }) => arrived)).toEqual([0, 0])
})

it('an identity number is known by its check character, however it is typed', () => {
  expect(isIdentity('11010519491231002X')).toBe(true)
  expect(isIdentity(normaliseIdentity(' １１０１０５ 19491231 002x'))).toBe(true)
  expect(isIdentity('110105194912310021')).toBe(false)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 16 }), (tail, place) => {
      const first = `999900199${String(tail).padStart(8, '0')}`
      const whole = first + checkOf(first)
      expect(isIdentity(whole)).toBe(true)
      const digit = (Number(whole[place]) + 1) % 10
      expect(isIdentity(whole.slice(0, place) + digit + whole.slice(place + 1))).toBe(false)
    }),
  )
})

it('of a name the family name alone is kept', () => {
  expect([maskedName('周小满'), maskedName(' 周某'), maskedName('')]).toEqual(['周某', '周某', ''])
})
