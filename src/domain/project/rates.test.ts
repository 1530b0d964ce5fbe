import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { openingPlan, planOn } from '#domain/project/plan.ts'
import { completionOf, lastCompletion, latestMonths } from '#domain/project/progress.ts'
import { doneRate, dueRate, entryRate, signedRate, yearRate } from '#domain/project/rates.ts'

const listedOn = dayOf(2022, 1, 1)
const day = dayOf(2022, 6, 30)
type One = {
  readonly id: string
  readonly listedOn: Day | null
  readonly leftOn: Day | null
  readonly plannedStart: Day | null
  readonly startedOn: Day | null
  readonly enteredStatisticsOn: Day | null
}
const times = ({ plannedStart, startedOn }: One) => ({ planned: plannedStart, actual: startedOn })
const make = (id: string, plannedStart: Day | null, startedOn: Day | null, more: Partial<One> = {}): One => ({
  ...{ id, listedOn, leftOn: null, plannedStart, startedOn, enteredStatisticsOn: null },
  ...more,
})

const may = dayOf(2022, 5, 20)
const later = dayOf(2022, 10, 1)
/** 38 planned in the year, 24 of them by 30 June; 19 of those started, and two others early. */
const cohort: readonly One[] = [
  ...Array.from({ length: 19 }, (_, i) => make(`started-${i}`, may, may)),
  ...Array.from({ length: 5 }, (_, i) => make(`late-${i}`, may, null)),
  ...Array.from({ length: 2 }, (_, i) => make(`early-${i}`, later, may)),
  ...Array.from({ length: 12 }, (_, i) => make(`to-come-${i}`, later, null)),
]

it('19 of 24 due and 21 of 38 planned are told apart, each with those it counts', () => {
  const due = dueRate(cohort, times, day)
  expect([due.of, due.among, due.percent?.toFixed(1)]).toEqual([19, 24, '79.2'])
  const year = yearRate(cohort, times, 2022, day)
  expect([year.of, year.among, year.percent?.toFixed(1)]).toEqual([21, 38, '55.3'])
  expect(due.amongIds).not.toContain('early-0')
  expect(year.ofIds).toContain('early-0')
})

it('a project that left with approval counts on the days before it left and not after', () => {
  const left = [...cohort.slice(0, 23), make('late-4', may, null, { leftOn: dayOf(2022, 6, 15) }), ...cohort.slice(24)]
  expect(dueRate(left, times, dayOf(2022, 6, 14)).among).toBe(24)
  expect(dueRate(left, times, day).among).toBe(23)
})

it('nothing due is no rate, not a rate of nought', () => {
  expect(dueRate([], times, day).percent).toBeNull()
  expect(entryRate(cohort.slice(30), day).percent).toBeNull()
})

it('a milestone met after its day was not met in time, and an issue closed late was closed', () => {
  const matters = [
    { id: 'in time', due: may, doneOn: may },
    { id: 'late', due: may, doneOn: day },
    { id: 'open', due: may, doneOn: null },
    { id: 'not due', due: later, doneOn: may },
  ]
  expect(doneRate(matters, day, true).ofIds).toEqual(['in time'])
  expect(doneRate(matters, day, false).ofIds).toEqual(['in time', 'late'])
})

it('a rate never has more in it than it is among, and more starts never lower it', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays(dayOf(2022, 1, 1), n))
  const some = fc.array(
    fc.record({ plannedStart: fc.option(days), startedOn: fc.option(days), leftOn: fc.option(days) }),
  )
  fc.assert(
    fc.property(some, days, (rows, on) => {
      const projects = rows.map((one, i) => make(String(i), one.plannedStart, one.startedOn, { leftOn: one.leftOn }))
      for (const rate of [dueRate(projects, times, on), yearRate(projects, times, 2022, on)]) {
        expect(rate.of).toBeLessThanOrEqual(rate.among)
        expect(rate.ofIds.every((id) => rate.amongIds.includes(id))).toBe(true)
      }
      const all = projects.map((one) => ({ ...one, startedOn: one.startedOn ?? on }))
      expect(dueRate(all, times, on).of).toBeGreaterThanOrEqual(dueRate(projects, times, on).of)
    }),
  )
})

const version = (id: string, amount: number, since: Day) => ({ id, year: 2022, amount, since, before: 0 })
const halfYear = (total: number) =>
  Array.from({ length: 6 }, (_, i) => ({
    id: String(i),
    period: `2022-0${i + 1}`,
    done: i === 5 ? total - 5 * 39 : 39,
    corrects: null,
  }))

it.each([
  [480, '40.0', -10],
  [479, '39.9', -10.08],
  [239, '19.9', -30.08],
])('%i of 1200 by June is %s%% against half the year', (total, rate, ahead) => {
  const { opening } = completionOf([version('a', 1200, listedOn)], halfYear(total), day)
  expect(opening?.rate.toFixed(1)).toBe(rate)
  expect(opening?.base).toBe(50)
  expect(opening?.ahead).toBeCloseTo(ahead, 2)
  if (total === 480) expect(opening?.ahead).toBe(-10)
})

it('a plan cut in the autumn improves the current rate and not that of 1 January', () => {
  const plans = [version('a', 1200, listedOn), version('b', 600, dayOf(2022, 6, 1))]
  const { opening, current } = completionOf(plans, halfYear(480), day)
  expect([opening?.plan, current?.plan]).toEqual(['a', 'b'])
  expect([opening?.rate, current?.rate]).toEqual([40, 80])
  expect(planOn(plans, 2022, dayOf(2022, 5, 31))?.id).toBe('a')
  expect(openingPlan(plans, 2022)?.id).toBe('a')
})

it('the year of a project listed in July has six months', () => {
  const months = [{ id: '1', period: '2022-09', done: 300, corrects: null }]
  const { opening } = completionOf([version('a', 600, dayOf(2022, 7, 4))], months, dayOf(2022, 9, 30))
  expect([opening?.base, opening?.ahead]).toEqual([50, 0])
})

it('a month that is not reported is waited for until the next has ended', () => {
  const plans = [version('a', 1200, listedOn)]
  const base = (on: Day) => completionOf(plans, halfYear(600), on).opening?.base
  expect(base(dayOf(2022, 7, 31))).toBe(50)
  expect(base(dayOf(2022, 8, 31))).toBeCloseTo((7 / 12) * 100)
})

it('a year that ended behind stays behind on New Year, until the next year has something to show', () => {
  const plans = [version('a', 1200, listedOn)]
  const behind = lastCompletion(plans, halfYear(480), dayOf(2023, 1, 1))
  expect(behind?.ahead).toBeCloseTo(40 - (11 / 12) * 100)
  expect(lastCompletion(plans, halfYear(480), dayOf(2023, 6, 1))?.ahead).toBe(-60)
  expect(completionOf(plans, halfYear(480), dayOf(2023, 1, 1)).opening).toBeNull()
  const next = { id: 'n', year: 2023, amount: 1200, since: dayOf(2023, 1, 1), before: 480 }
  const january = { id: '9', period: '2023-01', done: 100, corrects: null }
  expect(lastCompletion([...plans, next], [...halfYear(480), january], dayOf(2023, 1, 31))?.ahead).toBe(0)
})

it('of two reports of a month the one that corrects the other counts, whatever their ids', () => {
  const months = latestMonths([
    { id: '2', period: '2022-01', done: 5, corrects: null },
    { id: '1', period: '2022-01', done: 7, corrects: '2' },
  ])
  expect(months.map(({ done }) => done)).toEqual([7])
})

it('of those signed in a window the rates count the same cohort whatever happens later, and a contract without a start stays in it', () => {
  const signed = (id: string, signedOn: Day, startedOn: Day | null, producedOn: Day | null = null) => ({
    ...{ id, signedOn, startedOn, producedOn },
  })
  const contracts = [
    signed('before', dayOf(2021, 12, 31), may),
    signed('a', dayOf(2022, 1, 1), may, day),
    signed('b', dayOf(2022, 3, 1), null),
    signed('c', dayOf(2022, 4, 1), later),
    signed('after', later, later),
  ]
  const window = { since: dayOf(2022, 1, 1), until: dayOf(2022, 12, 31) }
  const started = signedRate(contracts, 'startedOn', window, day)
  expect([started.ofIds, started.amongIds]).toEqual([['a'], ['a', 'b', 'c']])
  expect(started.cohort).toEqual({ kind: 'signed', since: window.since, until: day })
  expect(signedRate(contracts, 'producedOn', window, day).percent?.toFixed(1)).toBe('33.3')
  expect(signedRate([], 'startedOn', window, day).percent).toBeNull()
  // By the end of the year the late start counts, and a contract signed later joins the cohort.
  expect(signedRate(contracts, 'startedOn', window, dayOf(2022, 12, 31)).of).toBe(3)
})
