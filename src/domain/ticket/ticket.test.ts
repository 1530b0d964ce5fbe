import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockOn } from '#domain/clock/clock.ts'
import type { Limit } from '#domain/clock/limit.ts'
import { listOf2026 } from '#domain/clock/official-years.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import * as course from '#domain/ticket/course.ts'

const monday = dayOf(2026, 3, 2)
const on = (days: number) => ({ on: addDays(monday, days) })
const four: Limit = { count: 4, per: 'workdays' }
const hours: Limit = { count: 24, per: 'hours' }
const rules = { asks: 'plain', measureName: null, needsPlan: false, gate: 'open' } as const
const nothing = { found: null, foundWhere: null, measured: null, plannedOn: null }
const standing = ({ limit, events }: course.TicketClock, day: Day) => clockOn(limit, events, day, listOf2026)

it('only a limit in hours looks at the minute', () => {
  expect(course.atFor(hours, monday, 600)).toEqual({ on: monday, minute: 600 })
  expect(course.atFor(four, monday, 600)).toEqual({ on: monday })
})

it('water that is cut off at ten on Monday is back by ten on Tuesday', () => {
  const clock = course.started(hours, 'hotline-supply', { on: monday, minute: 600 })
  expect(standing(clock, monday).due).toMatchObject({ on: addDays(monday, 1), minute: 600 })
  const late = course.rechecked(course.fixed(clock, { on: addDays(monday, 1), minute: 601 }))
  expect(standing(late, addDays(monday, 3)).isLate).toBe(true)
})

it('a wrong return gains nobody time: the same unit goes on with what was left, another one starts anew', () => {
  const clock = course.returned(course.started(four, 'x', on(0)), on(1))
  const same = course.redispatched(clock, true, four, on(3))
  const other = course.redispatched(clock, false, four, on(3))
  expect(standing(same, addDays(monday, 3)).due?.on).toBe(addDays(monday, 8))
  expect(standing(other, addDays(monday, 3)).due?.on).toBe(addDays(monday, 9))
  expect(other.events).toHaveLength(1)
})

it('the time of the unit ends at its report, however long the re-check takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 40 }), (took, wait) => {
      const fixed = course.fixed(course.started(four, 'x', on(0)), on(took))
      const end = standing(course.rechecked(fixed), addDays(monday, took + wait))
      expect(end.state).toBe('stopped')
      expect(end.stoppedOn).toBe(addDays(monday, took))
      expect(end.isLate).toBe(addDays(monday, took) > addDays(monday, 4))
    }),
  )
})

it('days on the list of debts move the due day by as many, and a report that is sent back goes on with the rest', () => {
  const plain: Limit = { count: 10, per: 'days', roll: 'none' }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 60 }), (after, off) => {
      const clock = course.started(plain, 'x', on(0))
      for (const stopped of [course.shelved(clock, on(after), '无资金'), course.fixed(clock, on(after))])
        expect(standing(course.resumed(stopped, on(after + off)), addDays(monday, after + off)).due?.on).toBe(
          addDays(monday, 10 + off),
        )
    }),
  )
})

it('a kind that asks what was found is told whether, where and how much; a picture is never asked', () => {
  const leak = { ...rules, asks: 'finding', measureName: '漏水量（立方米/时）' } as const
  expect(course.fixFault(leak, nothing)).toBe('found-missing')
  expect(course.fixFault(leak, { ...nothing, found: 'notFound' })).toBeNull()
  expect(course.fixFault(leak, { ...nothing, found: 'found' })).toBe('where-missing')
  expect(course.fixFault(leak, { ...nothing, found: 'found', foundWhere: '三号井' })).toBe('measure-missing')
  expect(course.fixFault(leak, { ...nothing, found: 'found', foundWhere: '三号井', measured: 2.4 })).toBeNull()
  expect(course.fixFault(rules, nothing)).toBeNull()
  expect(course.fixFault({ ...rules, needsPlan: true }, nothing)).toBe('plan-missing')
})

it('a plan has five fixings, and that of a major hazard says how people are safe until then', () => {
  const plan = { goal: '达标', measures: '更换', funds: 0, responsible: '安全科长', planDue: monday }
  expect(course.planGaps(plan, false)).toEqual([])
  expect(course.planGaps(plan, true)).toEqual(['interim', 'stopWork'])
  expect(course.planGaps({ ...plan, interim: '停用储罐', stopWork: false }, true)).toEqual([])
  expect(course.planGaps({}, false)).toEqual(['goal', 'measures', 'funds', 'responsible', 'planDue'])
})

it('nobody re-checks their own work, and what a level listed is closed by that level', () => {
  const one = { fixedBy: 'a', listedBy: 'safety' }
  expect(course.recheckFault(one, { person: null, units: ['safety'] })).toBe('person-needed')
  expect(course.recheckFault(one, { person: 'a', units: ['safety'] })).toBe('same-person')
  expect(course.recheckFault(one, { person: 'b', units: ['town'] })).toBe('other-level')
  expect(course.recheckFault(one, { person: 'b', units: ['town', 'safety'] })).toBeNull()
  expect(course.recheckFault({ ...one, listedBy: null }, { person: 'b', units: [] })).toBeNull()
})

it('the gate of a kind asks nothing, a reason, or that it was tried', () => {
  expect(course.handUpFault('open', { reason: null, tried: null })).toBeNull()
  expect(course.handUpFault('reason', { reason: ' ', tried: '已试' })).toBe('reason-missing')
  expect(course.handUpFault('reason', { reason: '无职权', tried: null })).toBeNull()
  expect(course.handUpFault('tried', { reason: '无职权', tried: null })).toBe('not-tried')
  expect(course.handUpFault('tried', { reason: '无职权', tried: '已到场' })).toBeNull()
})
