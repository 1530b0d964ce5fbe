import { expect, it } from 'vitest'
import { energyMean, noiseEditions, noiseVerdict } from '#domain/ecology/noise.ts'

const [edition] = noiseEditions
const hours = (day: number, night: number) =>
  Array.from({ length: 24 }, (_, hour) => (hour >= 22 || hour < 6 ? night : day))

it('levels are added as energies: two machines of 60 make 60, a loud hour outweighs many quiet ones', () => {
  expect(energyMean([60, 60])).toBeCloseTo(60)
  expect(energyMean([50, 70])).toBeCloseTo(67.03, 2)
})

it('day and night have limits of their own', () => {
  const found = noiseVerdict(edition, 'three', hours(64, 56))
  expect(found).toMatchObject({
    edition: 'gb3096-2008',
    day: { level: 64, limit: 65, hours: 16, isKept: true },
    night: { level: 56, limit: 55, hours: 8, isKept: false },
    peak: null,
  })
  expect(noiseVerdict(edition, 'fourB', hours(64, 56)).night.isKept).toBe(true)
})

it('a night with an hour missing has no level, and is not quiet', () => {
  const some = hours(60, 40).map((level, hour) => (hour === 3 ? null : level))
  expect(noiseVerdict(edition, 'two', some).night).toEqual({ level: null, limit: 50, hours: 7, isKept: null })
})

it('a single peak at night may be 15 above the limit, by day it is not asked', () => {
  const peaks = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 99 : hour === 2 ? 66 : null))
  expect(noiseVerdict(edition, 'two', hours(50, 40), peaks).peak).toEqual({ level: 66, limit: 65, isKept: false })
})
