import type { Day } from '#domain/day.ts'
import type { Won } from '#domain/funds/success.ts'
import type { Completion } from '#domain/project/progress.ts'
import type { Rate } from '#domain/project/rates.ts'

export type RateName = 'startDue' | 'startYear' | 'productionDue' | 'productionYear' | 'entry' | 'milestones' | 'issues'

/** Where a record that a figure counts is found. */
export type Behind = { readonly name: string; readonly path: string }

export type ProjectLine = {
  readonly id: string
  readonly name: string
  readonly owner: string | null
  readonly content: string | null
  readonly unit: string
  readonly leader: string | null
  readonly total: number | null
  /** By the end of the year before. */
  readonly before: number | null
  readonly lastMonth: {
    readonly period: string
    readonly done: number
    readonly visible: string
    readonly isVerified: boolean
  } | null
  /** Against the plan of 1 January and against the one in force. */
  readonly opening: Completion | null
  readonly current: Completion | null
  /** The plans themselves, known before any month is. */
  readonly planned: number | null
  readonly plannedNow: number | null
  readonly plannedStart: Day | null
  readonly startedOn: Day | null
  readonly plannedProduction: Day | null
  readonly producedOn: Day | null
  readonly startLateBy: number
  readonly issues: readonly string[]
}

export type IssueLine = {
  readonly id: string
  readonly issue: string
  readonly about: string | null
  readonly kind: string | null
  readonly level: string | null
  readonly owner: string
  readonly due: Day
  readonly isLate: boolean
}

/** Of the contracts of one year of signing, how many started and how many produce. */
export type SigningCohort = { readonly year: number; readonly started: Rate; readonly produced: Rate }

export type ProjectBoard = {
  readonly asOf: Day
  readonly rates: Readonly<Record<RateName, Rate>>
  /** The latest year of signing first. */
  readonly signed: readonly SigningCohort[]
  /** Of the year, in whole yuan, against both versions of the plan. */
  readonly invested: { readonly done: number; readonly planned: number; readonly plannedNow: number }
  readonly projects: readonly ProjectLine[]
  readonly issues: readonly IssueLine[]
  readonly behind: Readonly<Record<string, Behind>>
}

export type FundLine = {
  readonly id: string
  readonly name: string
  readonly channel: string
  readonly direction: string | null
  readonly isRepayable: boolean
  readonly unit: string
  readonly credited: string | null
  readonly state: string
  readonly reached: string | null
  readonly asked: number
  readonly documentNo: string | null
  readonly documentOn: Day | null
  readonly granted: number | null
  readonly arrived: number | null
  readonly paid: number | null
}

export type FundBoard = {
  readonly asOf: Day
  readonly grants: Won
  readonly debts: Won
  readonly basis: string
  readonly windows: readonly {
    readonly id: string
    readonly name: string
    readonly issuer: string
    readonly cap: number | null
    readonly deadline: Day
    readonly daysLeft: number
    readonly unit: string
  }[]
  readonly lines: readonly FundLine[]
}
