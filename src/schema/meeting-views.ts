import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Warning } from '#domain/meeting/limits.ts'
import type { Opinion } from '#domain/meeting/opinion.ts'
import type { FactKey, Reason } from '#domain/meeting/reason.ts'
import type { Comparison } from '#domain/meeting/said-did.ts'
import type { Standing } from '#domain/meeting/standing.ts'

/** 会议 — what the pages of meetings and the server say to each other; everything here is computed from facts on a day. */
export type Sat = { readonly id: string; readonly title: string; readonly on: Day; readonly state: string }

export type DecisionLine = {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly text: string
  readonly item: string | null
  readonly explanation: string | null
  readonly lead: string | null
  readonly cooperating: readonly string[]
  readonly due: Day | null
  readonly dueSeries: string | null
  readonly isClosed: boolean
  readonly standing: Standing
  readonly lateBy: number
  readonly task: string | null
  /** The supervision order that it became, where the reader may see it. */
  readonly order: string | null
  /** What the lead unit reported last. */
  readonly report: { readonly words: string; readonly on: Day | null } | null
  /** The sitting that decided it, told where decisions of several stand together. */
  readonly sitting: Sat
}

export type ExplanationLine = {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly unit: string
  readonly reasons: readonly Reason[]
  readonly cause: string | null
  readonly words: string | null
  readonly promise: string | null
  readonly decided: string | null
  readonly sitting: Sat
  /** What became of the new promise, once there is one. */
  readonly promised: (PromiseLine & { readonly comparison: Comparison }) | null
}

export type PromiseLine = {
  readonly id: string
  readonly matter: string
  readonly quantity: number | null
  readonly measure: string | null
  readonly due: Day
}

export type ItemLine = {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly order: number | null
  readonly title: string
  readonly unit: string
  readonly opinions: readonly (Opinion & { readonly name: string })[]
  readonly unanswered: readonly string[]
  readonly paper: { readonly id: string; readonly name: string } | null
  readonly minutes: string | null
  readonly isClosed: boolean
}

export type RoomView = {
  readonly asOf: Day
  readonly meeting: Sat & {
    readonly version: number
    readonly at: string | null
    readonly place: string | null
    readonly purpose: string | null
    readonly number: string | null
    readonly chair: string
    readonly present: readonly string[]
    readonly absent: readonly string[]
    readonly attending: readonly string[]
  }
  readonly series: { readonly id: string; readonly name: string; readonly kind: string; readonly explains: boolean }
  readonly last: Sat | null
  /** Decisions of the last sitting, and those of earlier ones that are still open. */
  readonly lastDecisions: readonly DecisionLine[]
  readonly lastExplanations: readonly ExplanationLine[]
  readonly explanations: readonly ExplanationLine[]
  readonly items: readonly ItemLine[]
  readonly decisions: readonly DecisionLine[]
  readonly next: Sat | null
  readonly warnings: readonly Warning[]
}

export type DrawView = {
  readonly asOf: Day
  readonly units: readonly { readonly unit: string; readonly name: string; readonly reasons: readonly Reason[] }[]
  /** Units that stand on the list of this meeting already. */
  readonly listed: readonly string[]
}

/** 说明材料 — the facts that a unit and the meeting look at, each with its id. */
export type PackView = {
  readonly asOf: Day
  readonly explanation: string
  readonly unit: string
  readonly meeting: Sat
  readonly reasons: readonly (Reason & {
    readonly state: string
    readonly extensions: readonly (FactKey & {
      readonly grounds: string
      readonly state: string
      readonly newDue: Day
      readonly grantedDue: Day | null
    })[]
    readonly reports: readonly (FactKey & { readonly progress: string; readonly on: Day | null })[]
    readonly issues: readonly (FactKey & {
      readonly issue: string
      readonly owner: string
      readonly due: Day
      readonly state: string
    })[]
  })[]
  readonly targets: readonly (FactKey & {
    readonly indicator: string
    readonly value: Label
    readonly due: Day | null
  })[]
  readonly earlier: readonly (FactKey & {
    readonly meeting: Sat
    readonly cause: string | null
    readonly promise: string | null
    readonly decided: string | null
    readonly comparison: Comparison | null
  })[]
}

export type SaidDidLine = PromiseLine & {
  readonly unit: string
  readonly post: string
  readonly quote: string
  readonly givenOn: Day
  readonly meeting: Sat | null
  readonly comparison: Comparison
  readonly source: string | null
}

export type DispatchView = {
  readonly asOf: Day
  readonly about: string
  /** Of a key project that this reader may see: who answers for it, and its milestones past their day. */
  readonly project: {
    readonly id: string
    readonly unit: string
    readonly leader: string | null
    readonly milestones: DispatchView['tasks'][number]['milestones']
  } | null
  readonly issues: readonly {
    readonly id: string
    readonly version: number
    readonly state: string
    readonly number: string | null
    readonly issue: string
    readonly level: string
    /** The leader before whom a proposal lies, by post. */
    readonly proposedTo: string | null
    readonly isProposed: boolean
    readonly raisedBy: string
    readonly owner: string
    readonly due: Day
    readonly lateBy: number
    readonly answer: string | null
    readonly raisedOn: Day | null
    readonly closedOn: Day | null
  }[]
  readonly tasks: readonly {
    readonly id: string
    readonly title: string
    readonly lead: string
    readonly due: Day | null
    readonly dueOriginal: Day | null
    readonly standing: Standing
    readonly lateBy: number
    readonly milestones: readonly {
      readonly id: string
      readonly result: string
      readonly due: Day
      readonly lateBy: number
    }[]
    readonly report: { readonly words: string; readonly on: Day | null } | null
  }[]
}

export type DispatchIndex = readonly {
  readonly about: string
  readonly open: number
  readonly late: number
  readonly closed: number
}[]

export type YearCount = {
  readonly series: string
  readonly name: string
  readonly held: number
  readonly planned: number
  readonly most: number | null
  readonly minutesLate: number
  readonly longSpeeches: number
  readonly basis: string | null
}
