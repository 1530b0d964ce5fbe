import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Limit } from '#domain/clock/limit.ts'
import { listOf2026 } from '#domain/clock/official-years.ts'
import { type Day, dayOf } from '#domain/day.ts'
import { accidentGrade, type Grade, grades } from '#domain/safety/accident-grade.ts'
import { hazardQuarters, quarterName } from '#domain/safety/hazards.ts'
import {
  limitCodesOf,
  minuteOfDay,
  minutesBetween,
  mustReport,
  reportClocks,
  timeOfDay,
} from '#domain/safety/report-clocks.ts'

const day = dayOf(2026, 11, 20)
const limits: Readonly<Record<'first' | 'pass' | 'follow', Limit>> = {
  first: { count: 1, per: 'hours' },
  pass: { count: 2, per: 'hours' },
  follow: { count: 30, per: 'days', roll: 'none' },
}
const at = (minute: number, on: Day = day) => ({ on, minute })
const facts = {
  kind: 'accident',
  isCritical: false,
  happenedOn: day,
  known: at(600),
  passed: null,
  ended: null,
} as const

it.each([
  [2, 0, 0, 'ordinary'],
  [3, 0, 0, 'larger'],
  [9, 0, 0, 'larger'],
  [10, 0, 0, 'major'],
  [29, 0, 0, 'major'],
  [30, 0, 0, 'special'],
  [0, 9, 0, 'ordinary'],
  [0, 10, 0, 'larger'],
  [0, 49, 0, 'larger'],
  [0, 50, 0, 'major'],
  [0, 99, 0, 'major'],
  [0, 100, 0, 'special'],
  [0, 0, 9_999_999, 'ordinary'],
  [0, 0, 10_000_000, 'larger'],
  [0, 0, 49_999_999, 'larger'],
  [0, 0, 50_000_000, 'major'],
  [0, 0, 99_999_999, 'major'],
  [0, 0, 100_000_000, 'special'],
] as const)('%i dead, %i badly hurt, %i yuan lost is %s: 以上 includes the number', (dead, hurt, loss, grade) => {
  expect(accidentGrade({ dead, hurt, loss })).toBe(grade)
})

it('the worst side grades the accident, and a higher toll never grades lower', () => {
  const toll = fc.record({ dead: fc.nat(40), hurt: fc.nat(120), loss: fc.nat(200_000_000) })
  const rank = (grade: Grade) => grades.indexOf(grade)
  fc.assert(
    fc.property(toll, toll, (a, b) => {
      const sum = { dead: a.dead + b.dead, hurt: a.hurt + b.hurt, loss: a.loss + b.loss }
      expect(rank(accidentGrade(sum))).toBeGreaterThanOrEqual(rank(accidentGrade(a)))
      const sides = [
        { ...a, hurt: 0, loss: 0 },
        { ...a, dead: 0, loss: 0 },
        { ...a, dead: 0, hurt: 0 },
      ]
      expect(rank(accidentGrade(a))).toBe(Math.max(...sides.map((side) => rank(accidentGrade(side)))))
    }),
  )
})

it('the head who knew at ten reports by eleven; one minute later is late', () => {
  const [running] = reportClocks({ ...facts, first: null }, limits, at(640), listOf2026)
  expect(running).toMatchObject({ due: at(660), minutesLeft: 20, isLate: false })
  expect(reportClocks({ ...facts, first: null }, limits, at(661), listOf2026)[0]?.isLate).toBe(true)
  expect(reportClocks({ ...facts, first: at(660) }, limits, at(900), listOf2026)[0]?.isLate).toBe(false)
  expect(reportClocks({ ...facts, first: at(661) }, limits, at(900), listOf2026)[0]?.isLate).toBe(true)
})

it('who knew at half past eleven at night has until half past midnight', () => {
  const [first] = reportClocks({ ...facts, known: at(1410), first: null }, limits, at(1430), listOf2026)
  expect(first).toMatchObject({ due: at(30, dayOf(2026, 11, 21)), minutesLeft: 40 })
})

it('passing on runs from the first report, and a toll may be added for thirty days without being late', () => {
  const clocks = reportClocks({ ...facts, first: at(630) }, limits, at(700), listOf2026)
  expect(clocks.map(({ kind }) => kind)).toEqual(['first', 'pass', 'follow'])
  expect(clocks[1]).toMatchObject({ due: at(750), minutesLeft: 50 })
  expect(clocks[2]).toMatchObject({ due: { on: dayOf(2026, 12, 20) }, isLate: false })
})

it('traffic and fire have the short time, networks their own, critical ones less', () => {
  expect(limitCodesOf('fire', false).follow).toBe('event-follow-short')
  expect(limitCodesOf('accident', false).follow).toBe('event-follow')
  expect(limitCodesOf('network', false).first).toBe('network-first')
  expect(limitCodesOf('network', true).first).toBe('network-first-critical')
})

it('a time of day survives the round trip, and what is none is refused', () => {
  fc.assert(
    fc.property(fc.nat(1439), (minute) => {
      expect(minuteOfDay(timeOfDay(minute))).toBe(minute)
    }),
  )
  expect(['24:00', '9:00', '12:60', ''].map(minuteOfDay)).toEqual([null, null, null, null])
  expect(minutesBetween(at(1430), at(10, dayOf(2026, 11, 21)))).toBe(20)
})

it('hazards are counted in the quarter in which they were found, general and major apart, and nothing is counted twice', () => {
  const one = { isMajor: false, closedOn: null, dueOn: null, lateBy: null, listedOn: null, funds: null }
  const all = [
    { ...one, foundOn: dayOf(2026, 3, 31), closedOn: dayOf(2026, 4, 9), lateBy: 0, funds: 20_000 },
    { ...one, foundOn: dayOf(2026, 4, 1), dueOn: dayOf(2026, 4, 20) },
    { ...one, foundOn: dayOf(2026, 4, 2), isMajor: true, listedOn: dayOf(2026, 4, 3) },
    { ...one, foundOn: dayOf(2025, 4, 2) },
  ]
  const general = hazardQuarters(all, false, 2026, dayOf(2026, 5, 1))
  expect(general[0]).toMatchObject({ found: 1, closed: 1, open: 0, funds: 20_000, inTime: { percent: 100 } })
  expect(general[1]).toMatchObject({ found: 1, closed: 0, overdue: 1, inTime: { percent: null } })
  expect(hazardQuarters(all, true, 2026, dayOf(2026, 5, 1))[1]).toMatchObject({ found: 1, listed: 1 })
  expect(general.every(({ found, closed, open }) => found === closed + open)).toBe(true)
  // As it stood before it was closed.
  expect(hazardQuarters(all, false, 2026, dayOf(2026, 4, 1))[0]).toMatchObject({ closed: 0, open: 1 })
  expect(quarterName(dayOf(2026, 10, 1))).toBe('2026Q4')
})

it('a network incident is reported from 较大 up; one without a grade and every other event always are', () => {
  expect(mustReport('network', 'ordinary', 2)).toBe(false)
  expect(mustReport('network', 'larger', 2)).toBe(true)
  expect(mustReport('network', 'special', 4)).toBe(true)
  expect(mustReport('network', 'major', 4)).toBe(false)
  expect(mustReport('network', null, 2)).toBe(true)
  for (const grade of grades) expect(mustReport('accident', grade, 4)).toBe(true)
})
