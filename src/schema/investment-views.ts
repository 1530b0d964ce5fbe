import type { Day } from '#domain/day.ts'
import type { CohortRates, Yield } from '#domain/investment/cohort.ts'
import type { UnitStanding } from '#domain/investment/ranking.ts'
import type { Label } from '#domain/label.ts'

export type UnitLine = UnitStanding & { readonly name: string }

export type LateLead = {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly what: Label
  readonly due: Day
  readonly days: number
  readonly basis: string
}

export type Correction = {
  readonly id: string
  readonly name: string
  readonly corrects: string
  readonly month: string
  readonly words: string
}

/** 招商看板 — everything derived from the facts of a day; ids lead to the records behind each figure. */
export type InvestmentBoard = {
  readonly asOf: Day
  readonly month: string
  readonly timeProgress: number
  readonly closed: readonly { readonly id: string; readonly period: string }[]
  readonly units: readonly UnitLine[]
  readonly channels: readonly Yield[]
  readonly cohorts: readonly CohortRates[]
  readonly late: readonly LateLead[]
  readonly red: readonly UnitLine[]
  readonly black: readonly UnitLine[]
  readonly explain: readonly UnitLine[]
  readonly explainBehind: number
  readonly corrections: readonly Correction[]
  readonly leads: number
  readonly waitingReviews: number
  readonly duePromises: number
}

/** One link of the chain from a lead to its production. */
export type ChainLink = {
  readonly register: string
  readonly id: string
  readonly title: string
  readonly state: Label
  readonly on: Day | null
  readonly words: string | null
}
