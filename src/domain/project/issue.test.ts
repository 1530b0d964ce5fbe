import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Calendar } from '#domain/calendar.ts'
import { addDays, dayOf } from '#domain/day.ts'
import { issueLevels, type LevelLimits, levelAbove, levelEnd, riseOf, type Unsolved } from '#domain/project/issue.ts'
import { visitGap } from '#domain/project/visit.ts'

const calendar: Calendar = { knownUntil: dayOf(2027, 12, 31), daysOff: new Set(), makeUpDays: new Set() }
const limits: LevelLimits = {
  first: { count: 2, per: 'workdays' },
  second: { count: 3, per: 'workdays' },
  third: { count: 5, per: 'workdays' },
}
const friday = dayOf(2026, 3, 6)
const issue = (more: Partial<Unsolved> = {}): Unsolved => ({
  ...{ level: 'first', since: dayOf(2026, 2, 1), due: friday, isProposed: false },
  ...more,
})

it('an issue climbs only after its due day and the limit of its level, one level at a time', () => {
  expect(levelEnd(issue(), limits, calendar)).toBe(dayOf(2026, 3, 10))
  expect(riseOf(issue(), limits, calendar, dayOf(2026, 3, 10))).toBeNull()
  expect(riseOf(issue(), limits, calendar, dayOf(2026, 3, 11))).toEqual({ to: 'second', way: 'rule' })
  const second = issue({ level: 'second', since: dayOf(2026, 3, 11) })
  expect(riseOf(second, limits, calendar, dayOf(2026, 3, 16))).toBeNull()
  expect(riseOf(second, limits, calendar, dayOf(2026, 3, 17))).toEqual({ to: 'third', way: 'rule' })
})

it('no rule takes an issue beyond the linked leader: there it is proposed, once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...issueLevels),
      fc.boolean(),
      fc.integer({ min: -30, max: 400 }),
      (level, isProposed, days) => {
        const rise = riseOf(issue({ level, isProposed }), limits, calendar, addDays(friday, days))
        if (rise === null) return
        expect(rise.to).toBe(levelAbove(level))
        expect(rise.way).toBe(rise.to === 'fourth' ? 'proposal' : 'rule')
        expect(isProposed && rise.way === 'proposal').toBe(false)
      },
    ),
  )
})

it('days without a visit count from the last one that has happened, or from the listing', () => {
  const interval = { count: 1, per: 'months', roll: 'none' } as const
  const listed = dayOf(2026, 1, 5)
  const gap = (visits: readonly string[], today = dayOf(2026, 3, 6)) =>
    visitGap(
      visits.map((on) => ({ on })),
      listed,
      interval,
      today,
      calendar,
    )
  expect(gap([])).toEqual({ last: null, days: 60, isLong: true })
  expect(gap(['2026-02-10', '2026-01-20'])).toEqual({ last: '2026-02-10', days: 24, isLong: false })
  expect(gap(['2026-02-05'], dayOf(2026, 3, 5)).isLong).toBe(false)
  expect(gap(['2026-02-05']).isLong).toBe(true)
  expect(gap(['2026-04-01']).last).toBeNull()
})
