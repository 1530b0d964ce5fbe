import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Measure } from '#domain/lamp/measures.ts'

/** Numbers by measure; what is not there is not known, which is not zero. */
export type Values = { readonly [M in Measure]?: number | null }

/** 可补的事实 — one kind of fact that somebody could bring, and how each step of it moves the numbers. */
export type Lever = {
  readonly fact: string
  /** What is asked for; `{n}` is the amount. */
  readonly says: Label
  /** The amount of one step, in the unit of the sentence: 1 for a report, 0.01 for an amount of money. */
  readonly step: number
  readonly most: number
  /** Added to measures with each step. */
  readonly adds?: Values
  /** Set as soon as the fact is there at all. */
  readonly sets?: Values
}

/** 读数表 — what is known of a subject on a day: the only thing that a rule can see. */
export type Reading = {
  readonly asOf: Day
  readonly values: Values
  /** Earlier periods, the latest first, for “n periods running”. */
  readonly before?: readonly Values[]
  /** Why there is nothing to judge: no data, January, value pending, not released. */
  readonly absent?: Label | null
  /** Name of the unit that answers for the data. */
  readonly owner: string | null
  readonly levers: readonly Lever[]
}

/** The numbers as they would be with so many steps of a fact more. */
export function withFact(values: Values, { adds = {}, sets = {} }: Lever, count: number): Values {
  if (count === 0) return values
  const moved: { [M in Measure]?: number | null } = { ...values, ...sets }
  for (const name of Object.keys(adds) as Measure[]) {
    // the keys of values by measure
    const before = moved[name]
    if (before !== null && before !== undefined) moved[name] = before + (adds[name] ?? 0) * count
  }
  return moved
}
