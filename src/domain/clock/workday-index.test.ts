import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addWorkdays, isWorkday, rollForward } from '#domain/calendar.ts'
import { listOf2026 } from '#domain/clock/official-years.ts'
import { WorkdayIndex } from '#domain/clock/workday-index.ts'
import { type Day, toDay, toNumber } from '#domain/day.ts'

const index = new WorkdayIndex(listOf2026, '2025-06-01' as Day, '2027-12-31' as Day)
const numbers = fc.integer({ min: toNumber('2026-01-01' as Day), max: toNumber('2026-12-31' as Day) })
const counts = fc.integer({ min: 0, max: 60 })

it('the index counts as the calendar does', () => {
  fc.assert(
    fc.property(numbers, counts, (number, count) => {
      const day = toDay(number)
      expect(index.dayAt(index.plus(number, count))).toBe(addWorkdays(day, count, listOf2026).on)
      expect(index.dayAt(index.onToWorkday(number))).toBe(rollForward(day, listOf2026).on)
      expect(isWorkday(index.dayAt(index.backToWorkday(number)), listOf2026)).toBe(true)
    }),
  )
})

it('from the latest day before a day a length still ends by it, and from the day after no more', () => {
  fc.assert(
    fc.property(numbers, counts, (number, count) => {
      const latest = index.latestBefore(number, count)
      expect(index.plus(latest, count) <= number).toBe(true)
      expect(index.plus(latest + 1, count) > number).toBe(true)
    }),
  )
})
