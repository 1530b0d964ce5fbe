import { expect, it } from 'vitest'
import type { Given } from './formula.ts'
import { type FormulaKind, formulaOf, kit } from './kit.ts'

/** 按公式算一项 — full marks, inputs, parameters other than the defaults, the group. */
function score(
  kind: FormulaKind,
  points: number,
  values: Given['values'],
  parameters: Given['parameters'] = {},
  group: readonly number[] = [],
) {
  const defaults = Object.fromEntries(formulaOf(kind).parameters.map((one) => [one.name, one.default]))
  return formulaOf(kind).apply({ points, values, parameters: { ...defaults, ...parameters }, group })
}

it('a county: 100 % gets 100, 80 % gets 75, 50 % gets 50, less gets nothing', () => {
  const of = (actual: number) => score('banded', 100, { actual, target: 100 }).result
  expect([100, 130, 99.9, 80, 79.9, 50, 49.9, 0].map(of)).toEqual([100, 100, 75, 75, 50, 50, 0, 0])
})

it('a city of 2023: min(done ÷ wanted × 50, 50) + min(done ÷ wanted × 30, 30) + 20', () => {
  const first = score('capped', 50, { actual: 9, target: 12 }).result ?? 0
  const second = score('capped', 30, { actual: 8, target: 5 })
  expect([first, second.result, first + (second.result ?? 0) + 20]).toEqual([37.5, 30, 87.5])
  expect(second.caps).toEqual([['封顶 100%', 'capped at 100%']])
})

it('a city of 2024: rate × 0.5 with one item capped at 120 % and the contract item at 100 %', () => {
  expect(score('capped', 50, { actual: 150, target: 100 }, { cap: 1.2 }).result).toBe(60)
  expect(score('capped', 50, { actual: 150, target: 100 }, { cap: 1 }).result).toBe(50)
  expect(score('capped', 50, { actual: 90, target: 100 }, { cap: 1.2 }).result).toBe(45)
})

it('the same city: a missing tier project and an overdue start take 0.1 each, a falsification 0.2', () => {
  const taken = score('penalty', 1, { first: 2, second: 1, third: 1 }, { first: 0.1, second: 0.1, third: 0.2 })
  expect(taken.result).toBe(0.5)
})

it('高安 2021: best gets 100, worst 60, the others (x − min) ÷ (max − min) × 40 + 60', () => {
  const group = [12, 20, 16]
  const of = (value: number) => score('efficacy', 100, { value }, {}, group).result
  expect(group.map(of)).toEqual([60, 100, 80])
  expect(score('efficacy', 30, { value: 16 }, {}, group).result).toBe(24)
})

it('an efficacy coefficient of a group that is all equal, or of one, is all 100', () => {
  expect(score('efficacy', 10, { value: 5 }, {}, [5, 5, 5]).result).toBe(10)
  expect(score('efficacy', 10, { value: 5 }, {}, [5]).result).toBe(10)
  expect(score('efficacy', 10, { value: 0 }, { direction: 'down' }, [0, 8]).result).toBe(10)
})

it('key projects: 25 points, −0.1 for a point short, +0.2 to 130 %, +0.1 beyond, ±10 at most', () => {
  const of = (rate: number) => score('steps', 25, { actual: rate, target: 100 }).result
  expect([100, 90, 110, 130, 140, 500, 0].map(of)).toEqual([25, 24, 27, 31, 32, 35, 15])
  expect(score('steps', 25, { actual: 500, target: 100 }).caps).toEqual([['增减以 ±10', 'change held at ±10']])
})

it('key projects: ranks 1–3, 4–6 and 7–10 get 7, 5 and 3, the rest nothing', () => {
  const group = [99, 98, 97, 96, 95, 94, 93, 92, 91, 90, 89]
  expect(group.map((value) => score('rank', 7, { value }, {}, group).result)).toEqual([7, 7, 7, 5, 5, 5, 3, 3, 3, 3, 0])
})

it('a city against the province: +5 to +1 in front, −5 to −1 at the back, and no tie is allowed', () => {
  const bands = [5, 4, 3, 2, 1].map((gives, i) => ({ at: i + 1, gives }))
  const back = [-5, -4, -3, -2, -1].map((gives, i) => ({ at: i + 1, gives }))
  const group = Array.from({ length: 12 }, (_, i) => 100 - i)
  const of = (value: number, all = group) => score('rank', 5, { value }, { bands, back, ties: 'forbidden' }, all).result
  expect(group.map((value) => of(value))).toEqual([5, 4, 3, 2, 1, 0, 0, -1, -2, -3, -4, -5])
  expect(of(100, [100, 100, 99])).toBeNull()
})

it('who shares a rank shares its points where ties are allowed', () => {
  const group = [90, 90, 80, 70]
  const bands = [
    { at: 1, gives: 3 },
    { at: 2, gives: 2 },
    { at: 3, gives: 1 },
  ]
  expect(group.map((value) => score('rank', 3, { value }, { bands }, group).result)).toEqual([3, 3, 1, 0])
})

it('supervision work: 100 less 10 for a missing plan, 5 for no stages, 10 for a missing report, 5 for empty feedback', () => {
  const each = { first: 10, second: 5, third: 10, fourth: 5 }
  expect(score('penalty', 100, { first: 1, second: 1, third: 2, fourth: 1 }, each).result).toBe(60)
  const gone = score('penalty', 100, { first: 9, second: 5, third: 2, fourth: 1 }, each)
  expect([gone.result, gone.caps]).toEqual([0, [['扣完为止 0', 'never below 0']]])
})

it('task forces: bonuses are counted and capped at 3 or 6', () => {
  expect(score('count', 3, { count: 2 }, { each: 1 }).result).toBe(2)
  expect(score('count', 3, { count: 7 }, { each: 1 }).result).toBe(3)
  expect(score('count', 6, { count: 5 }, { each: 1.5 }).result).toBe(6)
})

it('a factor of quality stays within its bounds, and an outside score is brought to the points', () => {
  expect(score('quality', 20, { actual: 10, target: 10, factor: 0.9 }).result).toBe(18)
  expect(score('quality', 20, { actual: 10, target: 10, factor: 1.5 }).result).toBe(20)
  expect(score('external', 10, { score: 96 }).result).toBe(9.6)
})

it('a veto is proposed and takes no points', () => {
  expect(score('gate', 0, { events: 1 })).toMatchObject({ result: 0, working: ['1 件，提请否决', expect.any(String)] })
})

it('every formula of the kit says in both languages what it does, and has defaults for what it asks', () => {
  for (const formula of Object.values(kit)) {
    expect(formula.label[0]).toMatch(/\p{Script=Han}/u)
    expect(formula.says[1]).not.toMatch(/\p{Script=Han}/u)
    expect(formula.inputs.length).toBeGreaterThan(0)
  }
})
