import type { Day } from '#domain/day.ts'
import type { AreaNight, Doubt } from '#domain/water/area-day.ts'
import type { Balance, BalanceLine, Lines, MonthFigures } from '#domain/water/balance.ts'
import type { HouseholdSign } from '#domain/water/household.ts'
import type { MeterHealth } from '#domain/water/meter-health.ts'
import type { NightStanding } from '#domain/water/night.ts'
import type { Correction, Network } from '#domain/water/rates.ts'
import type { HitRate, Outcome, Suspicion } from '#domain/water/suspicion.ts'

/** How many meters were expected and came: it stands beside each figure of water. */
export type Completeness = {
  readonly expected: number
  readonly onTime: number
  readonly late: number
  readonly suspect: number
  readonly percent: number | null
  readonly inletsExpected: number
  readonly inletsKnown: number
}

export type WaterBoardLine = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly boundary: 'closed' | 'open' | 'unknown'
  /** Litres of the last whole day. */
  readonly supplied: number | null
  readonly used: number | null
  readonly difference: number | null
  readonly completeness: Completeness
  readonly doubts: readonly Doubt[]
  readonly night: NightStanding
  readonly suspicion: Suspicion | null
  readonly alarm: { readonly id: string; readonly title: string } | null
}

export type WaterBoardView = {
  readonly day: Day
  readonly leastPercent: number
  readonly lines: readonly WaterBoardLine[]
  readonly hits: HitRate
  readonly maySearch: boolean
}

export type DmaView = {
  readonly line: WaterBoardLine
  readonly nights: readonly AreaNight[]
  readonly leastPercent: number
  readonly usedShare: number
  readonly window: readonly [number, number]
  readonly orders: readonly LeakOrder[]
  readonly maySearch: boolean
}

/** A leak suspicion with the order that went out for it and what was found. */
export type LeakOrder = {
  readonly alarm: string
  readonly title: string
  readonly area: string
  readonly firstOn: Day | null
  readonly isOpen: boolean
  readonly ticket: {
    readonly id: string
    readonly number: string
    readonly state: readonly [string, string]
    readonly where: string | null
    readonly measured: number | null
    readonly fixedOn: Day | null
  } | null
  readonly outcome: Outcome
}

export type WaterMonthView = {
  readonly area: string
  readonly month: string
  readonly isClosed: boolean
  readonly figures: MonthFigures
  /** What the meters say today, where the month is closed: data that came later show here and change no total. */
  readonly now: MonthFigures | null
  readonly balance: Balance
  /** The lines before their corrections. */
  readonly closedLines: Lines
  readonly corrections: readonly {
    readonly on: Day
    readonly line: BalanceLine
    readonly litres: number
    readonly why: string
    readonly by: string
  }[]
  readonly isValid: boolean
  readonly leastPercent: number
  readonly network: Network
  readonly correction: Correction
  readonly grossLoss: number | null
  /** The same at most, while a use is unknown. */
  readonly grossLossAtMost: number | null
  readonly loss: number | null
  readonly grade: 1 | 2 | 'none' | null
  readonly grades: readonly [number, number]
  readonly notBilled: number | null
  readonly notBilledAtMost: number | null
}

export type CurveView = {
  readonly id: string
  readonly number: string
  readonly days: readonly {
    readonly day: Day
    readonly hours: readonly (number | null)[]
    readonly marks: string | null
    readonly total: number | null
  }[]
  readonly signs: readonly HouseholdSign[]
  readonly asOf: Day
}

/** A curve with who of the office looked at it, the latest first. */
export type CurvePage = CurveView & {
  readonly readings: readonly { readonly id: string; readonly at: string; readonly by: string }[]
}

export type HealthLine = {
  readonly id: string
  readonly number: string
  readonly area: string
  readonly place: string
  readonly battery: number | null
  readonly rsrp: number | null
  readonly snr: number | null
  readonly cell: string | null
  readonly lastDay: Day | null
  readonly health: MeterHealth
}

/** A household whose hours show a leak behind its meter. */
export type SignLine = { readonly id: string; readonly number: string; readonly signs: readonly HouseholdSign[] }
