import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { ResultFacts, ResultRow } from '#domain/paper/assessment-result.ts'
import type { Placed } from '#domain/score/standing.ts'

/** 考核 — what the pages of assessment and the server say to each other; both read it here. A measure that an item can draw on. */
export type MeasureLine = {
  readonly code: string
  readonly label: Label
  readonly says: Label
  readonly unit: Label
  readonly owner: Label
}

export type UnitScore = {
  readonly scheme: { readonly id: string; readonly name: string; readonly state: string }
  readonly since: Day
  readonly asOf: Day
  readonly unit: { readonly id: string; readonly name: string }
  readonly group: { readonly code: string; readonly name: string; readonly size: number }
  readonly placed: Placed
  /** What the trial calculation started from; null when nothing was assumed. */
  readonly from: { readonly total: number; readonly rank: number | null } | null
}

export type Trial = {
  readonly scheme: { readonly id: string; readonly name: string; readonly state: string }
  readonly since: Day
  readonly until: Day
  readonly groups: readonly { readonly code: string; readonly name: string; readonly placed: readonly Placed[] }[]
  readonly names: Readonly<Record<string, string>>
}

export type ResultLine = ResultRow & { readonly sheet: string; readonly unitId: string; readonly isOwn: boolean }

export type Result = Omit<ResultFacts, 'groups'> & {
  readonly groups: readonly { readonly name: string; readonly rows: readonly ResultLine[] }[]
  /** Until when units may object; null before the result is sent. */
  readonly window: { readonly until: string; readonly provisional: boolean } | null
  readonly openObjections: number
  readonly undecidedVetoes: number
  /** Whether this person sees the whole table or the own unit alone. */
  readonly isWhole: boolean
}
