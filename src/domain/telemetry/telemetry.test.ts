import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import { breachIn } from '#domain/telemetry/alarm-condition.ts'
import { evenly, stepOf } from '#domain/telemetry/counter.ts'
import { dayAt, isoOf, millisecondOf, minuteAt, startOf } from '#domain/telemetry/instant.ts'
import { countLines, parseLines } from '#domain/telemetry/lines.ts'
import { kept, shown } from '#domain/telemetry/metric.ts'
import { metricNumbered, metricOfFactor, metrics } from '#domain/telemetry/metrics.ts'
import { judgePoints, merge } from '#domain/telemetry/series-rules.ts'
import { dueOf, silentSince } from '#domain/telemetry/timing.ts'

const day = dayOf(2026, 1, 5)
const values = {
  ...{ clockFlagMinutes: 5, clockExcludeMinutes: 60, futureMinutes: 10, oldestDays: 400 },
  ...{ rolloverFromPercent: 90, rolloverToPercent: 10 },
}
const meter = { fullScale: 100_000_000, overload: 3125 }
const none = { isReplaced: false, isReset: false, isReversed: false }
const step = (before: number, now: number, evidence = none, days = 1) =>
  stepOf({ day, reading: before }, { day: addDays(day, days), reading: now }, meter, evidence, values)

it('a falling reading is judged in this order: replaced, reset, rolled over, reversed, else suspect', () => {
  expect(step(99_990_000, 500, { isReplaced: true, isReset: true, isReversed: true })).toMatchObject({
    rule: 'replaced',
    used: null,
  })
  expect(step(99_990_000, 500, { ...none, isReset: true })).toMatchObject({ rule: 'reset', used: null })
  expect(step(99_990_000, 500, { ...none, isReversed: true })).toMatchObject({ rule: 'rollover', used: 10_500 })
  expect(step(5000, 4900, { ...none, isReversed: true })).toMatchObject({ rule: 'reverse', used: -100 })
  expect(step(5000, 4900)).toMatchObject({ rule: 'fell', used: null })
})

it('a roll-over must be possible by the flow, and a rise beyond the overload flow is a jump', () => {
  expect(step(91_000_000, 5_000_000)).toMatchObject({ rule: 'fell' })
  expect(step(0, 75_000)).toMatchObject({ rule: null, used: 75_000 })
  expect(step(0, 75_001)).toMatchObject({ rule: 'jump', used: null })
  expect(step(0, 75_001, none, 2)).toMatchObject({ rule: 'gap', used: 75_001, days: 2 })
})

it('a known total spread evenly adds up to itself, and no two steps differ by more than one', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 240 }), (total, steps) => {
      const parts = evenly(total, steps)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
      expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1)
    }),
  )
})

it('a value is marked, never changed: out of range, faster than the overload, standing still, by a wrong clock', () => {
  const judge = (points: (number | null)[], given: string | null = null, isClockWrong = false) =>
    judgePoints(metrics.pm25, points, given, { mostPerStep: null, isClockWrong })
  expect(judge([10, 40_000, null])).toEqual({ marks: 'NoN', rules: ['range'] })
  expect(judge([5, 7, 7, 7, null, 7, 7, 7, 9])).toEqual({ marks: 'NlllNlllN', rules: ['flat'] })
  expect(judge([1, 2], 'MN', true)).toEqual({ marks: 'Mk', rules: [] })
  const most = { mostPerStep: 3125, isClockWrong: false }
  expect(judgePoints(metrics.waterVolume, [3125, 3126], null, most)).toEqual({ marks: 'Nj', rules: ['jump'] })
})

const points = fc.array(fc.option(fc.integer({ min: -9, max: 9 })), { minLength: 24, maxLength: 24 })

it('a later message fills what was missing and changes nothing that was said; the same once more does nothing', () => {
  fc.assert(
    fc.property(points, points, (known, come) => {
      const once = merge({ points: known, marks: null }, { points: come, marks: null })
      for (const [i, value] of known.entries()) expect(once.points[i]).toBe(value ?? come[i])
      for (const i of once.conflicts) expect(known[i]).not.toBe(come[i])
      const again = merge(once, { points: once.points, marks: null })
      expect(again).toMatchObject({ isFilled: false, conflicts: [] })
    }),
  )
})

it('an estimate gives way to what was measured, and never takes its place', () => {
  const estimate = { points: [4, 4], marks: 'ee' }
  const measured = { points: [3, 5], marks: null }
  expect(merge(estimate, measured)).toMatchObject({ points: [3, 5], marks: null, isFilled: true, conflicts: [] })
  expect(merge(measured, estimate)).toMatchObject({ points: [3, 5], isFilled: false, conflicts: [] })
})

it('instants go to civil days of China and back, whatever offset they were written with', () => {
  expect(millisecondOf('2026-01-05T00:30:00+08:00')).toBe(millisecondOf('2026-01-04T16:30:00Z'))
  expect(dayAt(millisecondOf('2026-01-04T16:30:00Z') ?? 0)).toBe(day)
  expect(minuteAt(startOf(day) + 90 * 60_000)).toBe(90)
  expect(millisecondOf('2026-01-05 00:30')).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (at) => {
      expect(millisecondOf(isoOf(at))).toBe(at)
      expect(startOf(dayAt(at))).toBeLessThanOrEqual(at)
      expect(startOf(addDays(dayAt(at), 1))).toBeGreaterThan(at)
    }),
  )
})

it('data are on time until the spread of the model and an hour are over, or one cycle of what reports more often', () => {
  const after = (hours: number) => startOf(addDays(day, 1)) + hours * 3_600_000
  expect(dueOf(day, { cycleMinutes: 1440, spreadMinutes: 360 })).toBe(after(7))
  expect(dueOf(day, { cycleMinutes: 10, spreadMinutes: 0 })).toBe(after(1 / 6))
  expect(silentSince(after(60), { cycleMinutes: 1440, spreadMinutes: 360 }, 2)).toBe(after(6))
})

it('every metric has a number of its own and keeps its shown values; factors of HJ 212 lead to one metric', () => {
  const numbers = Object.values(metrics).map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(metricNumbered(metrics.cod.number)).toBe('cod')
  expect([metricOfFactor('w01018'), metricOfFactor('011'), metricOfFactor('w99999')]).toEqual(['cod', 'cod', null])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (litres) => {
      expect(kept(metrics.waterVolume, shown(metrics.waterVolume, litres))).toBe(litres)
    }),
  )
})

it('lines are counted as they are read, and one that cannot be read spoils no other', () => {
  const text = '["M1","2026-01-05",120000,[1,2],"2026-01-06T01:00:00+08:00",3600,-95,12,"c1"]\n\nnot a line\n["",1]\n'
  const message = { body: new Uint8Array(), text: () => text, sender: 'G', source: 'http', receivedAt: '' }
  const read = parseLines(message)
  expect(read).toHaveLength(3)
  expect(read[0]).toMatchObject({ number: 'M1', series: [{ metric: 'waterVolume', reading: 120_000, points: [1, 2] }] })
  expect(read.slice(1)).toEqual([{ reason: 'unreadable' }, { reason: 'unreadable' }])
  expect(countLines(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(3)
})

it('a rule is fulfilled only for its whole time, within its hours, and by values that are sound', () => {
  const rule = { condition: 'above', threshold: 10, forMinutes: 120, fromHour: 2, untilHour: 5 } as const
  const at = (points: number[], marks: string | null = null) => breachIn({ points, marks, step: 60 }, rule)
  expect(at([0, 0, 11, 12, 9, 0])).toEqual({ from: 120, until: 240, worst: 12 })
  expect(at([11, 11, 11, 0, 11, 11])).toBeNull()
  expect(at([0, 0, 11, 12, 9, 0], 'NNNkNN')).toBeNull()
})

it('a day is a day', () => {
  expect(dayAt(startOf('2028-02-29' as Day))).toBe('2028-02-29')
})
