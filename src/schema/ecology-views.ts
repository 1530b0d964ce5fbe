import type { Day } from '#domain/day.ts'
import type { AirGrade, AirVerdict } from '#domain/ecology/air.ts'
import type { Pollutant } from '#domain/ecology/air-standards.ts'
import type { NoiseVerdict } from '#domain/ecology/noise.ts'
import type { Exceeded, LeftOut, Sign } from '#domain/ecology/permit.ts'
import type { TrophicState } from '#domain/ecology/trophic.ts'
import type { WaterClass, WaterFactor, WaterType } from '#domain/ecology/water-labels.ts'

/** How much of what should be there is there; a figure without enough is shown as none. */
export type Received = { readonly received: number; readonly expected: number }

/** The share of good days by one edition, with both of its numbers and the days without an index. */
export type GoodDays = {
  readonly edition: string
  readonly good: number
  readonly valid: number
  readonly days: number
  readonly share: number | null
}

export type AirLine = {
  readonly id: string
  readonly name: string
  readonly zone: 'one' | 'two' | null
  /** The last hour of the day asked for, by the hourly columns of the edition in force. */
  readonly now: { readonly hour: number; readonly verdict: AirVerdict } | null
  readonly hours: Received
  /** The last whole day: its means and the verdicts of 2012 and 2026; `inForce` names the edition of that day. */
  readonly on: Day
  readonly means: { readonly [P in Pollutant]: number | null }
  readonly inForce: string | null
  readonly verdicts: readonly AirVerdict[]
  /** Since 1 January, by both editions. */
  readonly year: readonly GoodDays[]
  /** Grades of the last thirty days by the edition in force on each; null without an index. */
  readonly course: readonly { readonly on: Day; readonly grade: AirGrade | null; readonly aqi: number | null }[]
}

export type WaterLine = {
  readonly id: string
  readonly name: string
  readonly body: string | null
  readonly type: WaterType | null
  readonly target: WaterClass | null
  /** What measured the class below: values on line of a day, or a sample. */
  readonly from: 'line' | 'sample' | null
  readonly on: Day | null
  readonly sample: string | null
  readonly class: WaterClass | null
  readonly edition: string | null
  readonly worst: readonly WaterFactor[]
  readonly isKept: boolean | null
  readonly hours: Received | null
  /** Judged days and samples since 1 January that kept the target, of all that were judged. */
  readonly year: { readonly kept: number; readonly judged: number }
}

export type NoiseLine = {
  readonly id: string
  readonly name: string
  readonly zone: string | null
  readonly on: Day
  readonly verdict: NoiseVerdict | null
}

export type OutletLine = {
  readonly id: string
  readonly station: string
  readonly name: string
  readonly enterprise: string | null
  readonly enterpriseName: string | null
  readonly factor: string
  readonly per: 'hour' | 'day'
  readonly permit: string | null
  readonly most: number | null
  readonly least: number | null
  /** Of the days shown: means that count, absent ones, exceeded ones, and what was left out with its marks. */
  readonly from: Day
  readonly to: Day
  readonly valid: number
  readonly expected: number
  readonly latest: { readonly at: string; readonly value: number } | null
  readonly exceeded: readonly Exceeded[]
  readonly leftOut: readonly LeftOut[]
  readonly signs: readonly Sign[]
}

export type CaseLine = {
  readonly id: string
  readonly title: string
  readonly state: string
  readonly station: string
  readonly most: number
  readonly limit: number
  readonly factor: string
  readonly enterprise: string | null
  readonly unit: string
  readonly firstOn: Day
  readonly due: Day | null
  readonly isLate: boolean
}

/** 水体与巡查 — patrol is measured by what was found and put right, never by kilometres or minutes. */
export type BodyLine = {
  readonly id: string
  readonly name: string
  readonly type: WaterType
  readonly functionZone: string | null
  readonly target: WaterClass | null
  readonly classes: readonly {
    readonly station: string
    readonly class: WaterClass | null
    readonly isKept: boolean | null
  }[]
  /** Of a lake or reservoir: its newest sample with all factors of the index; null where there is none. */
  readonly trophic: {
    readonly index: number
    readonly state: TrophicState
    readonly on: Day
    readonly sample: string
    readonly edition: string
  } | null
  readonly chiefs: readonly string[]
  readonly found: number
  readonly open: number
  readonly overdue: number
  readonly closed: number
  readonly again: number
}

export type EcologyView = {
  readonly asOf: Day
  readonly air: readonly AirLine[]
  readonly water: readonly WaterLine[]
  readonly noise: readonly NoiseLine[]
  readonly outlets: readonly OutletLine[]
  readonly cases: readonly CaseLine[]
  readonly closedThisYear: number
  readonly bodies: readonly BodyLine[]
  readonly soil: readonly { readonly risk: string; readonly count: number; readonly area: number }[]
  readonly audits: {
    readonly open: number
    readonly late: number
    readonly accepted: number
    readonly waterPlanned: number
    readonly water: number
    readonly energyPlanned: number
    readonly energy: number
    readonly saved: number
  }
}

/** 公众空气和水 — what anybody may read: names of public stations, what they measured, how complete it is, by which standard. */
export type PublicAirWater = {
  readonly zone: string
  readonly asOf: Day
  readonly air: readonly {
    readonly name: string
    readonly hour: number | null
    readonly aqiNow: number | null
    readonly hours: Received
    readonly on: Day
    readonly aqi: number | null
    readonly grade: AirGrade | null
    readonly primary: readonly Pollutant[]
    readonly edition: string | null
    readonly year: GoodDays | null
  }[]
  readonly water: readonly {
    readonly name: string
    readonly body: string | null
    readonly target: WaterClass | null
    readonly class: WaterClass | null
    readonly isKept: boolean | null
    readonly worst: readonly WaterFactor[]
    readonly from: 'line' | 'sample' | null
    readonly on: Day | null
    readonly edition: string | null
    readonly hours: Received | null
  }[]
}
