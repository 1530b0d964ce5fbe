import type { Day } from '#domain/day.ts'
import type { DailyLine } from '#domain/land/daily.ts'
import type { Place } from '#domain/land/gcj.ts'
import type { Idle } from '#domain/land/idle.ts'
import type { Hung } from '#domain/land/posting.ts'
import type { StepView } from '#domain/land/steps.ts'
import type { Vintage } from '#domain/land/vintage.ts'

/** What pages of land and server say to each other. Areas in m², sums in yuan. */
export type NamedLine = DailyLine & { readonly name: string | null }

export type PaymentLine = {
  readonly name: string | null
  readonly agreed: number
  readonly paid: number
  readonly share: number | null
}

/** 钉子 — a household that has not signed; the name only for those who work with it. */
export type OpenHousehold = {
  readonly id: string
  readonly number: string
  readonly head: string | null
  readonly village: string
  readonly difficulty: string | null
  readonly text: string | null
  readonly helper: string | null
}

export type IdlePlot = { readonly id: string; readonly number: string; readonly enterprise: string | null } & Idle

/** 张贴记录 — a round of a notice with its paper on file and its photograph. */
export type PostedNotice = Hung & {
  readonly places: readonly string[]
  readonly photo: { readonly id: string; readonly name: string } | null
  readonly paper: string
}

/** 听证 — as it was called and as it went, with its two papers. */
export type HeldHearing = {
  readonly calledOn: string
  readonly on: string
  readonly place: string
  readonly objectors: number
  readonly members: number
  readonly notice: string
  readonly points: readonly { readonly taken: string }[] | null
  readonly result: string | null
  readonly record: string | null
}

export type LandDesk = {
  readonly asOf: Day
  readonly batches: readonly { readonly id: string; readonly name: string }[]
  readonly batch: {
    readonly id: string
    readonly name: string
    readonly number: string
    readonly steps: readonly StepView[]
    readonly next: StepView | null
    readonly postings: readonly PostedNotice[]
    readonly hearings: readonly HeldHearing[]
  } | null
  readonly lines: readonly NamedLine[]
  readonly total: DailyLine | null
  readonly payments: readonly PaymentLine[]
  readonly open: readonly OpenHousehold[]
  readonly idle: readonly IdlePlot[]
  readonly vintages: readonly Vintage[]
}

export type MapPlot = {
  readonly id: string
  readonly number: string
  readonly village: string
  readonly area: number
  readonly ring: readonly Place[]
  /** The field of the last known day; null before all of them. */
  readonly stage: string | null
}

export type MapDot = {
  readonly kind: 'household' | 'grave'
  readonly id: string
  readonly number: string
  readonly at: Place
  readonly stage: string | null
  readonly isDone: boolean
}

export type LandMap = {
  readonly asOf: Day
  readonly batches: LandDesk['batches']
  readonly batch: string | null
  readonly plots: readonly MapPlot[]
  readonly dots: readonly MapDot[]
}

/** 公示 — nothing but fields of the allow-list. */
export type LandNotice = {
  readonly batch: string
  readonly number: string
  readonly asOf: Day
  readonly households: readonly Readonly<Record<string, unknown>>[]
  readonly graves: readonly Readonly<Record<string, unknown>>[]
}
