import { expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import { joinYears } from './calendar.ts'

const day = (text: string) => text as Day

test('a calendar with a gap is known until the gap', () => {
  const year = (number: number) => ({ year: number, daysOff: [day(`${number}-01-01`)], makeUpDays: [] })
  expect(joinYears([year(2028), year(2026), year(2025)]).knownUntil).toBe('2026-12-31')
  expect(joinYears([year(2025)]).daysOff.has(day('2025-01-01'))).toBe(true)
})

test('without any year nothing is known', () => {
  expect(joinYears([]).knownUntil < '2000-01-01').toBe(true)
})
