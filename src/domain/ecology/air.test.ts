import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, dayOf } from '#domain/day.ts'
import {
  airGrades,
  concentration,
  exceededBy,
  goodShare,
  type Hours,
  indexOf,
  isHourValid,
  isMonthValid,
  isYearValid,
  type Means,
  meansOf,
  verdictOf,
} from '#domain/ecology/air.ts'
import { airEditions, allPollutants } from '#domain/ecology/air-standards.ts'
import { editionOn } from '#domain/ecology/edition.ts'
import { round } from '#domain/ecology/rounding.ts'

const [old, now, final] = airEditions
const mean = (value: number | null) => ({ value, count: 24 })
const means = (facts: Partial<Record<keyof Means, number | null>>): Means => {
  const of = (key: keyof Means) => mean(facts[key] === undefined ? 1 : facts[key])
  return { so2: of('so2'), no2: of('no2'), co: of('co'), o3: of('o3'), pm10: of('pm10'), pm25: of('pm25') }
}
const flat = (value: number | null, count = 24) => Array.from({ length: 24 }, (_, at) => (at < count ? value : null))

it('a half goes to the even digit, and a hair beside the half goes to its own side', () => {
  expect([0.5, 1.5, 2.5, 34.5, 35.5, 2.51, 2.49].map((value) => round(value, 0))).toEqual([0, 2, 2, 34, 36, 3, 2])
  expect([0.25, 0.35, 1.05, 1.15].map((value) => round(value, 1))).toEqual([0.2, 0.4, 1, 1.2])
  expect(round(34.5, 0, 'halfUp')).toBe(35)
  expect(concentration('co', 1.25)).toBe(1.2)
  expect(concentration('pm25', 74.5)).toBe(74)
})

it('the index is linear between its points, always rounded up, and stays where a table ends', () => {
  const { day, hour } = now.breakpoints
  expect(indexOf(day.pm25, 35)).toBe(50)
  expect(indexOf(day.pm25, 36)).toBe(52)
  expect(indexOf(day.pm25, 60)).toBe(100)
  expect(indexOf(day.pm25, 61)).toBe(101)
  expect(indexOf(day.pm25, 600)).toBe(500)
  expect(indexOf(day.o3, 900)).toBe(300)
  expect(indexOf(hour.so2, 801)).toBe(200)
  expect(indexOf(day.co, 2.1)).toBe(53)
  expect(indexOf(day.so2, 0)).toBe(0)
})

it('the same day has two verdicts: good by the standard of 2012, lightly polluted by that of 2026', () => {
  const dusty = means({ pm25: 70 })
  expect(verdictOf(old, dusty)).toMatchObject({ edition: 'gb3095-2012', aqi: 94, grade: 'good', primary: ['pm25'] })
  expect(verdictOf(now, dusty)).toMatchObject({ edition: 'gb3095-2026', aqi: 110, grade: 'light', primary: ['pm25'] })
})

it('primary pollutants are named above 50 only, equal ones together', () => {
  expect(verdictOf(now, means({ pm25: 35, o3: 100 }))).toMatchObject({ aqi: 50, grade: 'excellent', primary: [] })
  expect(verdictOf(now, means({ pm25: 60, pm10: 120 })).primary).toEqual(['pm10', 'pm25'])
})

it('without one of the six there is no index, and the verdict says which is missing', () => {
  expect(verdictOf(now, means({ no2: null }))).toMatchObject({ aqi: null, grade: null, missing: ['no2'] })
})

it('editions hold on their days and differ where the standard says so', () => {
  expect(editionOn(airEditions, dayOf(2026, 2, 28))?.id).toBe('gb3095-2012')
  expect(editionOn(airEditions, dayOf(2026, 3, 1))?.id).toBe('gb3095-2026')
  expect(editionOn(airEditions, dayOf(2031, 1, 1))?.id).toBe('gb3095-2026-final')
  expect(editionOn(airEditions, dayOf(2010, 1, 1))).toBeNull()
  expect(exceededBy(old, 'day', 'pm25', 70, 2)).toBeNull()
  expect(exceededBy(now, 'day', 'pm25', 70, 2)).toEqual({ limit: 60, times: 0.17 })
  expect(exceededBy(final, 'day', 'pm25', 70, 2)).toEqual({ limit: 50, times: 0.4 })
  for (const edition of airEditions)
    for (const [one, two] of Object.values(edition.limits.day)) expect(one).toBeLessThanOrEqual(two)
})

it('less than the rule asks is no figure at all', () => {
  const hours = (count: number): Hours => {
    const each = flat(20, count)
    return { so2: each, no2: each, co: flat(0.5, count), o3: each, pm10: each, pm25: each }
  }
  expect(meansOf(hours(20)).pm25).toEqual({ value: 20, count: 20 })
  expect(meansOf(hours(19)).pm25).toEqual({ value: null, count: 19 })
  expect(meansOf(hours(20)).o3.value).toBe(20)
  // The windows end from 08 to 24 o'clock; with hours until 16 only eleven of them have six values.
  expect(meansOf(hours(16)).o3.value).toBeNull()
  expect([44, 45].map(isHourValid)).toEqual([false, true])
  const year = Array.from({ length: 365 }, (_, at) => addDays(dayOf(2025, 1, 1), at))
  const without = (month: string, left: number) =>
    year.filter((day: Day) => day.slice(5, 7) !== month || Number(day.slice(8)) <= left)
  expect(isYearValid(year)).toBe(true)
  expect(isYearValid(without('02', 25))).toBe(true)
  expect(isYearValid(without('02', 24))).toBe(false)
  expect(isYearValid(without('05', 26))).toBe(false)
  expect(isMonthValid(without('05', 27), '05')).toBe(true)
  expect(isYearValid(year.filter((day) => Number(day.slice(8)) <= 27))).toBe(true)
  expect(isYearValid(year.filter((day) => Number(day.slice(8)) <= 27).slice(1))).toBe(false)
})

it('days without an index are no bad days and no good ones: they are told beside the share', () => {
  expect(goodShare(['excellent', 'good', 'light', null])).toEqual({ good: 2, valid: 3, days: 4, share: 66.7 })
  expect(goodShare([null])).toEqual({ good: 0, valid: 0, days: 1, share: null })
})

it('more of a pollutant never makes the index smaller, and a stricter table never makes it smaller either', () => {
  const some = fc.integer({ min: 0, max: 700 })
  fc.assert(
    fc.property(fc.constantFrom(...allPollutants), some, some, (pollutant, a, b) => {
      const points = now.breakpoints.day[pollutant]
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(indexOf(points, less)).toBeLessThanOrEqual(indexOf(points, more))
      expect(indexOf(now.breakpoints.day[pollutant], a)).toBeGreaterThanOrEqual(
        indexOf(old.breakpoints.day[pollutant], a),
      )
    }),
  )
})

it('a grade has a name for every index', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), (pm25) => {
      const { aqi, grade } = verdictOf(now, means({ pm25 }))
      expect(aqi).not.toBeNull()
      expect(Object.keys(airGrades)).toContain(grade)
    }),
  )
})
