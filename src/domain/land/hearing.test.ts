import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Calendar } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'
import { decisionFault, remediesOf } from './decision.ts'
import { firstHearing, hearingFault, mustBeHeard } from './hearing.ts'

const calendar: Calendar = { daysOff: new Set(), makeUpDays: new Set(), knownUntil: '2030-12-31' as Day }
const day = (text: string) => text as Day
const limit = { count: 7, per: 'workdays' } as const

it('most is more than half: at half of the members a hearing is free to the zone', () => {
  expect([mustBeHeard(50, 100), mustBeHeard(51, 100), mustBeHeard(0, 1)]).toEqual([false, true, false])
})

it('seven whole working days lie between the notice of a hearing and the hearing', () => {
  // Monday 1 June 2026: its seven working days end on Wednesday of the week after.
  expect(firstHearing(day('2026-06-01'), limit, calendar).on).toBe('2026-06-11')
})

it('nothing is agreed by a plan while a hearing is open, nor before it was heard', () => {
  const days = { hearingOn: null, heardOn: null, planNoticeOn: day('2026-01-01'), agreedOn: day('2026-03-01') }
  expect(hearingFault(days)).toBeNull()
  expect(hearingFault({ ...days, hearingOn: day('2026-02-10') })).toEqual({ kind: 'open', day: '2026-02-10' })
  expect(hearingFault({ ...days, heardOn: day('2026-03-02') })).toMatchObject({ day: 'agreedOn', before: 'heardOn' })
  expect(hearingFault({ ...days, heardOn: day('2025-12-31') })).toMatchObject({ day: 'heardOn' })
  expect(hearingFault({ ...days, heardOn: day('2026-03-01') })).toBeNull()
})

it('a decision comes after the expropriation notice and leaves time; the periods of the household run from service', () => {
  const fault = (noticedOn: Day | null, decisionOn: Day, handOverBy: Day) =>
    decisionFault({ noticedOn, decisionOn, handOverBy })
  expect(fault(null, day('2026-05-01'), day('2026-06-01'))).toBe('not-noticed')
  expect(fault(day('2026-05-02'), day('2026-05-01'), day('2026-06-01'))).toBe('before-notice')
  expect(fault(day('2026-05-01'), day('2026-05-01'), day('2026-05-01'))).toBe('hand-over-early')
  expect(fault(day('2026-05-01'), day('2026-05-02'), day('2026-06-01'))).toBeNull()
  expect(remediesOf(day('2026-08-31'))).toEqual({ reviewUntil: '2026-10-30', suitUntil: '2027-02-28' })
})

it('whenever it is served, the court stays open longer than review', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
      const { reviewUntil, suitUntil } = remediesOf(addDays(day('2020-01-01'), n))
      expect(suitUntil > reviewUntil).toBe(true)
    }),
  )
})
