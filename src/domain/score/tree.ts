import type { Label } from '#domain/label.ts'
import type { FormulaKind } from './kit.ts'
import type { Absent, FactRef } from './measured.ts'
import type { Rounding } from './rounding.ts'
import type { SchemeSection } from './scheme.ts'

/** An input as it was: the measure or the fixed number, its value, and the facts behind it. */
export type InputNode = {
  readonly name: string
  readonly measure: string | null
  readonly state: 'known' | Absent
  readonly value: number | null
  readonly facts: readonly FactRef[]
  /** Put in by hand in a trial calculation, not drawn from facts. */
  readonly isAssumed: boolean
}

/** 得分树的一项 — formula, inputs with their facts, caps hit, rounding, result. */
export type ItemNode = {
  readonly code: string
  readonly name: string
  readonly formula: FormulaKind
  readonly state: 'scored' | 'tied' | Absent
  /** 分值 in this unit's tree, after group norms and the spreading of what does not apply to it. */
  readonly points: number
  readonly inputs: readonly InputNode[]
  readonly working: Label | null
  readonly caps: readonly Label[]
  /** The result before it was rounded; equal to it when the scheme rounds elsewhere. */
  readonly exact: number | null
  readonly result: number | null
  /** As printed: parts add up to the printed total. */
  readonly printed: number | null
}

export type SectionNode = {
  readonly code: string
  readonly name: string
  readonly kind: SchemeSection['kind']
  readonly points: number
  readonly most: number | null
  readonly caps: readonly Label[]
  readonly items: readonly ItemNode[]
  /** With its sign: a penalty is negative. */
  readonly result: number
  readonly printed: number
}

/** 得分树 — the score of a unit down to facts, caps and rounding; frozen into the score sheet. */
export type ScoreTree = {
  readonly unit: string
  readonly group: string
  readonly sections: readonly SectionNode[]
  readonly rounding: Rounding
  readonly exact: number
  readonly total: number
  /** No item waits for data, for a value or for a tie to be settled. */
  readonly isComplete: boolean
  /** 否决建议 — codes of items that propose a veto. */
  readonly vetoes: readonly string[]
}

export function itemNodes(tree: ScoreTree): readonly ItemNode[] {
  return tree.sections.flatMap(({ items }) => items)
}

/** Every fact that the tree leads to, each once. */
export function factsIn(tree: ScoreTree): readonly FactRef[] {
  const all = itemNodes(tree).flatMap(({ inputs }) => inputs.flatMap(({ facts }) => facts))
  return [...new Map(all.map((fact) => [`${fact.register} ${fact.id}`, fact])).values()]
}
