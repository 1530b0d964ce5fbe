import { expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import type { ScheduledMilestone } from '#schema/schedule.ts'
import { scaleOf } from './gantt-scale.ts'

const day = (text: string) => text as Day
const one: ScheduledMilestone = {
  id: 'a',
  version: 1,
  may: [],
  plan: 'p',
  state: 'planned',
  result: '施工合同',
  unit: 'u',
  due: day('2026-05-20'),
  firstDue: day('2026-04-30'),
  length: 10,
  per: 'workdays',
  isLegalWait: false,
  basis: null,
  after: [],
  startedOn: null,
  finishedOn: null,
  latestStart: day('2026-05-06'),
  latestFinish: day('2026-05-20'),
  start: day('2026-03-10'),
  finish: day('2026-03-24'),
  slack: 57,
  isCritical: true,
  isProvisional: false,
}

test('a chart spans whole months around all its days, today included', () => {
  const scale = scaleOf([one], day('2026-02-17'), 10)
  expect([scale.from, scale.until]).toEqual(['2026-02-01', '2026-05-31'])
  expect(scale.months.map(({ first }) => first.slice(0, 7))).toEqual(['2026-02', '2026-03', '2026-04', '2026-05'])
})

test('a chart fills its place and never makes a day too narrow to be seen', () => {
  expect(scaleOf([one], day('2026-02-17'), 1200).width).toBeCloseTo(1200)
  const narrow = scaleOf([one], day('2026-02-17'), 10)
  expect(narrow.x(day('2026-02-11')) - narrow.x(day('2026-02-10'))).toBeGreaterThanOrEqual(2)
})
