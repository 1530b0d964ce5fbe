import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Calendar } from '#domain/calendar.ts'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { type DrawRule, type DueMatter, drawList, type Matter, type ShareMatter } from '#domain/meeting/draw.ts'
import { reasonInWords } from '#domain/meeting/reason.ts'
import { compare } from '#domain/meeting/said-did.ts'
import { decisionsText, shortTitle } from '#domain/meeting/sentences.ts'
import { lastSitting, nextSitting, standingOf } from '#domain/meeting/standing.ts'

const calendar: Calendar = { knownUntil: dayOf(2026, 12, 31), daysOff: new Set(), makeUpDays: new Set() }
const asOf = dayOf(2026, 11, 23) // a Monday
const rule: DrawRule = {
  id: 'r',
  version: 2,
  name: '重点项目任务逾期',
  source: '年度工作会议',
  subject: 'tasks',
  words: ['工程'],
  threshold: 3,
  period: 90,
}
const matter = (more: Partial<DueMatter> = {}): DueMatter => ({
  kind: 'due',
  subject: 'tasks',
  fact: { register: 'task', id: 't' },
  unit: 'u',
  title: '综合管廊工程',
  text: '综合管廊工程',
  due: dayOf(2026, 11, 13),
  dueOriginal: dayOf(2026, 11, 13),
  isDone: false,
  owner: null,
  ...more,
})
const draw = (...matters: readonly Matter[]) => drawList([rule], matters, asOf, calendar, ['u', 'v'])

it('a matter past its day by more than the threshold puts its unit on the list, with every number used', () => {
  const [drawn] = draw(matter())
  expect(drawn).toMatchObject({
    unit: 'u',
    reasons: [
      { rule: 'r', ruleVersion: 2, fact: { id: 't' }, lateBy: 6, threshold: 3, dueOriginal: null, due: '2026-11-13' },
    ],
  })
  expect(drawn?.reasons.map((reason) => reasonInWords(reason)[0])).toEqual([
    '重点项目任务逾期：综合管廊工程，时限2026-11-13，已逾6个工作日',
  ])
})

it.each([
  ['it is done', { isDone: true }],
  ['it has no unit', { unit: null }],
  ['it has no day', { due: null }],
  ['its day is today', { due: asOf }],
  ['it is late by no more than the threshold', { due: dayOf(2026, 11, 18) }],
  ['it fell due before the period', { due: dayOf(2026, 8, 1) }],
  ['it names none of the words', { text: '招商' }],
  ['the rule speaks of another subject', { subject: 'commitments' as const }],
])('nobody is listed for a matter when %s', (_, more) => {
  expect(draw(matter(more))).toEqual([])
})

it('an extension counts for the list, and the day before it is told', () => {
  const [drawn] = draw(matter({ dueOriginal: dayOf(2026, 10, 30) }))
  expect(drawn?.reasons[0]).toMatchObject({ dueOriginal: '2026-10-30' })
})

const share = (more: Partial<ShareMatter> = {}): ShareMatter => ({
  kind: 'share',
  subject: 'shares',
  fact: { register: 'target_share', id: 's' },
  unit: 'u',
  title: '利用省外资金',
  text: '利用省外资金',
  period: '2026-10',
  periodName: ['2026年1—10月', 'January–October 2026'],
  completion: 71.27,
  planned: 83.3,
  factIds: ['o', 's'],
  owner: 'w',
  ...more,
})
const ofShares = { ...rule, subject: 'shares', words: ['资金'], threshold: 5, period: null }

it('a share behind its path by more than the threshold lists its unit, with the figures and who answers for them', () => {
  const [drawn] = drawList([ofShares], [share()], asOf, calendar, ['u'])
  expect(drawn?.reasons[0]).toMatchObject({
    completion: 71.3,
    planned: 83.3,
    behindBy: 12,
    factIds: ['o', 's'],
    owner: 'w',
  })
  expect(drawn?.reasons.map((reason) => reasonInWords(reason)[0])).toEqual([
    '重点项目任务逾期：利用省外资金，2026年1—10月完成71.3%，计划进度83.3%，差12个百分点',
  ])
})

it.each([
  ['no figure is known', { completion: null }],
  ['no path is known', { planned: null }],
  ['it is behind by no more than the threshold', { completion: 78.3 }],
])('a share lists nobody when %s', (_, more) => {
  expect(drawList([ofShares], [share(more)], asOf, calendar, ['u'])).toEqual([])
})

it('a matter that two rules catch is told once', () => {
  const again = { ...rule, id: 'r2', words: [] }
  expect(drawList([rule, again], [matter()], asOf, calendar, ['u'])[0]?.reasons).toHaveLength(1)
})

const matters = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    unit: fc.constantFrom('u', 'v', null),
    due: fc.option(fc.integer({ min: -120, max: 30 }).map((days) => addDays(asOf, days))),
    isDone: fc.boolean(),
  }),
  { maxLength: 25 },
)

it('the list does not depend on the order of the facts, and time alone only adds to it until the period ends', () => {
  fc.assert(
    fc.property(matters, fc.integer({ min: 0, max: 20 }), (some, days) => {
      const all = [...new Map(some.map((one) => [one.id, one])).values()].map(({ id, ...one }) =>
        matter({ ...one, fact: { register: 'task', id } }),
      )
      const endless = { ...rule, period: null }
      const on = (day: Day, list: readonly Matter[]) => drawList([endless], list, day, calendar, ['u', 'v'])
      const ids = (drawn: ReturnType<typeof on>) =>
        drawn.flatMap(({ unit, reasons }) => reasons.map(({ fact }) => `${unit} ${fact.id}`)).sort()
      expect(on(asOf, all.toReversed())).toEqual(on(asOf, all))
      const later = new Set(ids(on(addDays(asOf, days), all)))
      for (const id of ids(on(asOf, all))) expect(later.has(id)).toBe(true)
    }),
  )
})

const task = (state: string, due: Day | null, closedOn: Day | null = null) => ({ state, due, closedOn })

it.each([
  ['unassigned', null, 0],
  ['unsigned', task('issued', asOf), 0],
  ['running', task('active', asOf), 0],
  ['late', task('active', addDays(asOf, -3)), 1],
  ['submitted', task('submitted', addDays(asOf, 9)), 0],
  ['closed', task('closed', asOf, asOf), 0],
  ['closedLate', task('closed', dayOf(2026, 11, 13), dayOf(2026, 11, 17)), 2],
] as const)('a decision stands as its task does: %s', (standing, about, lateBy) => {
  expect(standingOf({ isNoted: false, due: null, task: about }, asOf, calendar)).toMatchObject({ standing, lateBy })
})

it('a decision that needed no task is told as noted', () => {
  expect(standingOf({ isNoted: true, due: null, task: null }, asOf, calendar).standing).toBe('noted')
})

it('what a promise came to is said with numbers, and nothing known is not nothing done', () => {
  const promised = { quantity: 18, due: dayOf(2026, 11, 1) }
  const done = { quantity: null, on: null, isClosed: null, fact: null }
  expect(compare(promised, done, asOf)).toMatchObject({ outcome: 'noData', difference: null })
  expect(compare(promised, { ...done, quantity: 17.4 }, asOf)).toMatchObject({ outcome: 'short', difference: -0.6 })
  expect(compare(promised, { ...done, quantity: 18 }, asOf)).toMatchObject({ outcome: 'met', difference: 0 })
  expect(compare({ ...promised, due: asOf }, { ...done, quantity: 3 }, asOf).outcome).toBe('notDue')
  expect(compare({ quantity: null, due: asOf }, { ...done, isClosed: true }, asOf).outcome).toBe('met')
})

const sittings = [
  { id: 'a', series: 's', on: dayOf(2026, 11, 1), state: 'closed' },
  { id: 'b', series: 's', on: dayOf(2026, 11, 20), state: 'signed' },
  { id: 'c', series: 's', on: dayOf(2026, 11, 22), state: 'cancelled' },
  { id: 'd', series: 't', on: dayOf(2026, 11, 24), state: 'planned' },
  { id: 'e', series: 's', on: dayOf(2026, 12, 4), state: 'planned' },
  { id: 'f', series: 's', on: dayOf(2026, 11, 27), state: 'planned' },
]

it('the next meeting is the first planned one of the series, the last one the latest that was held', () => {
  expect(nextSitting(sittings, 's', asOf)?.id).toBe('f')
  expect(nextSitting(sittings, 's', dayOf(2026, 12, 4))).toBeNull()
  expect(lastSitting(sittings, sittings[5]!)?.id).toBe('b')
  expect(lastSitting(sittings, sittings[0]!)).toBeNull()
})

it('every decision stands at its own place in the text, equal ones too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[一-龥]{1,12}[，。；]?[一-龥]{0,9}。?$/u), { minLength: 1, maxLength: 9 }),
      (texts) => {
        const { words, places } = decisionsText(
          '专题会议',
          asOf,
          texts.map((text, i) => ({ id: String(i), text })),
        )
        places.forEach((place, i) => {
          expect(words.slice(place.start, place.end)).toBe(place.said)
          expect(place.start).toBeGreaterThan(places[i - 1]?.end ?? 0)
        })
      },
    ),
  )
})

it('a task is named by the first clause of its decision', () => {
  expect(shortTitle('建设局牵头，抓紧完成。')).toBe('建设局牵头')
  expect(shortTitle('一'.repeat(60))).toHaveLength(40)
})
