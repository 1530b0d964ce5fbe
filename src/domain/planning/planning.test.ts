import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from '#domain/land/gcj.ts'
import {
  checkAgainst,
  type checkPoints,
  type HeldPlan,
  limitsOfPlot,
  newestCheck,
  outOfOrder,
} from '#domain/planning/conformity.ts'
import { betweenEditions, driftOf, indicesOn, type PlotAct } from '#domain/planning/drift.ts'
import { gapsOf, isGap, metresBetween } from '#domain/planning/gaps.ts'
import { crossedBounds, indexKeys } from '#domain/planning/indices.ts'
import { type Measured, measuredFault, valuesOf } from '#domain/planning/measured.ts'

const nothing: Measured = {
  ...{ landArea: null, floorArea: null, highFloorArea: null, footprint: null, structures: null, yards: null },
  ...{ greenArea: null, heightTop: null, parkingSpaces: null, officeLand: null, fixedInvestment: null },
  ...{ farStated: null, densityStated: null, greenStated: null },
}
const factory: Measured = {
  ...nothing,
  ...{ landArea: 40_000, floorArea: 30_000, highFloorArea: 18_000, footprint: 18_000, structures: 1200, yards: 800 },
  ...{ greenArea: 4000, heightTop: 23.8, parkingSpaces: 60, officeLand: 2400, fixedInvestment: 120_000_000 },
}

test('a storey over eight metres counts twice in the floor area ratio, and only there', () => {
  const values = valuesOf(factory, 2)
  expect(values.far).toBe(1.2)
  expect(valuesOf({ ...factory, highFloorArea: 0 }, 2).far).toBe(0.75)
  expect(values).toMatchObject({ density: 45, coefficient: 50, green: 10, office: 6, intensity: 3000 })
})

test('what was not measured gives no value: an unknown part is never taken for nought', () => {
  expect(valuesOf({ ...factory, highFloorArea: null }, 2).far).toBeNull()
  expect(valuesOf({ ...factory, yards: null }, 2).coefficient).toBeNull()
  expect(valuesOf({ ...nothing, farStated: 1.3 }, 2).far).toBe(1.3)
  expect(indexKeys.every((key) => valuesOf(nothing, 2)[key] === null)).toBe(true)
})

test('a part cannot be larger than the whole it lies in', () => {
  expect(measuredFault(factory)).toBeNull()
  expect(measuredFault({ ...factory, highFloorArea: 30_001 })).toBe('high-floors')
  expect(measuredFault({ ...factory, greenArea: 40_001 })).toBe('over-land')
  expect(measuredFault({ ...nothing, landArea: 0 })).toBe('no-land')
})

const tolerance = (index: string) => ({ value: index === 'far' ? 2 : 1, isRelative: index === 'far' })
const plan = (row: Parameters<typeof limitsOfPlot>[0]): HeldPlan => ({
  ...{ landUse: 'industry2', storeyFactor: 2, storeyHeight: 8 },
  limits: limitsOfPlot(row, tolerance, '东片区'),
})

test('limits of factories have two sides: too little is missed as too much is, and a small miss is tolerated', () => {
  const held = plan({ farMin: 1.2, farMax: 2, greenMax: 15 })
  const verdict = (far: number, green: number) =>
    checkAgainst(held, { ...valuesOf(nothing, 2), far, green }, 'industry2').lines.map((line) => line.verdict)
  expect(verdict(1.2, 15)).toEqual(['kept', 'kept'])
  expect(verdict(1.18, 16)).toEqual(['tolerated', 'tolerated'])
  expect(verdict(1.1, 16.1)).toEqual(['below', 'above'])
  expect(verdict(2.05, 0)).toEqual(['above', 'kept'])
})

test('nothing measured is never “kept”, and another use of the land is beyond the plan whatever its ratios', () => {
  const held = plan({ farMin: 1 })
  expect(checkAgainst(held, valuesOf(nothing, 2), null).standing).toBe('unmeasured')
  const other = checkAgainst(held, { ...valuesOf(nothing, 2), far: 1.5 }, 'storage')
  expect(other).toMatchObject({ isOtherUse: true, beyond: 1, standing: 'beyond' })
})

test('more floors never turn a kept least bound into a missed one', () => {
  const held = plan({ farMin: 1 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90_000 }), fc.integer({ min: 0, max: 9000 }), (floorArea, more) => {
      const beyond = (floors: number) =>
        checkAgainst(held, valuesOf({ ...factory, floorArea: floors, highFloorArea: 0 }, 2), null).beyond
      expect(beyond(floorArea + more)).toBeLessThanOrEqual(beyond(floorArea))
    }),
  )
})

const filed = (id: string, point: (typeof checkPoints)[number], on: string, state = 'filed') => ({
  id,
  point,
  on,
  state,
})

test('the newest check is the furthest point, there the last; what was withdrawn counts for nothing', () => {
  const design = filed('a', 'design', '2022-03-01')
  const again = filed('b', 'design', '2022-03-20')
  const gone = filed('c', 'completion', '2022-06-01', 'withdrawn')
  expect(newestCheck([again, design, gone])).toBe(again)
  expect(newestCheck([gone])).toBeNull()
  expect(outOfOrder({ point: 'conditions', on: '2022-03-10' }, [design])).toBe(design)
  expect(outOfOrder({ point: 'design', on: '2022-02-01' }, [design, gone])).toBeNull()
})

test('drift is read off the log: only an adopted procedure changes an index, and it names who asked, why and who approved', () => {
  const act = (move: string | null, person: string, changes: PlotAct['changes'], reason: string | null = null) => ({
    ...{ record: 'p1', at: '2022-03-01T00:00:00.000Z', move, person, changes, reason },
  })
  const drift = driftOf([
    act(null, 'a', { farMax: [null, 2] }),
    act('propose', 'a', { state: ['valid', 'proposed'] }, '引进项目需增加层数'),
    act('adopt', 'b', { farMax: [2, 2.5], landUse: ['industry1', 'industry2'], approvalNo: [null, '12号'] }),
  ])
  expect(drift.map(({ key, from, to, askedBy, approvedBy }) => [key, from, to, askedBy, approvedBy])).toEqual([
    ['landUse', 'industry1', 'industry2', 'a', 'b'],
    ['farMax', 2, 2.5, 'a', 'b'],
  ])
  expect(drift[1]).toMatchObject({ reason: '引进项目需增加层数', approvalNo: '12号' })
  expect(betweenEditions({ farMax: 2, greenMax: 20 }, { farMax: 2.5, greenMax: 20 })).toEqual([
    { key: 'farMax', from: 2, to: 2.5 },
  ])
})

test('the indices of a past day are those before every change that was approved after it', () => {
  const adopt = (on: string, changes: PlotAct['changes']) => ({
    move: 'adopt',
    changes: { ...changes, approvedOn: [null, on] as const },
  })
  const acts = [
    adopt('2022-02-01', { farMax: [2, 2.5] }),
    adopt('2022-05-01', { farMax: [2.5, 3], landUse: ['a', 'b'] }),
  ]
  const on = (day: string) => indicesOn({ farMax: 3, landUse: 'b' }, acts, day)
  expect([on('2022-01-31').farMax, on('2022-02-01').farMax, on('2022-05-01').farMax]).toEqual([2, 2.5, 3])
  expect([on('2022-04-30').landUse, on('2022-05-01').landUse]).toEqual(['a', 'b'])
})

test('a least bound above its greatest is no bound', () => {
  expect(crossedBounds({ farMin: 2, farMax: 1.5 })).toBe('far')
  expect(crossedBounds({ farMin: 1, farMax: 1, greenMin: null, greenMax: 20 })).toBeNull()
})

const middle: Place = [117.03, 28.24]
const school = { kind: 'primary', area: 'a', capacity: 300, at: middle, standing: 'open' as const }
const wanted = [{ kind: 'primary', perThousand: 50, unit: '学位', radius: 500 }]

test('a gap is what residents need less what is open; what is being built closes none, and unknown residents are no gap', () => {
  const building = { ...school, capacity: 900, standing: 'building' as const }
  const [gap] = gapsOf([{ id: 'a', residents: 8000, at: middle }], wanted, [school, building])
  expect(gap).toMatchObject({ needed: 400, existing: 300, coming: 900, short: 100, nearest: 0, isFar: false })
  const [unknown] = gapsOf([{ id: 'a', residents: null, at: null }], wanted, [school])
  expect(unknown).toMatchObject({ needed: null, short: null, isFar: false })
  expect(unknown !== undefined && isGap(unknown)).toBe(false)
})

test('an open facility of the next area counts for the distance, one that is not open does not', () => {
  const near: Place = [117.03, 28.243]
  const area = { id: 'b', residents: 100, at: middle }
  const [reached] = gapsOf([area], wanted, [{ ...school, at: near }])
  expect(reached).toMatchObject({ nearest: Math.round(metresBetween(middle, near)), isFar: false, existing: 0 })
  const [far] = gapsOf([area], wanted, [{ ...school, at: near, standing: 'planned' }])
  expect(far).toMatchObject({ nearest: null, isFar: true })
})

test('a gap is never negative, and one more place never widens it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 3000 }), (residents, capacity) => {
      const short = (places: number) =>
        gapsOf([{ id: 'a', residents, at: null }], wanted, [{ ...school, capacity: places }])[0]?.short ?? -1
      expect(short(capacity)).toBeGreaterThanOrEqual(0)
      expect(short(capacity + 1)).toBeLessThanOrEqual(short(capacity))
    }),
  )
})
