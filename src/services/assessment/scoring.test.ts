import fc from 'fast-check'
import { expect, it } from 'vitest'
import { itemNodes } from '#domain/score/tree.ts'
import { task } from '#registers/task.ts'
import { placedAll } from '#services/assessment/scoring.ts'
import { scoredFacts, scoringOf, unitId } from '#test/support/scored-zone.ts'

const units = 12
const facts = scoredFacts(units, 150)
const plain = placedAll(scoringOf(facts, units))

it('the score of a unit does not depend on the order in which facts were recorded', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...facts.tasks], { minLength: facts.tasks.length }),
      fc.shuffledSubarray([...facts.entries], { minLength: facts.entries.length }),
      (tasks, entries) => {
        expect(placedAll(scoringOf({ tasks, entries }, units))).toEqual(plain)
      },
    ),
    { numRuns: 20 },
  )
})

it('every task of the year stands in exactly one tree, under the unit that leads it', () => {
  const listed = plain.flatMap(({ tree }) =>
    itemNodes(tree)
      .filter(({ code }) => code === '2-1')
      .flatMap((item) => item.inputs.flatMap((input) => input.facts.map(({ id }) => [tree.unit, id]))),
  )
  expect(listed.sort()).toEqual(facts.tasks.map((one) => [one.lead, one.id]).sort())
})

it('a task that is done in time instead of late never lowers its unit', () => {
  const before = new Map(plain.map(({ tree }) => [tree.unit, tree.total]))
  for (const late of facts.tasks.filter(({ submittedOn }) => submittedOn === null)) {
    const done = { ...late, state: 'closed', submittedOn: late.dueOriginal, verifiedOn: late.dueOriginal }
    const changed = facts.tasks.map((one) => (one.id === late.id ? done : one))
    const after = placedAll(scoringOf({ ...facts, tasks: changed }, units))
    const own = after.find(({ tree }) => tree.unit === late.lead)
    expect(own?.tree.total).toBeGreaterThan(before.get(String(late.lead)) ?? 0)
  }
})

it('one new fact changes the tree of its unit alone', () => {
  const scoring = scoringOf(facts, units)
  const [first] = scoring.facts.of(task, 'lead', unitId(3))
  scoring.facts.load(task, [{ ...first, id: 'new', version: 1, state: 'active', submittedOn: null, verifiedOn: null }])
  const changed = placedAll(scoring).filter(({ tree }, i) => tree.total !== plain[i]?.tree.total)
  expect(changed.map(({ tree }) => tree.unit)).toEqual([unitId(3)])
})
