import type { Day } from '#domain/day.ts'
import type { SideClock } from '#domain/service/case-clock.ts'
import type { Match } from '#domain/service/policy-match.ts'
import type { Satisfaction } from '#domain/service/satisfaction.ts'
import type { Signal } from '#domain/service/stalling.ts'

/** What the pages of the enterprise service are told; the server works it out from the cases that the person may see. */
export type CaseClockView = {
  readonly state: 'idle' | 'running' | 'paused' | 'stopped'
  readonly due: Day | null
  readonly firstDue: Day | null
  readonly workdaysLeft: number | null
  readonly overdueBy: number
  readonly used: number | null
  readonly paused: { readonly since: Day; readonly basis: string } | null
  readonly isExtended: boolean
}

export type CaseLine = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly state: string
  readonly kind: string | null
  readonly mode: string | null
  readonly enterprise: string
  readonly unit: string | null
  /** Who has to move next, in the eyes of the firm. */
  readonly desk: 'centre' | 'unit' | 'firm' | 'nobody'
  readonly askedOn: Day
  /** Working days since it was asked, to today or to the reply. */
  readonly workdays: number
  readonly clock: CaseClockView | null
  readonly side: readonly SideClock[]
  readonly returns: number
  readonly refusals: number
}

export type CaseView = CaseLine & {
  readonly parts: readonly {
    readonly unit: string
    readonly due: Day
    readonly answer: string | null
    readonly answeredOn: Day | null
  }[]
  readonly transfers: readonly {
    readonly kind: 'assign' | 'return' | 'reassign' | 'rule'
    readonly from: string | null
    readonly to: string | null
    readonly on: Day
    readonly reason: string
    readonly duty: string | null
  }[]
  readonly modes: readonly { readonly mode: string; readonly on: Day; readonly reason: string }[]
  readonly notes: readonly { readonly on: Day; readonly unit: string | null; readonly text: string }[]
  readonly replies: readonly { readonly on: Day; readonly text: string; readonly refusedFor: string | null }[]
  readonly responsible: string | null
  /** Signs of stalling; not told to the firm. */
  readonly signals: readonly Signal[]
}

export type UnitFigures = {
  readonly unit: string
  readonly name: string
  readonly open: number
  readonly done: number
  readonly onTime: number
  readonly averageDays: number | null
  readonly refusals: number
  /** Null for whoever may not read ratings. */
  readonly satisfaction: Satisfaction | null
}

/** 同类诉求 — with the words that a task for them would begin with. */
export type Cluster = {
  readonly kind: string
  readonly cases: readonly string[]
  readonly firms: number
  readonly words: { readonly title: string; readonly grounds: string }
}

export type ServiceDesk = {
  readonly asOf: Day
  readonly cases: readonly CaseLine[]
  readonly units: readonly UnitFigures[]
  readonly clusters: readonly Cluster[]
  /** Tasks that were made of like cases within the same time, with how many cases each carries. */
  readonly structural: readonly { readonly task: string; readonly title: string; readonly cases: number }[]
  readonly mayMakeTask: boolean
  readonly cards: readonly {
    readonly id: string
    readonly colour: string
    readonly occasion: string
    readonly grounds: string
    readonly unit: string
    readonly state: string
  }[]
  readonly incidents: {
    readonly count: number
    readonly hoursLost: number
    readonly inTime: number
    readonly measured: number
    readonly repeats: readonly { readonly place: string; readonly count: number }[]
  }
}

/** 受理建议 — what the centre is shown beside a case that waits for triage. */
export type CaseAdvice = {
  readonly duties: readonly { readonly unit: string; readonly unitName: string; readonly matter: string }[]
  readonly precedents: readonly {
    readonly id: string
    readonly title: string
    readonly unitName: string
    readonly ruling: string
    readonly ruledOn: Day
  }[]
  readonly repeats: readonly {
    readonly id: string
    readonly title: string
    readonly askedOn: Day
    readonly state: string
  }[]
}

export type PolicyLine = {
  readonly id: string
  readonly title: string
  readonly documentNo: string | null
  readonly benefit: string
  readonly todo: string
  readonly unit: string
  readonly validUntil: Day | null
  readonly match: Match
}

/** 待企业办理 — a thing that the firm owes an answer to. */
export type OwedLine = {
  readonly id: string
  readonly kind: 'asked' | 'traced' | 'hazard' | 'majorHazard' | 'alarm' | 'incomplete' | 'replied'
  readonly title: string
  readonly unit: string
  /** Null where nobody set a day. */
  readonly due: Day | null
  readonly isLate: boolean
  readonly href: string
  /** What is told of a record that the firm may not open. */
  readonly facts?: { readonly place: string | null; readonly goal: string | null; readonly measures: string | null }
}

export type Portal = {
  readonly owed: readonly OwedLine[]
  readonly cases: readonly CaseLine[]
  /** What this firm gave, by case; a case that is not here is unrated. */
  readonly ratings: Readonly<Record<string, string>>
  readonly policies: readonly PolicyLine[]
  readonly complaints: readonly {
    readonly id: string
    readonly kind: string
    readonly words: string
    readonly unit: string
    readonly state: string
    readonly filedOn: Day
    readonly finding: string | null
  }[]
  /** Units that keep the facts policies ask for, by what they look after. */
  readonly keepers: Readonly<Record<string, string>>
  /** Units that a complaint can be about. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** 我的项目 — what a firm is told of its own projects, and what the zone promised it. */
export type OwnProjects = {
  readonly projects: readonly {
    readonly id: string
    readonly name: string
    readonly state: string
    readonly unit: string
    readonly days: readonly {
      readonly what: 'start' | 'completion' | 'production'
      planned: Day | null
      actual: Day | null
    }[]
    readonly milestones: readonly {
      readonly id: string
      readonly result: string
      readonly unit: string
      readonly due: Day
      readonly reachedOn: Day | null
      readonly state: string
    }[]
    readonly cases: readonly CaseLine[]
  }[]
  readonly promises: readonly {
    readonly id: string
    readonly clause: string
    readonly kind: string
    readonly unit: string
    readonly due: Day
    readonly keptOn: Day | null
    readonly keptWords: string | null
    readonly state: string
  }[]
}
