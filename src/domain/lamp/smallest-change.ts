import type { Label } from '#domain/label.ts'
import { colourOf } from '#domain/lamp/judge.ts'
import { written } from '#domain/lamp/measures.ts'
import { type Lever, type Reading, type Values, withFact } from '#domain/lamp/reading.ts'
import { type Colour, comparisonsIn, isWorse, type Rules } from '#domain/lamp/rule-set.ts'

/** So many steps of one fact. */
export type Step = { readonly fact: string; readonly count: number; readonly amount: number; readonly label: Label }

/** 转灯 — what would turn a lamp to a better colour: ways of which each alone is enough; a way is facts needed together. */
export type Turn = { readonly to: Colour; readonly ways: readonly (readonly Step[])[] }

/** A reading with more facts, for proving that a way leads where it says. */
export function withSteps(reading: Reading, steps: readonly Pick<Step, 'fact' | 'count'>[]): Reading {
  const values = steps.reduce<Values>((moved, { fact, count }) => {
    const lever = reading.levers.find((one) => one.fact === fact)
    return lever === undefined ? moved : withFact(moved, lever, count)
  }, reading.values)
  return { ...reading, values }
}

/**
 * 最小的事实 — solves the rules for their boundary: between two neighbouring boundaries of a comparison nothing changes, so
 * the steps beside each boundary are all that need be tried. No step of any way can be left out.
 */
export function turnsOf(rules: Rules, reading: Reading): readonly Turn[] {
  const now = colourOf(rules, reading)
  if (now === 'grey') return []
  const better = (['yellow', 'blue', 'green'] as const).filter((colour) => isWorse(now, colour, rules))
  const wanted = better.filter((colour) => colour !== 'blue' || rules.blue?.isWarning)
  const turns: Turn[] = []
  for (const to of wanted) {
    const ways = waysTo(rules, reading, to)
    // What is enough for a better colour already need not be said for the nearer one.
    const reached = ways.filter((way) => colourOf(rules, withSteps(reading, way)) === to || to === 'green')
    if (reached.length > 0) turns.push({ to, ways: reached })
  }
  return turns
}

function waysTo(rules: Rules, reading: Reading, to: Colour): readonly (readonly Step[])[] {
  const isReached = (values: Values) => {
    const colour = colourOf(rules, { ...reading, values })
    return colour !== 'grey' && !isWorse(colour, to, rules)
  }
  const single = reading.levers.flatMap((lever) => {
    const count = countsFor(rules, reading.values, lever).find((n) => isReached(withFact(reading.values, lever, n)))
    return count === undefined ? [] : [[stepOf(lever, count)]]
  })
  // Facts that are enough alone need no second; the others may be enough together.
  const alone = new Set(single.flatMap((way) => way.map(({ fact }) => fact)))
  const levers = reading.levers.filter(({ fact }) => !alone.has(fact))
  return [...pairsTo(rules, { ...reading, levers }, isReached), ...single]
}

/** Two facts together, where no single one is enough. */
function pairsTo(
  rules: Rules,
  { values, levers }: Reading,
  isReached: (values: Values) => boolean,
): readonly (readonly Step[])[] {
  for (const [i, first] of levers.entries()) {
    for (const n of countsFor(rules, values, first)) {
      const once = withFact(values, first, n)
      for (const second of levers.slice(i + 1)) {
        const m = countsFor(rules, once, second).find((count) => isReached(withFact(once, second, count)))
        if (m !== undefined) return [[stepOf(first, n), stepOf(second, m)]]
      }
    }
  }
  return []
}

/** The numbers of steps beside which some comparison changes, the smallest first. */
function countsFor({ rules }: Rules, values: Values, lever: Lever): readonly number[] {
  const counts = new Set([1])
  for (const { measure, than } of rules.flatMap(({ when }) => comparisonsIn(when))) {
    const each = lever.adds?.[measure] ?? 0
    const value = lever.sets?.[measure] ?? values[measure]
    if (each === 0 || value === null || value === undefined) continue
    // Numbers that differ in the seventh decimal are equal, so a boundary has two sides.
    for (const side of [-5e-7, 5e-7]) {
      const boundary = Math.round((than + side - value) / each)
      for (let n = boundary - 2; n <= boundary + 2; n += 1) counts.add(n)
    }
  }
  return [...counts].filter((n) => n >= 1 && n <= lever.most).sort((a, b) => a - b)
}

function stepOf({ fact, says: [zh, en], step }: Lever, count: number): Step {
  const amount = Math.round(count * step * 1e6) / 1e6
  const n = written(amount)
  return { fact, count, amount, label: [zh.replace('{n}', n), en.replace('{n}', n)] }
}
