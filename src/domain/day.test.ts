import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  lastDayOfMonth,
  monthOf,
  parseDay,
  toDay,
  toNumber,
  weekday,
  yearOf,
} from '#domain/day.ts'

// Day numbers of 0001-01-01 and 9999-12-31: the years that four digits can write.
const numbers = fc.integer({ min: -719162, max: 2932896 })
const days = numbers.map(toDay)

it('a day survives the round trip to its number and back', () => {
  fc.assert(fc.property(numbers, (number) => toNumber(toDay(number)) === number))
})

it('a day is written as it is read', () => {
  fc.assert(fc.property(days, (day) => parseDay(day) === day))
})

it('the order of days is the order of their texts', () => {
  fc.assert(fc.property(numbers, numbers, (a, b) => a < b === toDay(a) < toDay(b)))
})

it('going forward and back by the same count ends where it began', () => {
  const inside = fc.integer({ min: -600_000, max: 2_800_000 }).map(toDay)
  const counts = fc.integer({ min: -100_000, max: 100_000 })
  fc.assert(fc.property(inside, counts, (day, count) => addDays(addDays(day, count), -count) === day))
  fc.assert(fc.property(inside, counts, (day, count) => daysBetween(day, addDays(day, count)) === count))
})

it('the day of the week moves on by one and comes back after seven', () => {
  fc.assert(fc.property(numbers, (n) => weekday(toDay(n + 1)) === (weekday(toDay(n)) + 1) % 7))
  expect(weekday('1970-01-01' as Day)).toBe(3)
  expect(weekday('2026-02-14' as Day)).toBe(5)
})

it('the last day of a month is followed by the first day of another', () => {
  const months = fc.tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }))
  fc.assert(
    fc.property(months, ([year, month]) => {
      const last = lastDayOfMonth(year, month)
      return yearOf(last) === year && monthOf(last) === month && addDays(last, 1).endsWith('-01')
    }),
  )
})

it('leap days follow the Gregorian rule', () => {
  expect(lastDayOfMonth(2024, 2)).toBe('2024-02-29')
  expect(lastDayOfMonth(2026, 2)).toBe('2026-02-28')
  expect(lastDayOfMonth(1900, 2)).toBe('1900-02-28')
  expect(lastDayOfMonth(2000, 2)).toBe('2000-02-29')
})

it('a day past the end of its month runs into the next one', () => {
  expect(dayOf(2026, 2, 31)).toBe('2026-03-03')
  expect(dayOf(2026, 12, 32)).toBe('2027-01-01')
})

it.each([
  '2026-02-29',
  '0000-01-01',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '2026-01-01 ',
  '20260101',
  '',
  '２０２６-01-01',
])('%o is no day', (text) => {
  expect(parseDay(text)).toBeNull()
})

it('no text makes a day that is not that very text', () => {
  const almost = fc
    .tuple(fc.nat(9999), fc.nat(19), fc.nat(39))
    .map(([y, m, d]) => [String(y).padStart(4, '0'), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-'))
  fc.assert(fc.property(fc.oneof(fc.string(), almost), (text) => [null, text].includes(parseDay(text))))
})
