import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import {
  byPersonOnly,
  daysOverdue,
  isCallDue,
  type LadderFacts,
  nextClimb,
  type Rung,
  type Sent,
  type StepKind,
} from '#domain/supervision/ladder.ts'

const due = dayOf(2026, 10, 30)
const colours = new Set(['blue', 'yellow', 'orange', 'red'])
const rung = (place: number, step: StepKind, days: number, more: Partial<Rung> = {}): Rung => ({
  id: `r${place}`,
  place,
  step,
  condition: 'overdue',
  days,
  counted: null,
  isAutomatic: true,
  everyDays: null,
  most: null,
  ...more,
})
const facts = (sent: readonly Sent[] = [], more: Partial<LadderFacts> = {}): LadderFacts => ({
  due,
  sent,
  proposed: [],
  ...more,
})

test('a matter is not overdue on its due day', () => {
  expect([daysOverdue(due, due), daysOverdue(due, addDays(due, 1)), daysOverdue(null, due)]).toEqual([0, 1, 0])
})

test('the lowest rung that is reached comes first, one a day', () => {
  const rungs = [rung(2, 'yellow', 10), rung(1, 'urging', 3)]
  const late = addDays(due, 30)
  expect(nextClimb(facts(), rungs, colours, late)?.rung.step).toBe('urging')
  const urged: Sent = { kind: 'urging', on: late, rung: 'r1', dueAt: due }
  expect(nextClimb(facts([urged]), rungs, colours, late)).toBeNull()
  expect(nextClimb(facts([urged]), rungs, colours, addDays(late, 1))?.rung.step).toBe('yellow')
})

test('after an extension the ladder begins anew, counted from the new day', () => {
  const urged: Sent = { kind: 'urging', on: addDays(due, 4), rung: 'r1', dueAt: due }
  const extended = facts([urged], { due: addDays(due, 20) })
  expect(nextClimb(extended, [rung(1, 'urging', 3)], colours, addDays(due, 10))).toBeNull()
  expect(nextClimb(extended, [rung(1, 'urging', 3)], colours, addDays(due, 23))?.rung.step).toBe('urging')
})

test('a rung is repeated after its days and no oftener than it says', () => {
  const again = rung(1, 'urging', 3, { everyDays: 7, most: 2 })
  const at = (days: number): Sent => ({ kind: 'urging', on: addDays(due, days), rung: 'r1', dueAt: due })
  expect(nextClimb(facts([at(3)]), [again], colours, addDays(due, 9))).toBeNull()
  expect(nextClimb(facts([at(3)]), [again], colours, addDays(due, 10))?.rung.step).toBe('urging')
  expect(nextClimb(facts([at(3), at(10)]), [again], colours, addDays(due, 60))).toBeNull()
})

test('a colour that the zone does not use is passed over', () => {
  const rungs = [rung(1, 'yellow', 3), rung(2, 'bulletin', 5)]
  expect(nextClimb(facts(), rungs, new Set(['red']), addDays(due, 9))?.rung.step).toBe('bulletin')
})

test('slips that went out often enough reach a rung that counts them', () => {
  const talk = rung(1, 'talk', 2, { condition: 'repeats', counted: 'yellow' })
  const yellow = (n: number): Sent => ({ kind: 'yellow', on: addDays(due, n), rung: null, dueAt: due })
  expect(nextClimb(facts([yellow(1)]), [talk], colours, addDays(due, 9))).toBeNull()
  expect(nextClimb(facts([yellow(1), yellow(5)]), [talk], colours, addDays(due, 9))?.way).toBe('proposal')
})

test('a call waits for an officer until something went out, and is never made by rule', () => {
  const call = rung(1, 'call', 1)
  expect(nextClimb(facts(), [call], colours, addDays(due, 5))).toBeNull()
  expect(isCallDue(facts(), [call], addDays(due, 5))).toBe(true)
  const called: Sent = { kind: 'call', on: addDays(due, 2), rung: null, dueAt: due }
  expect(isCallDue(facts([called]), [call], addDays(due, 5))).toBe(false)
})

const stepArb = fc.constantFrom<StepKind>(
  'reminder',
  'call',
  'urging',
  'yellow',
  'orange',
  'red',
  'bulletin',
  'explanation',
  'talk',
  'referral',
)
const ladderArb = fc.array(
  fc.record({
    place: fc.integer({ min: 1, max: 12 }),
    step: stepArb,
    condition: fc.constantFrom('beforeDue' as const, 'overdue' as const, 'repeats' as const),
    days: fc.integer({ min: 0, max: 40 }),
    counted: fc.constantFrom('urging', 'yellow', 'orange', 'red'),
    isAutomatic: fc.constantFrom(true, false, null),
    everyDays: fc.constantFrom(null, 1, 7),
    most: fc.constantFrom(null, 1, 3),
  }),
  { maxLength: 10 },
)

test('whatever the settings and the history, nothing from a colour above yellow upward happens by rule', () => {
  fc.assert(
    fc.property(ladderArb, fc.array(fc.integer({ min: -10, max: 120 }), { maxLength: 60 }), (settings, strikes) => {
      const rungs = settings.map((one, i) => ({ ...one, id: `r${i}` }))
      const played = play(rungs, strikes)
      expect(played.byRule.filter((step) => byPersonOnly.has(step))).toEqual([])
      expect(played.mostInADay).toBeLessThanOrEqual(1)
      expect(played.whilePending).toBe(0)
    }),
  )
})

/** Lets the clock strike on days in order, as the server would, and notes what it did. */
function play(rungs: readonly Rung[], strikes: readonly number[]) {
  const sent: Sent[] = []
  const proposed: { rung: string; on: Day; dueAt: Day | null; isOpen: boolean }[] = []
  const byRule: StepKind[] = []
  const perDay = new Map<Day, number>()
  let whilePending = 0
  for (const on of strikes.toSorted((a, b) => a - b).map((days) => addDays(due, days))) {
    const climb = nextClimb({ due, sent, proposed }, rungs, colours, on)
    if (climb === null) continue
    if (proposed.some(({ isOpen }) => isOpen)) whilePending += 1
    perDay.set(on, (perDay.get(on) ?? 0) + 1)
    if (climb.way === 'proposal') proposed.push({ rung: climb.rung.id, on, dueAt: due, isOpen: on < addDays(due, 60) })
    else {
      byRule.push(climb.rung.step)
      sent.push({ kind: climb.rung.step, on, rung: climb.rung.id, dueAt: due })
    }
  }
  return { byRule, whilePending, mostInADay: Math.max(0, ...perDay.values()) }
}
