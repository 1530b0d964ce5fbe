import type { Parameters } from './formula.ts'
import type { FormulaKind } from './kit.ts'
import type { Rounding, RoundingMode } from './rounding.ts'

/** An input of a formula: a measure drawn from facts, or a number that the scheme itself fixes. */
export type InputUse = { readonly measure: string } | { readonly constant: number }

/** 考核指标 — one line of a scheme. */
export type SchemeItem = {
  readonly code: string
  readonly name: string
  readonly points: number
  /** 分组分值 — other points for a group; nought means that the item is not for it. */
  readonly pointsByGroup: Readonly<Record<string, number>>
  readonly formula: FormulaKind
  readonly parameters: Parameters
  readonly inputs: Readonly<Record<string, InputUse>>
  readonly basis: string
  /** 数据来源单位 — whose figure counts, whatever the unit itself reports. */
  readonly owner: string
  /** What a figure that is not there counts: nothing yet, or nought because the scheme says so. */
  readonly whenMissing: 'open' | 'zero'
  /** 否决依据 — the document by which a veto is allowed at all. */
  readonly legalBasis: string | null
}

export type SchemeSection = {
  readonly code: string
  readonly name: string
  readonly kind: 'base' | 'bonus' | 'penalty' | 'veto'
  /** 限额 — a bonus or penalty never counts more than this. */
  readonly most: number | null
  readonly items: readonly SchemeItem[]
}

/** 分组 — units that are compared with one another, and with nobody else. */
export type SchemeGroup = { readonly code: string; readonly name: string; readonly units: readonly string[] }

/** 等次 — how many of a group may get it, and how the number is rounded; the last one takes the rest. */
export type SchemeGrade = {
  readonly name: string
  /** Null for the grade that takes all others. */
  readonly share: number | null
  readonly mode: RoundingMode
  /** Lowest total for this grade. */
  readonly least: number | null
}

/** 方案内容 — everything that a score depends on besides the facts. */
export type SchemeContent = {
  readonly full: number
  readonly groups: readonly SchemeGroup[]
  readonly sections: readonly SchemeSection[]
  readonly rounding: Rounding
  readonly grades: readonly SchemeGrade[]
  readonly ties: 'equal' | 'forbidden'
}

export const emptyContent: SchemeContent = {
  full: 100,
  groups: [],
  sections: [],
  rounding: { places: 2, mode: 'half-up', at: 'item' },
  grades: [],
  ties: 'equal',
}

export function itemsOf(content: SchemeContent): readonly SchemeItem[] {
  return content.sections.flatMap(({ items }) => items)
}

export function pointsFor(item: SchemeItem, group: string): number {
  return item.pointsByGroup[group] ?? item.points
}

/** 基本分合计 — what the base sections give at most in a group. */
export function basePoints(content: SchemeContent, group: string): number {
  const base = content.sections.filter(({ kind }) => kind === 'base').flatMap(({ items }) => items)
  return Number(base.reduce((total, item) => total + pointsFor(item, group), 0).toPrecision(12))
}

export function groupOf(content: SchemeContent, unit: string): SchemeGroup | null {
  return content.groups.find(({ units }) => units.includes(unit)) ?? null
}
