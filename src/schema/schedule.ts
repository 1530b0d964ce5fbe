import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import type { Load, Urgent } from '#domain/schedule/lists.ts'
import type { Per } from '#domain/schedule/network.ts'
import type { Stage } from '#domain/schedule/stage.ts'
import type { Hit, Supposed } from '#domain/schedule/what-if.ts'

/** 排期 — what pages and server say to each other about schedules. What a milestone belongs to. */
export type PlanHead = {
  readonly id: string
  readonly register: 'project' | 'task'
  readonly name: string
  readonly unit: string | null
  readonly stage: Stage | null
  /** Days between the last latest finish and its forecast; below zero the promise breaks. */
  readonly slack: number | null
  /** Ids of the milestones along the critical chain. */
  readonly chain: readonly string[]
}

/** A milestone with its facts and what the schedule says of it on the day. */
export type ScheduledMilestone = {
  readonly id: string
  readonly version: number
  /** What this person may do with it now; nothing on a past day. */
  readonly may: readonly string[]
  readonly plan: string
  readonly state: 'planned' | 'started' | 'claimed' | 'reached' | 'dropped'
  readonly result: string
  readonly unit: string
  readonly due: Day
  readonly firstDue: Day | null
  readonly length: number | null
  readonly per: Per | null
  readonly isLegalWait: boolean
  readonly basis: string | null
  readonly after: readonly string[]
  readonly startedOn: Day | null
  readonly finishedOn: Day | null
  readonly latestStart: Day | null
  readonly latestFinish: Day | null
  readonly start: Day | null
  readonly finish: Day | null
  readonly slack: number | null
  readonly isCritical: boolean
  readonly isProvisional: boolean
}

export type ScheduleView = {
  readonly asOf: Day
  readonly plans: readonly PlanHead[]
  readonly milestones: readonly ScheduledMilestone[]
  readonly late: readonly Urgent[]
  readonly thisWeek: readonly Urgent[]
  readonly load: readonly Load[]
  readonly findings: readonly { readonly milestone: string | null; readonly text: Label }[]
  /** Short names of the units, in the order of official lists. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

export type SupposeRequest = { readonly changes: readonly Supposed[]; readonly asOf?: Day }
export type SupposeAnswer = { readonly hits: readonly Hit[]; readonly findings: readonly Label[] }

/** What a plan is laid out from. Without a template the present milestones are laid out anew. */
export type LayOutRequest = {
  readonly template?: string | null
  readonly due: Day
  readonly notBefore?: Day | null
  readonly reason?: string
  readonly lengths?: Readonly<Record<string, number>>
  readonly units?: Readonly<Record<string, string>>
  readonly leaveOut?: readonly string[]
}

export type LaidMilestone = {
  readonly step: string
  readonly label: string
  readonly result: string
  readonly unit: string
  readonly unitName: string
  readonly length: number
  readonly per: Per
  readonly isLegalWait: boolean
  readonly basis: string | null
  readonly latestStart: Day | null
  readonly due: Day | null
  /** The due day that stands now, when the step is laid out anew. */
  readonly dueBefore: Day | null
  /** Finished or reported as finished: it stays as it is. */
  readonly isKept: boolean
  readonly slack: number | null
  readonly isProvisional: boolean
}

export type LayOutPreview = {
  readonly milestones: readonly LaidMilestone[]
  readonly dropped: readonly { readonly id: string; readonly result: string }[]
  readonly lateBy: number
  readonly edition: number
  readonly findings: readonly Label[]
}
