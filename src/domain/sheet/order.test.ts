import fc from 'fast-check'
import { expect, it } from 'vitest'
import { orderOf } from './order.ts'

it('a row comes after every row that it names, and rows in a circle come not at all', () => {
  const rows = [
    { row: 2, names: [4] },
    { row: 3, names: [] },
    { row: 4, names: [3, 9] },
    { row: 5, names: [6] },
    { row: 6, names: [5] },
    { row: 7, names: [6, 3] },
    { row: 8, names: [8] },
  ]
  expect(orderOf(rows)).toEqual({ levels: [[3], [4], [2]], circle: [5, 6, 7, 8] })
})

const files = fc
  .array(fc.array(fc.nat(29), { maxLength: 3 }), { maxLength: 30 })
  .map((all) => all.map((names, row) => ({ row, names: names.filter((name) => name < all.length) })))

it('every row of any file is in one level or in a circle, and a level names only levels before it', () => {
  fc.assert(
    fc.property(files, (rows) => {
      const { levels, circle } = orderOf(rows)
      expect([...levels.flat(), ...circle].toSorted((a, b) => a - b)).toEqual(rows.map(({ row }) => row))
      const done = new Set<number>()
      for (const level of levels) {
        for (const row of level) for (const name of rows[row]?.names ?? []) expect(done.has(name)).toBe(true)
        for (const row of level) done.add(row)
      }
      for (const row of circle) expect(rows[row]?.names.some((name) => circle.includes(name))).toBe(true)
    }),
  )
})

it('files whose rows name only later rows are entered whole, however they are turned', () => {
  fc.assert(
    fc.property(files, (rows) => {
      const later = rows.map(({ row, names }) => ({ row, names: names.filter((name) => name > row) }))
      expect(orderOf(later).circle).toEqual([])
      expect(orderOf(later.toReversed()).circle).toEqual([])
    }),
  )
})
