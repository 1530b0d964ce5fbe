import { expect, it } from 'vitest'
import type { Day } from '#domain/day.ts'
import { periodOf } from '#domain/indicator/period.ts'
import { figure, indicatorFact, targetFact } from '#domain/indicator/samples.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { target } from '#registers/target.ts'
import type { AnyRegister, Row } from '#schema/register.ts'
import { FactBase } from '#services/standing/fact-base.ts'
import { judged } from '#services/standing/judged.ts'
import { targetStandings } from '#services/standing/targets.ts'

const today = '2026-11-23' as Day // a literal day

it('a new figure moves the targets of its own series and leaves all others as they were', () => {
  const facts = zoneOf(3, 24)
  const before = targetStandings(facts, today)
  expect(before.map(({ floor }) => floor.completion.value)).toEqual([20, 20, 20])
  enter(facts, 1, '2026-11', 90)
  const after = targetStandings(facts, today)
  expect(after.map(({ floor }) => floor.completion.value)).toEqual([20, 75, 20])
  expect([after[0] === before[0], after[1] === before[1], after[2] === before[2]]).toEqual([true, false, true])
})

it('asked for another day everything is worked out anew, and asked again it is the same', () => {
  const facts = zoneOf(2, 24)
  const now = targetStandings(facts, today)
  const then = targetStandings(facts, '2026-03-31' as Day) // a literal day
  expect(then.map(({ period }) => period)).toEqual(['2026-03', '2026-03'])
  expect(targetStandings(facts, today)).toEqual(now)
})

/** So many indicators with their targets, and the months up to October 2026; the cumulative value rises by 2.4 a month. */
function zoneOf(count: number, months: number): FactBase {
  const facts = new FactBase(judged)
  for (let i = 0; i < count; i += 1) {
    load(facts, indicator, { ...indicatorFact({ id: `i${i}` }), state: 'active' })
    load(facts, target, { ...targetFact({ id: `t${i}`, measuredBy: `i${i}` }), state: 'issued' })
    for (let back = 0; back < months; back += 1) {
      const at = 2026 * 12 + 9 - back
      const period = periodOf('month', Math.floor(at / 12), (at % 12) + 1)
      const one = figure(period, ((at % 12) + 1) * 2.4, { id: `o${i} ${period}`, indicator: `i${i}` })
      load(facts, observation, { ...one, version: 1, state: 'filed' })
    }
  }
  return facts
}

function load(facts: FactBase, register: AnyRegister, row: Row): void {
  facts.load(register, [row])
}

function enter(facts: FactBase, i: number, period: string, value: number): void {
  const one = figure(period, value, { id: `new ${period}`, indicator: `i${i}`, releasedOn: today })
  load(facts, observation, { ...one, version: 1, state: 'filed' })
}
