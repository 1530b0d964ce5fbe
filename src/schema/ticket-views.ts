import type { Day } from '#domain/day.ts'
import type { DisputeRates } from '#domain/dispute/rates.ts'
import type { VisitDue } from '#domain/dispute/visits.ts'
import type { HazardQuarter } from '#domain/safety/hazards.ts'
import type { ReportClock } from '#domain/safety/report-clocks.ts'
import type { CallerRates } from '#domain/ticket/callers.ts'
import type { TicketClockView } from '#domain/ticket/standing.ts'

/** What the pages of tickets, disputes and emergencies are told; worked out from the records that the person may see. */
export type TicketLine = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly kind: string
  readonly area: string
  readonly place: string
  readonly unit: string
  readonly state: string
  readonly clock: TicketClockView | null
  readonly isForced: boolean
  readonly isListed: boolean
  readonly lookAgainOn: Day | null
}

export type TicketFigures = {
  readonly id: string
  readonly name: string
  readonly open: number
  readonly overdue: number
  readonly closed: number
  readonly inTime: number
  readonly redone: number
  /** 响应率、解决率、满意率 of callers; null where nobody called. */
  readonly callers: CallerFigures | null
}

/** Rates of callers with the addresses of the rows of both sides. */
export type CallerFigures = CallerRates & {
  readonly rows: {
    readonly contact: RowsOfRate
    readonly solved: RowsOfRate
    readonly satisfied: RowsOfRate
    readonly explained: string
  }
}

type RowsOfRate = { readonly of: string; readonly among: string }

export type TicketDesk = {
  readonly asOf: Day
  readonly lines: readonly TicketLine[]
  readonly units: readonly TicketFigures[]
  readonly areas: readonly TicketFigures[]
}

export type CatalogueLine = {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly filing: string
  readonly closing: string
  readonly count: number
  readonly per: string
  readonly gate: string
  readonly basis: string
  readonly sourcedOn: Day | null
}

export type DisputeLine = {
  readonly id: string
  readonly title: string
  readonly parties: string
  readonly type: string
  readonly risk: string
  readonly level: string
  readonly state: string
  readonly unit: string
  readonly people: number
  readonly clock: TicketClockView | null
  readonly mediations: number
  readonly isExempt: boolean
  readonly sponsor: string | null
  readonly visit: VisitDue | null
}

export type DisputeDesk = {
  readonly asOf: Day
  readonly open: readonly DisputeLine[]
  readonly visits: readonly DisputeLine[]
  readonly levels: readonly {
    readonly id: string
    readonly taken: number
    readonly handedUp: number
    readonly rates: DisputeRates
  }[]
}

export type EmergencyLine = {
  readonly id: string
  readonly title: string
  readonly number: string
  readonly kind: string
  readonly place: string
  readonly unit: string
  readonly state: string
  readonly grade: string | null
  readonly warning: string | null
  readonly response: string | null
  readonly happenedOn: Day
  readonly clocks: readonly ReportClock[]
}

export type EmergencyBoard = {
  readonly asOf: Day
  /** Minutes of the day at which the clocks were read. */
  readonly minute: number
  readonly open: readonly EmergencyLine[]
  readonly duty: readonly {
    readonly id: string
    readonly plan: string
    readonly post: string
    readonly phone: string
  }[]
  readonly plans: readonly {
    readonly id: string
    readonly name: string
    readonly reviewBy: Day
    readonly lastDrillOn: Day | null
    readonly isDue: boolean
  }[]
}

export type HazardBoard = {
  readonly asOf: Day
  readonly year: number
  readonly general: readonly HazardQuarter[]
  readonly major: readonly HazardQuarter[]
}

/** A figure of a statement with the address of the records that it counts; null where it counts none. */
export type StatementFigure = { readonly key: string; readonly value: number; readonly href: string | null }

/** A statement that waits for its head, filled with what the registers know. */
export type StatementDraft = {
  readonly kind: 'disputes' | 'hazards'
  readonly unit: string
  readonly name: string
  readonly period: string
  readonly from: Day
  readonly until: Day
  readonly due: Day
  readonly figures: readonly StatementFigure[]
}

export type StatementUnit = {
  readonly id: string
  readonly name: string
  readonly statement: string | null
  readonly signedOn: Day | null
  readonly signedBy: string | null
  readonly isNil: boolean
  readonly isLate: boolean
  readonly figures: readonly StatementFigure[]
}

export type StatementPart = {
  readonly kind: 'disputes' | 'hazards'
  readonly drafts: readonly StatementDraft[]
  readonly periods: readonly {
    readonly name: string
    readonly from: Day
    readonly until: Day
    readonly due: Day
    readonly isOver: boolean
    readonly units: readonly StatementUnit[]
  }[]
}

export type StatementDesk = { readonly asOf: Day; readonly parts: readonly StatementPart[] }
