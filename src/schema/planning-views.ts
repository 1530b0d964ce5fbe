import type { Day } from '#domain/day.ts'
import type { CheckLine, CheckPoint, CheckResult } from '#domain/planning/conformity.ts'
import type { Gap, Standing } from '#domain/planning/gaps.ts'
import type { BoundKey } from '#domain/planning/indices.ts'

/** What the pages of planning and of city functions read. */
export type Named = { readonly id: string; readonly name: string | null }

export type EditionLine = {
  readonly id: string
  readonly name: string
  readonly level: string
  readonly edition: number
  readonly state: string
  readonly scope: string
  readonly noticeFrom: Day | null
  readonly noticeUntil: Day | null
  readonly approvalNo: string | null
  readonly approvedBy: string | null
  readonly approvedOn: Day | null
  readonly validFrom: Day | null
  readonly replacedOn: Day | null
  readonly plots: number
  readonly drawings: readonly {
    readonly name: string
    readonly on: string
    readonly file: { readonly id: string; readonly name: string; readonly bytes: number; readonly sha256: string }
  }[]
}

export type CheckSummary = {
  readonly id: string
  readonly number: string
  readonly project: Named
  readonly plot: Named
  readonly point: CheckPoint
  readonly on: Day
  readonly state: string
  readonly standing: CheckResult['standing'] | null
  readonly beyond: number
  readonly unmeasured: number
  readonly handling: string | null
  readonly handledOn: Day | null
}

export type CheckView = CheckSummary & {
  readonly isOtherUse: boolean
  readonly landUse: string | null
  readonly planned: string | null
  readonly storeyFactor: number | null
  readonly storeyHeight: number | null
  readonly lines: readonly CheckLine[]
}

export type PlotLine = {
  readonly id: string
  readonly number: string
  readonly edition: Named
  readonly state: string
  readonly landUse: string
  readonly bounds: Readonly<Partial<Record<BoundKey, number>>>
  readonly land: Named | null
  readonly newest: CheckSummary | null
  readonly changes: number
}

export type DriftLine = {
  readonly id: string
  readonly plot: string
  readonly number: string
  /** The edition of the plan that has it. */
  readonly edition: string
  /** By a procedure of its own, or with a new edition of the plan. */
  readonly way: 'procedure' | 'edition'
  readonly on: Day
  readonly key: string
  readonly from: string | number | null
  readonly to: string | number | null
  readonly askedBy: string | null
  readonly reason: string | null
  readonly approvedBy: string | null
  readonly approvalNo: string | null
}

export type PlanningView = {
  readonly asOf: Day
  readonly editions: readonly EditionLine[]
  readonly plots: readonly PlotLine[]
  readonly checks: readonly CheckSummary[]
  readonly drift: readonly DriftLine[]
}

export type FacilityLine = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly area: string | null
  readonly keeper: string | null
  readonly capacity: number | null
  readonly standing: Standing
  readonly openDue: Day | null
  readonly openedOn: Day | null
  readonly isLate: boolean
  readonly task: (Named & { readonly due: Day | null; readonly lead: string | null }) | null
}

export type CityView = {
  readonly asOf: Day
  readonly areas: readonly {
    readonly id: string
    readonly name: string
    readonly residents: number | null
    readonly on: Day | null
    readonly source: string | null
    readonly isPlaced: boolean
  }[]
  /** Standards by which gaps are worked out, with their basis. */
  readonly standards: readonly {
    readonly code: string
    readonly name: string
    readonly value: number
    readonly unit: string
    readonly basis: string
  }[]
  readonly gaps: readonly (Gap & { readonly id: string; readonly isGap: boolean })[]
  readonly facilities: readonly FacilityLine[]
  readonly isPublic: boolean
  readonly mayAssign: boolean
}

/** 公共设施 as anybody may read it. */
export type PublicFacilities = {
  readonly zone: string
  readonly asOf: Day
  /** False until the zone publishes its gaps. */
  readonly isOpen: boolean
  readonly gaps: readonly {
    readonly area: string
    readonly kind: string
    readonly short: number | null
    readonly unit: string
    readonly nearest: number | null
    readonly radius: number | null
    readonly coming: number
  }[]
  readonly facilities: readonly {
    readonly name: string
    readonly kind: string
    readonly area: string
    readonly place: string | null
    readonly standing: Standing
    readonly openDue: Day | null
  }[]
}
