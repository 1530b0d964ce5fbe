import type { Label } from '#domain/label.ts'

/** A step of a table: from this mark on, or up to this rank, it gives so much. */
export type Band = { readonly at: number; readonly gives: number }

export type ParameterValue = number | string | readonly Band[]
export type Parameters = Readonly<Record<string, ParameterValue>>

/** What a formula asks of the person who writes a scheme. */
export type Parameter = {
  readonly name: string
  readonly label: Label
  readonly default: ParameterValue
  readonly options?: Readonly<Record<string, Label>>
}

export type Given = {
  /** 分值 — the full marks of the item in the tree of this unit. */
  readonly points: number
  readonly values: Readonly<Record<string, number>>
  readonly parameters: Parameters
  /** Values of the first input in the units of the group, the own one among them. */
  readonly group: readonly number[]
}

export type Applied = {
  /** Null when the rule leaves the matter open, as with a tie that may not be. */
  readonly result: number | null
  /** The formula with its numbers filled in. */
  readonly working: Label
  /** 封顶、保底 that were hit. */
  readonly caps: readonly Label[]
}

export type Formula = {
  readonly label: Label
  /** What it says, as a printed scheme says it. */
  readonly says: Label
  readonly inputs: readonly { readonly name: string; readonly label: Label; readonly isOptional?: boolean }[]
  readonly parameters: readonly Parameter[]
  /** Needs the whole group, so that a unit's score can move when another's figure does. */
  readonly isGrouped: boolean
  /** Whether a higher first input is better; `either` is decided by the parameter `direction`. */
  readonly better: 'more' | 'less' | 'either'
  readonly apply: (given: Given) => Applied
}

export function numberOf(parameters: Parameters, name: string, otherwise: number): number {
  const value = parameters[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

export function bandsOf(parameters: Parameters, name: string): readonly Band[] {
  const value = parameters[name]
  return Array.isArray(value) ? value : []
}

/** A number as a person writes it: at most four places, no trailing noughts. */
export function written(value: number): string {
  return String(Number(value.toFixed(4)))
}

export const directions = {
  up: ['越高越好', 'More is better'],
  down: ['越低越好', 'Less is better'],
} as const satisfies Record<string, Label>
