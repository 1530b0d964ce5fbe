import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addCalendarDays,
  addWorkdays,
  type Calendar,
  isWorkday,
  rollForward,
  workdaysBetween,
} from '#domain/calendar.ts'
import { addDays, type Day, daysBetween, toDay, toNumber } from '#domain/day.ts'

// The State Council's list of days off in 2026, as published in November 2025.
const listOf2026 = calendar(
  '2026-12-31',
  [
    ['2026-01-01', 3],
    ['2026-02-15', 9],
    ['2026-04-04', 3],
    ['2026-05-01', 5],
    ['2026-06-19', 3],
    ['2026-09-25', 3],
    ['2026-10-01', 7],
  ],
  ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
)
const listOf2025 = calendar(
  '2025-12-31',
  [
    ['2025-01-01', 1],
    ['2025-01-28', 8],
    ['2025-04-04', 3],
    ['2025-05-01', 5],
    ['2025-05-31', 3],
    ['2025-10-01', 8],
  ],
  ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
)

it.each([
  ['2026-02-13', 3, '2026-02-25'],
  ['2026-09-18', 5, '2026-09-24'],
  ['2026-09-30', 3, '2026-10-10'],
] as [Day, number, Day][])('from %s the working day number %i is %s', (from, count, on) => {
  expect(addWorkdays(from, count, listOf2026)).toEqual({ on, provisional: false })
})

it('a limit in calendar days that ends on a holiday moves behind it', () => {
  expect(addCalendarDays('2026-09-18' as Day, 15, listOf2026)).toEqual({ on: '2026-10-08', provisional: false })
})

it('2025 and 2026 have 248 working days each', () => {
  expect(workdaysBetween('2024-12-31' as Day, '2025-12-31' as Day, listOf2025)).toBe(248)
  expect(workdaysBetween('2025-12-31' as Day, '2026-12-31' as Day, listOf2026)).toBe(248)
})

it('a due day beyond the known list is provisional', () => {
  expect(addWorkdays('2026-12-30' as Day, 3, listOf2026)).toEqual({ on: '2027-01-04', provisional: true })
  expect(addWorkdays('2026-12-30' as Day, 1, listOf2026).provisional).toBe(false)
})

const someDays = fc.integer({ min: toNumber('2025-06-01' as Day), max: toNumber('2027-06-01' as Day) }).map(toDay)
const counts = fc.integer({ min: 0, max: 120 })
// A day cannot be both off and made up in an official list, but a list with mistakes must still give a result.
const calendars = fc
  .record({
    knownUntil: someDays,
    off: fc.array(someDays, { maxLength: 60 }),
    makeUp: fc.array(someDays, { maxLength: 20 }),
  })
  .map(({ knownUntil, off, makeUp }): Calendar => ({ knownUntil, daysOff: new Set(off), makeUpDays: new Set(makeUp) }))

it('counting out a limit and counting its working days agree', () => {
  fc.assert(
    fc.property(someDays, counts, calendars, (from, count, calendar) => {
      expect(workdaysBetween(from, addWorkdays(from, count, calendar).on, calendar)).toBe(count)
    }),
  )
})

it('a limit of at least one working day ends on a working day', () => {
  fc.assert(
    fc.property(someDays, counts, calendars, (from, count, calendar) => {
      expect(isWorkday(addWorkdays(from, count + 1, calendar).on, calendar)).toBe(true)
      expect(isWorkday(addCalendarDays(from, count, calendar).on, calendar)).toBe(true)
    }),
  )
})

it('a longer allowance never falls due earlier', () => {
  fc.assert(
    fc.property(someDays, counts, counts, calendars, (from, a, b, calendar) => {
      const [short, long] = a < b ? [a, b] : [b, a]
      expect(addWorkdays(from, short, calendar).on <= addWorkdays(from, long, calendar).on).toBe(true)
      expect(addCalendarDays(from, short, calendar).on <= addCalendarDays(from, long, calendar).on).toBe(true)
    }),
  )
})

it('working days are never more than days, and counting backwards changes the sign only', () => {
  fc.assert(
    fc.property(someDays, someDays, calendars, (a, b, calendar) => {
      const count = workdaysBetween(a, b, calendar)
      expect(Math.abs(count)).toBeLessThanOrEqual(Math.abs(daysBetween(a, b)))
      expect(count + workdaysBetween(b, a, calendar)).toBe(0)
    }),
  )
})

it('rolling forward never goes back, and stays on a working day', () => {
  fc.assert(
    fc.property(someDays, calendars, (day, calendar) => {
      const { on } = rollForward(day, calendar)
      expect(on >= day).toBe(true)
      expect(rollForward(on, calendar).on).toBe(on)
    }),
  )
})

function calendar(
  knownUntil: string,
  off: readonly (readonly [from: string, length: number])[],
  makeUp: readonly string[],
): Calendar {
  const daysOff = off.flatMap(([from, length]) => Array.from({ length }, (_, i) => addDays(from as Day, i)))
  return { knownUntil: knownUntil as Day, daysOff: new Set(daysOff), makeUpDays: new Set(makeUp as readonly Day[]) }
}

it('workdays between two days are those that are found by going from one day to the next', () => {
  fc.assert(
    fc.property(someDays, fc.integer({ min: 0, max: 400 }), calendars, (from, length, calendar) => {
      const days = Array.from({ length }, (_, i) => addDays(from, i + 1))
      const walked = days.filter((day) => isWorkday(day, calendar)).length
      expect(workdaysBetween(from, addDays(from, length), calendar)).toBe(walked)
    }),
  )
})
