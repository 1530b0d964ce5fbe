import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { battleMapOf, type MapRow, mapMeasures, widthOf } from '#domain/schedule/battle-map.ts'

const asOf = '2026-06-15' as Day
const rows = fc.array(
  fc.record({
    unit: fc.constantFrom('建设局', '规划分局', '招商局'),
    plan: fc.constantFrom('东片区', '西片区'),
    milestones: fc.array(
      fc.record({
        id: fc.uuid(),
        result: fc.constantFrom('施工许可证', '出让合同、缴款凭证、交地确认书', '主体封顶'),
        due: fc.nat(364).map((n) => addDays('2026-01-01' as Day, n)),
        finishedOn: fc.option(fc.nat(364).map((n) => addDays('2026-01-01' as Day, n))),
        isCritical: fc.boolean(),
      }),
      { maxLength: 20 },
    ),
  }),
  { maxLength: 30 },
) satisfies fc.Arbitrary<readonly MapRow[]>

it('a map fits a sheet across, and no words on it lie on others', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const map = battleMapOf(given, 2026, asOf)
      expect(map.width / map.height).toBeCloseTo(420 / 297, 1)
      for (const row of map.lanes.flatMap((lane) => lane.rows)) {
        const boxes = row.marks.map(({ x, y, textX, text, isBefore }) => {
          const wide = widthOf(text, mapMeasures.letter)
          return isBefore ? { y, from: textX - wide, until: x + 6 } : { y, from: x - 6, until: textX + wide }
        })
        for (const [i, one] of boxes.entries())
          for (const other of boxes.slice(i + 1))
            if (one.y === other.y) expect(one.until <= other.from || other.until <= one.from).toBe(true)
        expect(row.marks.every(({ y }) => y > row.y && y < row.y + row.height)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

it('a mark tells in time, late, to come and overdue apart', () => {
  const one = (id: string, due: string, finishedOn: string | null) => ({
    id,
    result: id,
    due: due as Day,
    finishedOn: finishedOn as Day | null,
    isCritical: false,
  })
  const milestones = [
    one('a', '2026-03-01', '2026-02-27'),
    one('b', '2026-03-01', '2026-04-02'),
    one('c', '2026-08-01', null),
    one('d', '2026-05-01', null),
    one('e', '2027-05-01', null),
  ]
  const map = battleMapOf([{ unit: '建设局', plan: '东片区', milestones }], 2026, asOf)
  const marks = map.lanes[0]?.rows[0]?.marks.map(({ id, mark }) => [id, mark])
  expect(marks).toEqual([
    ['a', 'on-time'],
    ['b', 'done-late'],
    ['d', 'overdue'],
    ['c', 'to-come'],
  ])
})
