import { expect, it } from 'vitest'
import { counting, hoursOfDay } from '#domain/ecology/hours.ts'

const every = (step: number, value: number | null) => Array.from({ length: 1440 / step }, () => value)

it('means of an hour are taken as they come, with their marks; a flat line still counts', () => {
  const points = every(60, 20)
  const marks = `NMl${'N'.repeat(21)}`
  const hours = hoursOfDay(points, marks, 60)
  expect(hours.slice(0, 3)).toEqual([
    { value: 20, mark: 'N' },
    { value: 20, mark: 'M' },
    { value: 20, mark: 'N' },
  ])
  expect(counting(hours).slice(0, 3)).toEqual([20, null, 20])
})

it('an hour of values every five minutes needs nine of twelve', () => {
  const points = every(5, 10).map((value, at) => (at < 3 ? null : at >= 12 && at < 16 ? null : value))
  const hours = hoursOfDay(points, null, 5)
  expect(hours.slice(0, 3).map(({ value }) => value)).toEqual([10, null, 10])
  expect(hours).toHaveLength(24)
})

it('an hour that was calibrated away says so, and levels of sound are added as energies', () => {
  const marks = 'C'.repeat(12).padEnd(288, 'N')
  expect(hoursOfDay(every(5, 10), marks, 5)[0]).toEqual({ value: null, mark: 'C' })
  const sound = every(30, 50).map((value, at) => (at === 1 ? 70 : value))
  expect(hoursOfDay(sound, null, 30, 'energy')[0]?.value).toBeCloseTo(67.03, 2)
})

it('values every four hours stand in the hour in which they begin', () => {
  const hours = hoursOfDay([1, 2, 3, 4, 5, 6], null, 240)
  expect(
    counting(hours)
      .map((value, at) => [at, value])
      .filter(([, value]) => value !== null),
  ).toEqual([
    [0, 1],
    [4, 2],
    [8, 3],
    [12, 4],
    [16, 5],
    [20, 6],
  ])
})
