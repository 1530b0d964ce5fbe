import { expect, test } from 'vitest'
import { type Day, dayOf } from '#domain/day.ts'
import { type PatternRule, patternsIn, percentIn, type ReportFacts, weightOf } from '#domain/supervision/suspicion.ts'

const rule = (pattern: PatternRule['pattern'], more: Partial<PatternRule> = {}): PatternRule => ({
  pattern,
  name: pattern,
  weight: 2,
  days: null,
  threshold: null,
  ...more,
})
const facts = (more: Partial<ReportFacts>): ReportFacts => ({
  reports: [],
  milestones: null,
  filedBy: new Map<Day, number>(),
  since: null,
  ...more,
})
const asOf = dayOf(2026, 11, 30)
const said = (day: number, words: string) => ({ on: dayOf(2026, 10, day), words })
const found = (rules: readonly PatternRule[], about: Partial<ReportFacts>) =>
  patternsIn(facts(about), rules, asOf).map(({ pattern }) => pattern)

test('the last percentage of a report counts, and only a possible one', () => {
  expect(percentIn('较上月38%提高，完成60％')).toBe(60)
  expect(percentIn('完成 45.5 %')).toBe(45.5)
  expect(percentIn('已签约79户')).toBeNull()
  expect(percentIn('同比增长180%')).toBeNull()
})

test('progress that leaps in the last days of a month shows, the same leap before them does not', () => {
  const jump = [rule('jump', { days: 5, threshold: 20 })]
  expect(found(jump, { reports: [said(10, '完成30%'), said(29, '完成60%')] })).toEqual(['jump'])
  expect(found(jump, { reports: [said(10, '完成30%'), said(20, '完成60%')] })).toEqual([])
  expect(found(jump, { reports: [said(10, '完成30%'), said(29, '完成45%')] })).toEqual([])
})

test('a percentage without a milestone shows only where there are milestones', () => {
  const only = [rule('percentOnly')]
  expect(found(only, { reports: [said(10, '完成30%')], milestones: [] })).toEqual(['percentOnly'])
  expect(found(only, { reports: [said(10, '完成30%')], milestones: [dayOf(2026, 10, 9)] })).toEqual([])
  expect(found(only, { reports: [said(10, '完成30%')], milestones: null })).toEqual([])
})

test('many reports of a unit on one day show', () => {
  const many = [rule('manyAtOnce', { threshold: 3 })]
  const filedBy = new Map([[dayOf(2026, 10, 10), 3]])
  expect(found(many, { reports: [said(10, '进展顺利')], filedBy })).toEqual(['manyAtOnce'])
  expect(found(many, { reports: [said(11, '进展顺利')], filedBy })).toEqual([])
})

test('silence is counted from the last report, or from the day of assignment', () => {
  const silent = [rule('silent', { days: 40 })]
  expect(found(silent, { since: dayOf(2026, 9, 1) })).toEqual(['silent'])
  expect(found(silent, { since: dayOf(2026, 9, 1), reports: [said(25, '推进中')] })).toEqual([])
  expect(found(silent, {})).toEqual([])
})

test('every matter has a weight of one, and each pattern adds its own', () => {
  expect(weightOf([])).toBe(1)
  expect(weightOf([rule('jump', { weight: 4 }), rule('silent')])).toBe(7)
})
