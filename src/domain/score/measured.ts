import type { Label } from '#domain/label.ts'

/** 事实引用 — the record that a number comes from; the page makes it a link. */
export type FactRef = {
  readonly register: string
  readonly id: string
  readonly name: string
  /** What this one fact contributes, where that is a number. */
  readonly value: number | null
  /** What it says: on time, late by three days, excluded by decision. */
  readonly says: Label | null
}

/**
 * 量 — what a measure found for a unit. No data (`missing`), nothing to be measured (`exempt`) and a value that an office has
 * yet to give (`pending`) are three things, and none of them is zero.
 */
export type Measured =
  | { readonly state: 'known'; readonly value: number; readonly facts: readonly FactRef[] }
  | { readonly state: 'missing' | 'exempt' | 'pending'; readonly value: null; readonly facts: readonly FactRef[] }

export type Absent = Exclude<Measured['state'], 'known'>

export function known(value: number, facts: readonly FactRef[] = []): Measured {
  return { state: 'known', value: exact(value), facts: inOrder(facts) }
}

export function absent(state: Absent, facts: readonly FactRef[] = []): Measured {
  return { state, value: null, facts: inOrder(facts) }
}

/** Takes the dust of binary fractions off a number; this is no rounding that anybody could notice (12 digits). */
export function exact(value: number): number {
  return Number(value.toPrecision(12))
}

/** Adds in the order of size, so that the sum is the same whatever the order in which the parts came. */
export function sum(values: readonly number[]): number {
  return exact([...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0))
}

/** A tree lists its facts in one order, whatever the order in which they were recorded. */
function inOrder(facts: readonly FactRef[]): readonly FactRef[] {
  return [...facts].sort((a, b) => order(a.register, b.register) || order(a.id, b.id))
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
