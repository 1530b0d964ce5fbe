import { expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import { readClock } from './clock-reading.ts'

const day = (text: string) => text as Day
const calendar = { knownUntil: day('2026-12-31'), daysOff: new Set([day('2026-11-25')]), makeUpDays: new Set<Day>() }
const today = day('2026-11-23')
const soonUntil = day('2026-12-01')

test('days off do not count', () => {
  expect(readClock({ due: day('2026-11-27'), today, soonUntil, calendar })).toEqual({
    light: 'yellow',
    says: 'remaining',
    workdays: 3,
    isProvisional: false,
  })
})

test('a passed due day is overdue by working days', () => {
  expect(readClock({ due: day('2026-11-20'), today, soonUntil, calendar })).toMatchObject({
    light: 'red',
    says: 'overdueBy',
    workdays: 1,
  })
})

test('the due day itself is not late', () => {
  expect(readClock({ due: today, today, soonUntil, calendar }).says).toBe('dueToday')
})

test('beyond the official calendar a reading is provisional', () => {
  expect(readClock({ due: day('2027-03-31'), today, soonUntil, calendar })).toMatchObject({
    light: 'green',
    isProvisional: true,
  })
})

test('before the first year on record a reading is provisional too', () => {
  const known = { ...calendar, knownFrom: day('2026-11-01') }
  expect(readClock({ due: day('2026-10-28'), today, soonUntil, calendar: known }).isProvisional).toBe(true)
  expect(readClock({ due: day('2026-11-19'), today, soonUntil, calendar: known }).isProvisional).toBe(false)
})

test('what was done late says by how much, whatever day it is', () => {
  expect(readClock({ due: day('2026-11-20'), doneOn: day('2026-11-24'), today, soonUntil, calendar })).toMatchObject({
    says: 'doneLate',
    workdays: 2,
  })
  expect(readClock({ due: day('2026-11-20'), doneOn: day('2026-11-20'), today, soonUntil, calendar }).says).toBe(
    'doneInTime',
  )
})
