import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayOf } from '#domain/day.ts'
import type { EditionLine } from '#schema/planning-views.ts'
import { inOrderOfPlans, untilOf } from './edition-times.ts'

const asOf = dayOf(2026, 11, 23)
const line = (more: Partial<EditionLine>): EditionLine => ({
  ...{ id: 'a', name: '甲', level: 'control', edition: 1, state: 'inForce', scope: '全区' },
  ...{ noticeFrom: null, noticeUntil: null, approvalNo: null, approvedBy: null, approvedOn: null },
  ...{ validFrom: addDays(asOf, -30), replacedOn: null, plots: 0, drawings: [] },
  ...more,
})

it('an edition holds until the day on which it is replaced, or until today; one that is not in force holds not at all', () => {
  expect(untilOf(line({}), asOf)).toBe(asOf)
  const replacedOn = addDays(asOf, -3)
  expect(untilOf(line({ state: 'replaced', replacedOn }), asOf)).toBe(replacedOn)
  expect(untilOf(line({ state: 'approved', validFrom: addDays(asOf, 5) }), asOf)).toBeNull()
  expect(untilOf(line({ state: 'approved' }), asOf)).toBeNull()
  expect(untilOf(line({ validFrom: addDays(asOf, 1) }), asOf)).toBeNull()
})

it('editions of one plan stand together, the oldest first, and none is lost, whatever order they come in', () => {
  const one = fc.record({
    name: fc.constantFrom('甲', '乙', '丙'),
    edition: fc.integer({ min: 1, max: 9 }),
    noticeFrom: fc.option(fc.integer({ min: 0, max: 400 }).map((days) => addDays(asOf, -days))),
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (made) => {
      const lines = made.map((facts, i) => line({ ...facts, id: String(i) }))
      const sorted = inOrderOfPlans(lines)
      expect(sorted.map(({ id }) => id).toSorted()).toEqual(lines.map(({ id }) => id).toSorted())
      const names = sorted.map(({ name }) => name)
      expect(names.filter((name, i) => name !== names[i - 1])).toHaveLength(new Set(names).size)
      for (const [i, at] of sorted.entries()) {
        const before = sorted[i - 1]
        if (before?.name === at.name) expect(before.edition).toBeLessThanOrEqual(at.edition)
      }
    }),
  )
})
