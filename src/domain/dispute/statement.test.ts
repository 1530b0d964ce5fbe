import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOf, toDay } from '#domain/day.ts'
import {
  type DisputeFact,
  disputeFigures,
  hazardFigures,
  lastPeriods,
  monthPeriod,
  parsePeriod,
  periodLabel,
  quarterPeriod,
  windowOf,
} from '#domain/dispute/statement.ts'

const after = (count: number) => (from: Day) => addDays(from, count)

test('the screening of a month goes from the day after the 20th to the 20th and opens five days before', () => {
  expect(monthPeriod(2027, 1, after(20), 5)).toEqual({
    ...{ name: '2027-01', from: '2026-12-21', until: '2027-01-20', opens: '2027-01-15', due: '2027-01-20' },
  })
})

test('statistics of a quarter are signed after it, within the limit', () => {
  expect(quarterPeriod(2026, 3, after(15))).toEqual({
    ...{ name: '2026-Q3', from: '2026-07-01', until: '2026-09-30', opens: '2026-10-01', due: '2026-10-15' },
  })
})

test('the last periods cross the year, and each of them can be read again', () => {
  expect(lastPeriods(dayOf(2027, 1, 3), false, 3)).toEqual(['2027-01', '2026-12', '2026-11'])
  expect(lastPeriods(dayOf(2027, 1, 3), true, 2)).toEqual(['2027-Q1', '2026-Q4'])
  expect(parsePeriod('2026-13')).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 12_000, max: 30_000 }), fc.boolean(), (number, isQuarter) => {
      for (const name of lastPeriods(toDay(number), isQuarter, 5))
        expect(parsePeriod(name)).toMatchObject({ isQuarter })
    }),
  )
})

test('windows of statements signed in turn leave no day out and tell none twice', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 12 }), (delays) => {
      let signed: Day | null = null
      delays.forEach((delay, i) => {
        const period = monthPeriod(2026, i + 1, after(20), 5)
        const told = windowOf(period, signed, addDays(period.opens, delay))
        if (signed !== null) expect(told.from).toBe(addDays(signed, 1))
        expect(told.until <= period.until && told.from <= told.until).toBe(true)
        signed = told.until
      })
    }),
  )
})

const fact: DisputeFact = {
  ...{ id: '1', state: 'mediating', risk: 'high', takenOn: dayOf(2026, 11, 3), units: ['v'], unit: 'v', ups: [] },
  ...{ agreedOn: null, firstVisitOn: null, secondVisitOn: null, relapsedOn: null },
}
const window = { from: dayOf(2026, 10, 21), until: dayOf(2026, 11, 20) }
const counts = (facts: readonly DisputeFact[]) =>
  Object.fromEntries(
    disputeFigures(facts, { id: 'v', name: '村' }, window, { first: 30, second: 90 }).map(({ key, ids }) => [
      key,
      ids.length,
    ]),
  )

test('nothing in the registers is a report of nought, and what was handed up is not open here', () => {
  expect(counts([])).toEqual({ found: 0, settled: 0, handedUp: 0, open: 0, highRisk: 0, visitsLate: 0 })
  const up = { ...fact, id: '2', units: ['v', 't'], unit: 't', ups: [{ on: dayOf(2026, 11, 5), from: '村' }] }
  expect(counts([fact, up])).toEqual({ found: 2, settled: 0, handedUp: 1, open: 1, highRisk: 1, visitsLate: 0 })
  const settled = { ...fact, id: '3', state: 'agreed', takenOn: dayOf(2026, 9, 1), agreedOn: dayOf(2026, 10, 1) }
  expect(counts([settled])).toMatchObject({ found: 0, settled: 0, visitsLate: 1 })
})

test('hazards of a quarter: what closed after it was open at its end', () => {
  const quarter = { from: dayOf(2026, 7, 1), until: dayOf(2026, 9, 30) }
  const hazard = { id: 'a', isMajor: true, foundOn: dayOf(2026, 6, 2), closedOn: dayOf(2026, 10, 9), lateBy: 20 }
  const lines = hazardFigures([{ ...hazard, dueOn: dayOf(2026, 8, 1) }], quarter)
  expect(lines.map(({ key, ids }) => [key, ids.length])).toEqual([
    ...[
      ['found', 0],
      ['major', 0],
      ['closed', 0],
      ['inTime', 0],
      ['open', 1],
      ['overdue', 1],
    ],
  ])
})

test('a period is said as people say it', () => {
  expect(periodLabel('2026-11')).toEqual(['2026年11月', 'Nov 2026'])
  expect(periodLabel('2026-Q3')).toEqual(['2026年三季度', 'Q3 2026'])
})
