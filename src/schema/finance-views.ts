import type { Day } from '#domain/day.ts'
import type { Fit } from '#domain/finance/matching.ts'
import type { Share } from '#domain/finance/needs.ts'
import type { TaskLine } from '#domain/labour/workers.ts'

/** 投融资、用工、平台 — what their pages and the server say to each other; everything here is computed from facts on a day. */
export type MatchLine = {
  readonly product: string
  readonly name: string
  readonly on: string
  readonly result: 'open' | 'refused' | 'granted'
  readonly resultOn: string | null
  readonly reason: string | null
}

export type ProductFit = {
  readonly id: string
  readonly name: string
  readonly bank: string
  readonly rate: number | null
  readonly fits: readonly Fit[]
}

export type NeedLine = {
  readonly id: string
  readonly purpose: string
  readonly enterprise: string | null
  readonly state: string
  readonly amount: number
  readonly term: number
  readonly due: Day
  readonly isUrgent: boolean
  readonly matches: readonly MatchLine[]
  /** Products beside the need, the fitting ones first; empty once credit was granted. */
  readonly products: readonly ProductFit[]
}

export type BridgeLine = {
  readonly id: string
  readonly enterprise: string | null
  readonly bank: string
  readonly state: string
  readonly asked: number
  readonly lentOn: Day | null
  readonly dueOn: Day | null
  readonly repaidOn: Day | null
  readonly days: number | null
  readonly fee: number | null
  readonly overdue: number
}

export type SchemeLine = {
  readonly scheme: string
  readonly loans: number
  readonly granted: number
  readonly lent: number
  readonly renewals: number
  readonly compensation: number
}

export type FundLine = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly paidIn: number
  readonly invested: number
  readonly companies: number
  readonly returned: number
  readonly counted: number
  /** What is to be reinvested: own share × the multiple; null where none is asked. */
  readonly asked: number | null
}

/** A figure of the state group for a quarter, with its formula; it is entered as an observation of an indicator. */
export type GroupFigure = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly caliber: string
  readonly unitName: string
  readonly period: string | null
  readonly value: number | null
  readonly before: number | null
}

export type FinanceView = {
  readonly asOf: Day
  readonly needs: readonly NeedLine[]
  readonly figures: {
    readonly byCount: Share
    readonly byAmount: Share
    readonly rate: number | null
    readonly rateBefore: number | null
    readonly firstTime: Share
    readonly compensation: Share
    readonly bridgeLent: number
    readonly bridgeSize: number | null
    readonly bridgeTurnover: number | null
    readonly findings: number
  }
  readonly schemes: readonly SchemeLine[]
  readonly overdue: readonly {
    readonly id: string
    readonly contract: string
    readonly enterprise: string | null
    readonly dueOn: Day
    readonly days: number
  }[]
  readonly bridges: readonly BridgeLine[]
  readonly funds: readonly FundLine[]
  readonly group: readonly GroupFigure[]
}

export type JobNeedLine = {
  readonly id: string
  readonly post: string
  readonly enterprise: string | null
  readonly state: string
  readonly needed: number
  readonly verified: number | null
  readonly present: number
  /** Counted from arrivals: who came and is still there; null for a reader who sees the arrivals of its own unit only. */
  readonly filled: number | null
  readonly payFrom: number
  readonly payTo: number | null
}

export type JobsView = {
  readonly asOf: Day
  /** Null for a reader who sees the arrivals of its own unit only. */
  readonly shortage: Share | null
  readonly needs: readonly JobNeedLine[]
  /** Days that a worker must have stayed to be counted; null where the zone has not set them. */
  readonly least: number | null
  readonly tasks: readonly (TaskLine & { readonly name: string | null })[]
  readonly retention: readonly { readonly days: number; readonly share: Share }[]
  readonly classes: readonly {
    readonly id: string
    readonly name: string
    readonly school: string
    readonly enterprise: string | null
    readonly at: string | null
    readonly planned: number
    readonly enrolled: number | null
    readonly passed: number | null
    readonly placed: number | null
    readonly stayed: number | null
  }[]
  readonly subsidies: readonly {
    readonly id: string
    readonly name: string
    readonly state: string
    readonly planned: number
    readonly passed: number | null
    readonly rate: number | null
    readonly prepaid: number | null
    readonly final: number | null
    readonly publicUntil: Day | null
  }[]
}

export type PlatformLine = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly operator: string
  readonly since: Day
  readonly area: number | null
  readonly firms: number
  readonly services: number
  readonly confirmed: number
  readonly disputed: number
  readonly tenants: number
  readonly incubated: number
  readonly graduated: number
  /** Services of the last four quarters, the oldest first. */
  readonly quarters: readonly { readonly name: string; readonly services: number }[]
}

export type PlatformsView = { readonly asOf: Day; readonly platforms: readonly PlatformLine[] }
