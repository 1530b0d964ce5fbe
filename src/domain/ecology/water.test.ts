import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isWorse, waterEditions, waterVerdict } from '#domain/ecology/water.ts'
import { type WaterClass, waterClasses } from '#domain/ecology/water-labels.ts'

const [edition] = waterEditions
const good = { ph: 7.2, dissolvedOxygen: 8, codMn: 1.8, cod: 10, ammonia: 0.1, phosphorus: 0.02 }

it('the class is that of the worst factor, and the factor is named', () => {
  expect(waterVerdict(edition, 'river', good, 'two')).toMatchObject({ class: 'one', worst: [], isKept: true })
  const found = waterVerdict(edition, 'river', { ...good, ammonia: 1.2, cod: 24 }, 'three')
  expect(found).toMatchObject({ edition: 'gb3838-2002', class: 'four', worst: ['cod', 'ammonia'], isKept: false })
  expect(found.factors.find(({ factor }) => factor === 'ammonia')?.over).toEqual({ limit: 1, times: 0.2 })
})

it('the same phosphorus is class III in a river and class V in a reservoir', () => {
  const phosphorus = { ...good, phosphorus: 0.15 }
  expect(waterVerdict(edition, 'river', phosphorus, null).class).toBe('three')
  expect(waterVerdict(edition, 'lake', phosphorus, null)).toMatchObject({ class: 'five', worst: ['phosphorus'] })
})

it('temperature, nitrogen and coliform are told but make no class', () => {
  const found = waterVerdict(edition, 'river', { ...good, nitrogen: 9, coliform: 90_000, waterTemperature: 31 }, 'two')
  expect(found).toMatchObject({ class: 'one', isKept: true, leftOut: ['waterTemperature', 'nitrogen', 'coliform'] })
})

it('too little oxygen, water that is sour, and more than class V allows are worse than V', () => {
  expect(waterVerdict(edition, 'river', { ...good, dissolvedOxygen: 1.9 }, 'five').class).toBe('worse')
  expect(waterVerdict(edition, 'river', { ...good, ph: 5.9 }, 'five')).toMatchObject({ class: 'worse', worst: ['ph'] })
  expect(waterVerdict(edition, 'river', { ...good, ammonia: 2.01 }, null)).toMatchObject({
    class: 'worse',
    isKept: null,
  })
  expect(waterVerdict(edition, 'river', { ...good, dissolvedOxygen: 5.5 }, 'two').factors).toContainEqual({
    ...{ factor: 'dissolvedOxygen', value: 5.5, class: 'three', over: { limit: 6, times: null } },
  })
})

it('nothing measured is no class, not a good one', () => {
  expect(waterVerdict(edition, 'lake', {}, 'three')).toMatchObject({ class: null, isKept: null, worst: [] })
  expect(waterVerdict(edition, 'lake', { nitrogen: 1 }, 'three').class).toBeNull()
})

it('more of anything never makes the water better', () => {
  const factor = fc.constantFrom('ammonia', 'cod', 'phosphorus', 'lead', 'codMn')
  const some = fc.double({ min: 0, max: 60, noNaN: true })
  fc.assert(
    fc.property(factor, some, some, fc.constantFrom('river' as const, 'lake' as const), (key, a, b, type) => {
      const classOf = (value: number) =>
        waterVerdict(edition, type, { ...good, [key]: value }, null).class as WaterClass // a factor was measured
      expect(isWorse(classOf(Math.min(a, b)), classOf(Math.max(a, b)))).toBe(false)
    }),
  )
})

it('no limit grows from a worse class to a better one', () => {
  const rows = [...Object.values(edition.limits), ...Object.values(edition.phosphorus)]
  for (const row of rows) expect([...row]).toEqual(row.toSorted((a, b) => a - b))
  expect([...edition.oxygen]).toEqual(edition.oxygen.toSorted((a, b) => b - a))
  expect(Object.keys(waterClasses)).toHaveLength(6)
})
