import type { Day } from '#domain/day.ts'
import type { Flow, Frequency } from '#domain/indicator/period.ts'

/** What the maths asks of records; rows of the registers of these names have this shape. */
export type IndicatorFact = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly unitName: string
  readonly nature: 'level' | 'rate' | 'count'
  readonly flow: Flow
  readonly priceBasis: 'current' | 'comparable' | 'none'
  readonly frequency: Frequency
  readonly direction: 'up' | 'down'
  readonly kind: 'official' | 'management'
  readonly skipsJanuary: boolean | null
  readonly allowsMonthly: boolean | null
  readonly owner: string
  readonly source: string
  readonly caliber: string
  readonly releaseMonths: number
  readonly releaseDay: number
  readonly decimals: number
  readonly tolerance: number | null
}

export type Edition = 'flash' | 'preliminary' | 'final' | 'revised'
export type Scope = 'zone' | 'unit' | 'industry' | 'peer'

export type ObservationFact = {
  readonly id: string
  readonly indicator: string
  readonly period: string
  readonly scope: Scope
  readonly unit: string | null
  readonly industry: string | null
  readonly peer: string | null
  readonly value: number | null
  readonly growth: number | null
  readonly rank: number | null
  readonly edition: Edition
  readonly releasedOn: Day
  readonly document: string
}

export type PeerFact = {
  readonly id: string
  readonly name: string
  readonly kind: 'province' | 'city' | 'rival'
  readonly state: string
}

export type ShareFact = {
  readonly id: string
  readonly state: string
  readonly unit: string
  readonly amount: number
}

export type Comparator = 'eq' | 'ge' | 'gt' | 'le' | 'up' | 'down' | 'approx' | 'range' | 'rank' | 'ref'
export type Strength = 'floor' | 'stretch' | 'expected' | 'benchmark' | 'directional' | 'vague' | 'rank'

export type TargetFact = {
  readonly id: string
  readonly version: number
  readonly indicator: string
  readonly comparator: Comparator
  readonly amount: number | null
  readonly upper: number | null
  readonly unitName: string | null
  readonly strength: Strength | null
  readonly noQuantity: 'given' | 'pending' | 'awaited' | 'none'
  readonly due: Day | null
  readonly lead: string | null
  readonly measuredBy: string | null
  readonly aspect: 'value' | 'growth' | 'gain' | 'rank' | null
  readonly basePeriod: string | null
  readonly baseValue: number | null
  readonly startPeriod: string | null
  readonly endPeriod: string | null
  readonly path: 'linear' | 'curve' | 'compound' | null
  readonly curve: string | null
  readonly stretch: number | null
  readonly tolerance: number | null
  readonly benchmarkPeer: string | null
  readonly points: number | null
  readonly tiedTo: string | null
  readonly measuredPrices: 'current' | 'comparable' | 'none' | null
  readonly measuredOn: Day | null
  readonly setup: number | null
}
