import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toGcj } from '#domain/land/gcj.ts'
import { boxOf, looksLikeGcj, metresOff } from '#domain/map/box.ts'

const box = { west: 117.0, south: 28.2, east: 117.06, north: 28.26 }

it('a place inside is no metre off, and one degree north of it is 111 km', () => {
  expect(metresOff(box, [117.03, 28.23])).toBe(0)
  expect(Math.round(metresOff(box, [117.03, 29.26]) / 1000)).toBe(111)
  expect(boxOf([])).toBeNull()
  expect(
    boxOf([
      [117, 28.2],
      [117.06, 28.26],
    ]),
  ).toEqual(box)
})

it('a place at the eastern edge that was read off a web map is suspected; the true one and one far away are not', () => {
  const edge = [117.0595, 28.23] as const
  expect(looksLikeGcj(box, toGcj(edge))).toBe(true)
  expect(looksLikeGcj(box, edge)).toBe(false)
  expect(looksLikeGcj(box, [117.2, 28.23])).toBe(false)
  // 300 m off on the other side: brought back it would lie still farther away.
  expect(looksLikeGcj(box, [116.997, 28.23])).toBe(false)
})

it('nothing inside the zone is ever suspected', () => {
  const inside = fc.tuple(
    fc.double({ min: 117, max: 117.06, noNaN: true }),
    fc.double({ min: 28.2, max: 28.26, noNaN: true }),
  )
  fc.assert(
    fc.property(inside, (place) => {
      expect(looksLikeGcj(box, place)).toBe(false)
    }),
  )
})
