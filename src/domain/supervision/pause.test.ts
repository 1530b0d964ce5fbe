import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar } from '#domain/calendar.ts'
import { addDays, dayOf, daysBetween } from '#domain/day.ts'
import { dueAfterPause } from '#domain/supervision/pause.ts'

const calendar: Calendar = { knownUntil: dayOf(2027, 12, 31), daysOff: new Set(), makeUpDays: new Set() }
const assignedOn = dayOf(2026, 11, 2)
const basis = '等待用地批复'

test('an order suspended for ten days with eight days left is due eight days after it was resumed', () => {
  const due = dayOf(2026, 11, 20)
  const suspended = { assignedOn, due, suspendedOn: dayOf(2026, 11, 12), resumedOn: dayOf(2026, 11, 24), basis }
  expect(dueAfterPause(suspended, calendar)).toBe(dayOf(2026, 12, 2))
})

test('a due day that falls on a day off after the pause moves to the next working day', () => {
  const suspended = {
    assignedOn,
    due: dayOf(2026, 11, 20),
    suspendedOn: dayOf(2026, 11, 12),
    resumedOn: dayOf(2026, 11, 20),
    basis,
  }
  expect(dueAfterPause(suspended, calendar)).toBe(dayOf(2026, 11, 30))
})

test('what was late when it was suspended keeps its day', () => {
  const due = dayOf(2026, 11, 10)
  const suspended = { assignedOn, due, suspendedOn: dayOf(2026, 11, 12), resumedOn: dayOf(2026, 11, 24), basis }
  expect(dueAfterPause(suspended, calendar)).toBe(due)
})

test('a pause never shortens the time, and gives back no more than it took and the days off at its end', () => {
  const length = fc.integer({ min: 1, max: 120 })
  fc.assert(
    fc.property(length, length, length, (limit, before, pause) => {
      const due = addDays(assignedOn, limit)
      const suspendedOn = addDays(assignedOn, Math.min(before, limit - 1))
      const moved = dueAfterPause(
        { assignedOn, due, suspendedOn, resumedOn: addDays(suspendedOn, pause), basis },
        calendar,
      )
      const by = daysBetween(due, moved)
      return by >= pause && by <= pause + 2
    }),
  )
})
