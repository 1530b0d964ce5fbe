import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addWorkdays, type Calendar, workdaysBetween } from '#domain/calendar.ts'
import { type ClockEvent, clockOn } from '#domain/clock/clock.ts'
import { addMonths, type Limit, limitEnd } from '#domain/clock/limit.ts'
import { listOf2022, listOf2026 } from '#domain/clock/official-years.ts'
import { addDays, type Day, toDay, toNumber } from '#domain/day.ts'

const day = (text: string) => text as Day
const workdays = (count: number): Limit => ({ count, per: 'workdays' })
const start = (on: string): ClockEvent => ({ kind: 'start', on: day(on) })
const pause = (on: string): ClockEvent => ({ kind: 'pause', on: day(on), basis: '听证' })
const resume = (on: string): ClockEvent => ({ kind: 'resume', on: day(on) })

it.each([
  [{ count: 3, per: 'workdays' }, '2026-02-13', '2026-02-25'],
  [{ count: 5, per: 'workdays' }, '2026-09-18', '2026-09-24'],
  [{ count: 3, per: 'workdays' }, '2026-09-30', '2026-10-10'],
  [{ count: 15, per: 'days' }, '2026-09-18', '2026-10-08'],
  [{ count: 15, per: 'days', roll: 'none' }, '2026-09-18', '2026-10-03'],
  [{ count: 1, per: 'months' }, '2026-01-31', '2026-02-28'],
  [{ count: 1, per: 'months' }, '2026-09-01', '2026-10-08'],
  [{ count: 24, per: 'hours' }, '2026-09-24', '2026-09-25'],
  [{ count: 30, per: 'hours', roll: 'forward' }, '2026-09-23', '2026-09-28'],
] as [Limit, Day, Day][])('%j from %s ends on %s', (limit, from, on) => {
  expect(limitEnd(limit, from, listOf2026)).toEqual({ on, provisional: false })
})

it('a pre-notice of ten working days over May Day counts the Saturday that is worked', () => {
  expect(limitEnd(workdays(10), day('2022-04-29'), listOf2022)).toEqual({ on: '2022-05-17', provisional: false })
  expect(limitEnd({ count: 30, per: 'days', roll: 'none' }, day('2022-04-29'), listOf2022).on).toBe('2022-05-29')
})

it('years and months end on the corresponding day, or on the last one of the month', () => {
  expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28')
  expect(addMonths(day('2026-03-31'), 1)).toBe('2026-04-30')
  expect(addMonths(day('2026-11-15'), 3)).toBe('2027-02-15')
})

it('outside the known years a day that depends on the official list is provisional, one that does not is not', () => {
  expect(limitEnd(workdays(5), day('2026-12-29'), listOf2026).provisional).toBe(true)
  expect(limitEnd({ count: 60, per: 'days' }, day('2026-12-01'), listOf2026).provisional).toBe(true)
  expect(limitEnd({ count: 60, per: 'days', roll: 'none' }, day('2026-12-01'), listOf2026).provisional).toBe(false)
  expect(limitEnd(workdays(5), day('2021-05-06'), listOf2022).provisional).toBe(true)
})

it('a clock that is not started has no due day', () => {
  expect(clockOn(workdays(3), [start('2026-09-21')], day('2026-09-20'), listOf2026)).toMatchObject({
    state: 'idle',
    due: null,
    firstDue: null,
  })
})

it('while it is paused nobody knows the due day; what was left goes on after the day of resumption', () => {
  const events = [start('2026-03-02'), pause('2026-03-04'), resume('2026-03-11')]
  const before = clockOn(workdays(5), events, day('2026-03-03'), listOf2026)
  expect(before).toMatchObject({ state: 'running', due: { on: '2026-03-09' }, workdaysLeft: 4 })
  const between = clockOn(workdays(5), events, day('2026-03-10'), listOf2026)
  expect(between).toMatchObject({
    state: 'paused',
    due: null,
    paused: { since: '2026-03-04', basis: '听证', left: 3 },
    overdueBy: 0,
  })
  const after = clockOn(workdays(5), events, day('2026-03-18'), listOf2026)
  expect(after).toMatchObject({
    state: 'running',
    due: { on: '2026-03-16' },
    firstDue: { on: '2026-03-09' },
    overdueBy: 2,
    isLate: true,
  })
})

it('a pause after the limit ran out saves nothing', () => {
  const events = [start('2026-03-02'), pause('2026-03-12')]
  expect(clockOn(workdays(5), events, day('2026-03-13'), listOf2026)).toMatchObject({
    state: 'running',
    due: { on: '2026-03-09' },
    faults: [{ fault: 'pause-after-end', on: '2026-03-12' }],
  })
})

it('what is paused on its last day is in time: it waits with nothing left and is due on the day on which it goes on', () => {
  const events = [start('2026-03-02'), pause('2026-03-09')]
  expect(clockOn(workdays(5), events, day('2026-03-20'), listOf2026)).toMatchObject({
    ...{ state: 'paused', isLate: false, overdueBy: 0, faults: [] },
    paused: { since: '2026-03-09', left: 0 },
  })
  const going = [...events, resume('2026-03-20')]
  expect(clockOn(workdays(5), going, day('2026-03-20'), listOf2026)).toMatchObject({ isLate: false })
  expect(clockOn(workdays(5), going, day('2026-03-23'), listOf2026)).toMatchObject({ isLate: true, overdueBy: 1 })
  // A day off after the last day is too late, though no working day has gone by.
  expect(clockOn(workdays(5), [start('2026-02-27'), pause('2026-03-07')], day('2026-03-10'), listOf2026).isLate).toBe(
    true,
  )
})

it('one extension, asked for before the limit ran out, moves the due day; the first due day stays', () => {
  const extend = (on: string, until: string): ClockEvent => ({
    kind: 'extend',
    on: day(on),
    until: day(until),
    basis: '疑难',
  })
  const events = [start('2026-03-02'), extend('2026-03-09', '2026-03-20'), extend('2026-03-19', '2026-04-30')]
  expect(clockOn(workdays(5), events, day('2026-03-19'), listOf2026)).toMatchObject({
    due: { on: '2026-03-20' },
    firstDue: { on: '2026-03-09' },
    isExtended: true,
    faults: [{ fault: 'second-extension' }],
  })
  const late = clockOn(
    workdays(5),
    [start('2026-03-02'), extend('2026-03-10', '2026-03-20')],
    day('2026-03-11'),
    listOf2026,
  )
  expect(late).toMatchObject({ due: { on: '2026-03-09' }, isExtended: false, faults: [{ fault: 'late-extension' }] })
  const askedInTime: ClockEvent = {
    kind: 'extend',
    on: day('2026-03-10'),
    askedOn: day('2026-03-06'),
    count: 10,
    basis: '疑难',
  }
  expect(clockOn(workdays(5), [start('2026-03-02'), askedInTime], day('2026-03-10'), listOf2026).due?.on).toBe(
    '2026-03-23',
  )
})

it('a licence decided in twenty working days may take ten more', () => {
  const events: ClockEvent[] = [
    start('2026-09-18'),
    { kind: 'extend', on: day('2026-10-09'), count: 10, basis: '行政许可法第四十二条' },
  ]
  const { firstDue, due } = clockOn(workdays(20), events, day('2026-10-12'), listOf2026)
  expect(firstDue?.on).toBe('2026-10-22')
  expect(due?.on).toBe('2026-11-05')
})

it('what was stopped in time stays in time, and what came later stays late', () => {
  const stopped = (on: string) =>
    clockOn(workdays(5), [start('2026-03-02'), { kind: 'stop', on: day(on) }], day('2026-06-01'), listOf2026)
  expect(stopped('2026-03-09')).toMatchObject({ state: 'stopped', isLate: false, overdueBy: 0 })
  expect(stopped('2026-03-11')).toMatchObject({ state: 'stopped', isLate: true, overdueBy: 2 })
})

it('hours run from the minute, through nights and weekends, and stand still in a pause', () => {
  const limit: Limit = { count: 24, per: 'hours' }
  const at = (kind: 'start' | 'resume', on: string, minute: number): ClockEvent => ({ kind, on: day(on), minute })
  const held: ClockEvent = { kind: 'pause', on: day('2026-03-06'), minute: 18 * 60, basis: '补正材料' }
  const events = [at('start', '2026-03-06', 9 * 60), held, at('resume', '2026-03-09', 9 * 60)]
  expect(clockOn(limit, events.slice(0, 1), day('2026-03-06'), listOf2026).due).toMatchObject({
    on: '2026-03-07',
    minute: 9 * 60,
  })
  expect(clockOn(limit, events, day('2026-03-09'), listOf2026).due).toMatchObject({ on: '2026-03-09', minute: 24 * 60 })
})

it('events without effect say why and never throw', () => {
  const events: ClockEvent[] = [
    resume('2026-03-02'),
    start('2026-03-03'),
    start('2026-03-04'),
    resume('2026-03-05'),
    { kind: 'extend', on: day('2026-03-05'), basis: '疑难' },
    { kind: 'stop', on: day('2026-03-06') },
    pause('2026-03-07'),
  ]
  const { faults } = clockOn(workdays(5), events, day('2026-04-01'), listOf2026)
  expect(faults.map(({ fault }) => fault)).toEqual([
    'before-start',
    'started-twice',
    'not-paused',
    'empty-extension',
    'after-stop',
  ])
})

const days = fc.integer({ min: toNumber(day('2026-01-01')), max: toNumber(day('2026-12-31')) }).map(toDay)
const limits = fc.record({
  count: fc.integer({ min: 0, max: 60 }),
  per: fc.constantFrom('workdays', 'days', 'hours', 'months'),
  roll: fc.constantFrom(null, 'forward', 'none'),
}) satisfies fc.Arbitrary<Limit>
const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { maxLength: 4 })

/** A clock that is paused and resumed several times. */
function pausedAndResumed(from: Day, pauses: readonly (readonly [number, number])[]): readonly ClockEvent[] {
  let at = from
  return [
    { kind: 'start', on: from },
    ...pauses.flatMap(([run, rest]): ClockEvent[] => {
      const since = addDays(at, run)
      at = addDays(since, rest)
      return [
        { kind: 'pause', on: since, basis: '专家评审' },
        { kind: 'resume', on: at },
      ]
    }),
  ]
}

it('without events in between a clock says what the rule says', () => {
  fc.assert(
    fc.property(limits, days, (limit, from) => {
      const { due, firstDue } = clockOn(limit, [{ kind: 'start', on: from }], from, listOf2026)
      expect(due).toMatchObject(limitEnd(limit, from, listOf2026))
      expect(firstDue).toEqual(limitEnd(limit, from, listOf2026))
    }),
  )
})

it('a pause never makes a clock fall due earlier, and the working days that ran are the working days of the limit', () => {
  const farCalendar: Calendar = { ...listOf2026, knownUntil: day('2030-12-31') }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), days, gaps, (count, from, pauses) => {
      const events = pausedAndResumed(from, pauses)
      const standing = clockOn(workdays(count), events, day('2029-01-01'), farCalendar)
      const due = standing.due?.on ?? from
      expect(due >= addWorkdays(from, count, farCalendar).on).toBe(true)
      const stretches = events.filter(({ on }) => on < due)
      let ran = 0
      let since: Day | null = null
      const failed = new Set(standing.faults.map(({ on }) => on))
      for (const { kind, on } of stretches) {
        if (kind === 'pause' && since !== null && !failed.has(on)) {
          ran += workdaysBetween(since, on, farCalendar)
          since = null
        } else if (kind !== 'pause' && since === null) since = on
      }
      if (since !== null) ran += workdaysBetween(since, due, farCalendar)
      if (failed.size === 0) expect(ran).toBe(count)
    }),
  )
})

it('the order in which events are told has no say', () => {
  fc.assert(
    fc.property(limits, days, gaps, days, (limit, from, pauses, today) => {
      const spread = pauses.map(([run, rest]) => [run + 1, rest + 1] as const)
      const events = pausedAndResumed(from, spread)
      expect(clockOn(limit, events.toReversed(), today, listOf2026)).toEqual(clockOn(limit, events, today, listOf2026))
    }),
  )
})
