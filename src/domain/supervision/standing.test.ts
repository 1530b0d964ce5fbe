import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '#domain/day.ts'
import { type Duty, inOrder, isLate } from '#domain/supervision/duties.ts'
import { whyNoObject } from '#domain/supervision/object.ts'
import { type Clocked, overdueOf, type Phase, standingOf } from '#domain/supervision/standing.ts'
import { type Counted, statisticsOf } from '#domain/supervision/statistics.ts'

const due = dayOf(2026, 11, 20)
const matter = (phase: Phase, more: Partial<Clocked> = {}): Clocked => ({
  phase,
  due,
  submittedOn: null,
  closedOn: null,
  suspendedOn: null,
  ...more,
})

test('a matter is printed by where it stands on the day', () => {
  expect(standingOf(matter('active'), due)).toBe('on')
  expect(standingOf(matter('active'), addDays(due, 1))).toBe('behind')
  expect(standingOf(matter('submitted', { submittedOn: addDays(due, -2) }), addDays(due, 9))).toBe('ahead')
  expect(standingOf(matter('closed', { closedOn: addDays(due, 5) }), addDays(due, 9))).toBe('done')
  expect(standingOf(matter('objected'), addDays(due, 9))).toBe('other')
  expect(standingOf(matter('stopped', { suspendedOn: due }), addDays(due, 9))).toBe('other')
})

test('waiting for the office is not the unit’s delay, and a suspended matter grows no older', () => {
  expect(overdueOf(matter('submitted', { submittedOn: addDays(due, 3) }), addDays(due, 30))).toBe(3)
  expect(overdueOf(matter('stopped', { suspendedOn: addDays(due, 2) }), addDays(due, 30))).toBe(2)
  expect(overdueOf(matter('active'), addDays(due, 30))).toBe(30)
})

test('time alone never makes a running matter better', () => {
  const rank = { done: 0, ahead: 1, on: 2, behind: 3, other: 0 }
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.nat({ max: 90 }), (start, later) => {
      const day = addDays(due, start)
      const running = matter('active')
      expect(rank[standingOf(running, addDays(day, later))]).toBeGreaterThanOrEqual(rank[standingOf(running, day)])
      expect(overdueOf(running, addDays(day, later))).toBeGreaterThanOrEqual(overdueOf(running, day))
    }),
  )
})

const lineArb = fc.record({
  id: fc.uuid(),
  number: fc.constant(null),
  title: fc.constant('事项'),
  unit: fc.constantFrom('a', 'b', 'c'),
  standing: fc.constantFrom('done' as const, 'ahead' as const, 'on' as const, 'behind' as const, 'other' as const),
  overdue: fc.nat({ max: 50 }),
  namedBy: fc.constantFrom<readonly string[]>([], ['e1']),
})

test('the counts of a bulletin add up, lead back to their records, and name nobody undecided', () => {
  fc.assert(
    fc.property(fc.uniqueArray(lineArb, { selector: ({ id }) => id }), (lines: readonly Counted[]) => {
      const found = statisticsOf(lines, ['a', 'b', 'c'])
      const parts = Object.values(found.by)
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length)
      expect(parts.flatMap(({ ids }) => ids).toSorted()).toEqual(lines.map(({ id }) => id).toSorted())
      expect(found.units.reduce((sum, { all }) => sum + all.count, 0)).toBe(lines.length)
      expect(found.named.every(({ standing, namedBy }) => standing === 'behind' && namedBy.length > 0)).toBe(true)
    }),
  )
  expect(statisticsOf([], ['a']).closedShare).toBeNull()
})

test('what is past its limit comes first, then what stops others', () => {
  const today = dayOf(2026, 11, 23)
  const duty = (kind: Duty['kind'], until: Duty['until'], id: string): Duty => ({
    kind,
    by: 'supervision',
    register: 'supervision_order',
    id,
    matter: { register: 'supervision_order', id, title: '' },
    unit: null,
    since: null,
    until,
  })
  const list = [
    duty('archive', null, '1'),
    duty('review', addDays(today, 3), '2'),
    duty('assign', addDays(today, -1), '3'),
    duty('register', null, '4'),
  ]
  expect(inOrder(list, today).map(({ id }) => id)).toEqual(['3', '4', '2', '1'])
  expect(isLate(duty('assign', today, '5'), today)).toBe(false)
})

test('only bodies with public functions are objects of supervision', () => {
  const body = (kind: string, hasPublicFunctions: boolean | null, state = 'active') =>
    whyNoObject({ kind, state, hasPublicFunctions })
  expect(body('department', null)).toBeNull()
  expect(body('company', null)).toBe('enterprise')
  expect(body('company', false)).toBe('enterprise')
  expect(body('company', true)).toBeNull()
  expect(body('town', null, 'dissolved')).toBe('dissolved')
})
