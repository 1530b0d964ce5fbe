import type { Gap, Rung, Track } from '#domain/enterprise/ladder.ts'

/** What the pages of enterprises and the server say to each other; both read it here. */
export type LadderLine = {
  readonly track: Track
  readonly now: Rung | null
  readonly next: Rung | null
  readonly gaps: readonly Gap[]
}

/** A figure of a period with the source that it came from; money in whole yuan. */
export type SourcedFigure = { readonly value: number; readonly source: string }

export type MonthLine = {
  readonly period: string
  readonly revenue: SourcedFigure | null
  readonly valueAdded: SourcedFigure | null
  readonly tax: SourcedFigure | null
  readonly power: SourcedFigure | null
  readonly staff: SourcedFigure | null
}

export type SavingLine = {
  readonly id: string
  readonly policy: string
  readonly document: string
  readonly group: string
  readonly period: string
  readonly saved: number
  readonly working: string
  readonly office: string
  readonly state: string
}

export type EnjoymentLine = {
  readonly id: string
  readonly policy: string
  readonly enjoyed: number
  readonly eligible: number
  readonly percent: number | null
  /** Whether this firm may have it, and whether it does. */
  readonly isEligible: boolean
  readonly isEnjoyed: boolean
}

export type EnterpriseView = {
  /** 行业 — the class of the industry code and what it stands under; null when none is given. */
  readonly industry: {
    readonly code: string
    readonly name: string
    readonly group: string
    readonly division: string
    readonly section: string
  } | null
  readonly land: number
  /** Figures of single firms are open to few; without them gaps cannot be worked out, and it is said. */
  readonly maySeeFigures: boolean
  readonly ladders: readonly LadderLine[]
  readonly cultivations: readonly CultivationLine[]
  readonly months: readonly MonthLine[]
  readonly savings: readonly SavingLine[]
  readonly savedTotal: number
  readonly enjoyment: readonly EnjoymentLine[]
  /** 每百元营业收入成本 of last year; null when a figure is missing. */
  readonly costPerHundred: number | null
  readonly perMu: readonly {
    readonly id: string
    readonly name: string
    readonly total: number | null
    readonly grade: string | null
    readonly state: string
  }[]
}

export type CultivationLine = {
  readonly id: string
  readonly rung: Rung
  readonly year: number
  readonly helper: string
  readonly state: string
  readonly gaps: readonly Gap[]
}

export type GrowthView = {
  readonly year: number
  readonly firms: readonly {
    readonly id: string
    readonly name: string
    readonly ladders: readonly LadderLine[]
    readonly target: CultivationLine | null
  }[]
  /** By title: what was added and removed this year. */
  readonly net: readonly {
    readonly kind: string
    readonly added: number
    readonly removed: number
    readonly net: number
    readonly held: number
  }[]
  readonly planned: number
  readonly promoted: number
  readonly hitRate: number | null
}

/** 快报预填 — what other sources hold of a period, and what is left to ask. */
export type QuickReport = {
  readonly period: string
  readonly known: Readonly<Record<string, SourcedFigure>>
  readonly asked: readonly string[]
}
