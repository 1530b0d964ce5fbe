import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gradesOf, landOf, type PerMuInputs, type PerMuScheme, pointsOf, scoreFirms } from './per-mu.ts'

const nothing: PerMuInputs = {
  ...{ land: null, tax: null, revenue: null, valueAdded: null, rd: null },
  ...{ energy: null, emissions: null, staff: null, power: null },
}
const figure = (value: number) => ({ value, source: '税务' })
const below: PerMuScheme = {
  indicators: [
    { key: 'tax', weight: 50, base: 11.5932 },
    { key: 'powerTax', weight: 50, base: 0.2352 },
  ],
  cap: null,
  meanForEmissions: true,
}

it('a firm below scale scores 39.68 + 40.39 = 80.07 by the published formula', () => {
  expect(pointsOf(9.2, 11.5932, 50, null)).toBe(39.68)
  expect(pointsOf(0.19, 0.2352, 50, null)).toBe(40.39)
  const firm = { ...nothing, tax: figure(92), land: figure(10), power: figure(92 / 0.19) }
  expect(scoreFirms(below, [firm])[0]?.total).toBe(80.07)
})

it('land is what the firm owns and rents, less what it leases out', () => {
  expect(landOf(42.5, 3.1, 5.6)).toBe(40)
  expect(landOf(null, 9.5, null)).toBe(9.5)
  expect(landOf(1, 0, 4)).toBe(0)
})

it('missing emissions take the mean of the group, anything else that is missing earns nothing and says so', () => {
  const scheme: PerMuScheme = {
    ...below,
    indicators: [
      { key: 'emission', weight: 10, base: 100 },
      { key: 'tax', weight: 50, base: 10 },
    ],
  }
  const reporting = { ...nothing, valueAdded: figure(400), emissions: figure(4) }
  const [first, second] = scoreFirms(scheme, [reporting, { ...nothing, valueAdded: figure(90) }])
  expect(first?.items[0]).toMatchObject({ value: 100, points: 10, isMean: false })
  expect(second?.items[0]).toMatchObject({ value: 100, points: 10, isMean: true })
  expect(second?.items[1]).toMatchObject({ value: null, points: 0, isMean: false })
})

it('an indicator earns no more than its cap and no less than nought', () => {
  expect(pointsOf(500, 10, 30, 1.5)).toBe(45)
  expect(pointsOf(-3, 10, 30, null)).toBe(0)
})

it('grades follow the shares of places, and equal totals share a place', () => {
  const totals = Array.from({ length: 20 }, (_, i) => 100 - i)
  const grades = gradesOf(totals, { a: 20, b: 60, c: 95 }).map(({ grade }) => grade)
  expect(grades.join('')).toBe('AAAABBBBBBBBCCCCCCCD')
  expect(gradesOf([80, 80, 70], { a: 34, b: 67, c: 100 }).map(({ rank }) => rank)).toEqual([1, 1, 3])
})

it('a firm with more points never stands behind one with fewer', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 2, maxLength: 30 }), (hundredths) => {
      const totals = hundredths.map((one) => one / 100)
      const graded = gradesOf(totals, { a: 20, b: 60, c: 95 })
      totals.forEach((total, i) => {
        totals.forEach((other, j) => {
          if (total > other) expect(graded[i]?.rank).toBeLessThan(graded[j]?.rank ?? 0)
          if (total > other) expect((graded[i]?.grade ?? '') <= (graded[j]?.grade ?? '')).toBe(true)
        })
      })
    }),
  )
})
