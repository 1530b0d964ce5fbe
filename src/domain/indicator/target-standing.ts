import type { Day } from '#domain/day.ts'
import type { Amount } from '#domain/indicator/amount.ts'
import type { Benchmark, Rank } from '#domain/indicator/benchmark.ts'
import type { Edition, IndicatorFact, PeerFact, ShareFact, TargetFact } from '#domain/indicator/facts.ts'
import type { Finding } from '#domain/indicator/findings.ts'
import type { Forecast } from '#domain/indicator/forecast.ts'
import type { Mode, Progress } from '#domain/indicator/measure.ts'
import type { Series } from '#domain/indicator/series.ts'
import type { Label } from '#domain/label.ts'

/** 目标现状 — where a target stands on a day. Every number carries the ids of the facts that it was made from. */
export type TargetStanding = {
  readonly target: TargetFact
  /** Null as long as nobody has said how the target is measured. */
  readonly indicator: IndicatorFact | null
  readonly mode: Mode | null
  readonly asOf: Day
  /** The period of the figures below: the last one known on the day within the course of the target. */
  readonly period: string | null
  readonly periodName: Label | null
  /** The figure as published, and the edition that was known on the day. */
  readonly value: Amount
  readonly edition: Edition | null
  readonly releasedOn: Day | null
  /** Growth as reported, never computed. */
  readonly growth: Amount
  readonly twoYearGrowth: Amount
  /** The number that is compared with the target: value, growth, gain over the base, or rank. */
  readonly measured: Amount
  /** 确保 — beside the floor, which is the target as issued. */
  readonly floor: Progress
  /** 力争 — beside the stretch; null where the target has one level only. */
  readonly stretch: (Progress & { readonly amount: number }) | null
  /** For yearly growth over several years: what each remaining year must bring, in percent. */
  readonly remainingRate: Amount
  readonly benchmark: Benchmark | null
  /** Gap in points to the indicator that the target is tied to; positive is ahead of it. */
  readonly tied: Amount | null
  readonly rank: Rank
  readonly shares: readonly ShareStanding[]
  readonly forecast: Forecast
  /** Whether the forecast reaches the target. */
  readonly willReach: boolean | null
  readonly isMet: boolean | null
  /** The measured number by period since the start, for a small line. */
  readonly trend: readonly { readonly period: string; readonly value: number }[]
  readonly findings: readonly Finding[]
  readonly factIds: readonly string[]
}

export type ShareStanding = {
  readonly id: string
  readonly unit: string
  readonly amount: number
  readonly actual: Amount
  readonly completion: Amount
}

export type StandingFacts = {
  readonly target: TargetFact
  readonly indicator: IndicatorFact | null
  /** All figures of the indicator by subject. */
  readonly subjects: ReadonlyMap<string, Series>
  readonly peers: readonly PeerFact[]
  readonly shares: readonly ShareFact[]
  /** The zone's series of the indicator that the target is tied to. */
  readonly tied: { readonly indicator: IndicatorFact; readonly series: Series } | null
}
