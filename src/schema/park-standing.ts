import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** 园区运行 — what of water, air, safety, service and data stands on the leader's page and on the wall, as far as the reader may see it. */
export type ParkStanding = { readonly asOf: Day; readonly tiles: readonly ParkTile[] }

export type ParkTile = {
  readonly key: 'water' | 'air' | 'safety' | 'service' | 'data'
  readonly figures: readonly ParkFigure[]
}

export type ParkFigureKey =
  | 'grossLoss'
  | 'notBilled'
  | 'suspicions'
  | 'waterReadings'
  | 'airHour'
  | 'airDay'
  | 'silentStations'
  | 'exceedances'
  | 'majorHazards'
  | 'emergencies'
  | 'disputes'
  | 'tickets'
  | 'cases'
  | 'closedCases'
  | 'satisfaction'
  | 'silentDevices'
  | 'readings'
  | 'alarms'
  | 'lateTargets'

/** 一个数 — with everything that stands beside it; its words and its unit of measure belong to its key. */
export type ParkFigure = {
  readonly key: ParkFigureKey
  /** Null is "not known", never nothing. */
  readonly value: number | null
  /** Of how many; null where the figure is no part of anything. */
  readonly of: number | null
  /** How many of them are overdue; null where nothing has a due day. */
  readonly late: number | null
  /** The day, month or hour that the figure speaks of. */
  readonly asOf: string
  /** Name of the register that it was counted from. */
  readonly source: string
  /** Who answers for it: short names of units. */
  readonly unit: string
  /** Its rows. */
  readonly href: string
  /** `incomplete`: too little came for it to be valid. `stale`: what it speaks of is older than it should be. */
  readonly state: 'whole' | 'incomplete' | 'stale' | 'unknown'
  /** What its sentence is filled with. */
  readonly facts: Readonly<Record<string, string | number | Label>>
}
