import type { Day } from '#domain/day.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import type { Counts } from '#domain/lamp/worst.ts'
import type { VisitGap } from '#domain/project/visit.ts'
import type { Stage } from '#domain/schedule/stage.ts'
import type { StandingLamp } from '#schema/standing-lamp.ts'

/** 一页 — where the whole zone stands on a day, as far as the reader may see it; each number names its records. */
export type Overview = {
  readonly asOf: Day
  readonly targets: readonly TargetStanding[]
  readonly reds: readonly StandingLamp[]
  readonly counts: Counts
  /** Counts of lamps by unit, the unit with most red first. */
  readonly units: readonly UnitLamps[]
  readonly changes: Changes
  readonly projects: readonly ProjectLine[]
  readonly names: Readonly<Record<string, string>>
}

export type UnitLamps = { readonly unit: string; readonly counts: Counts }

export type ProjectLine = {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  /** Whether the reader is its sponsoring leader. */
  readonly isOwn: boolean
  readonly stage: Stage
  /** What is dated next: the day planned for it. */
  readonly next: { readonly stage: Stage; readonly on: Day } | null
  readonly lamp: StandingLamp | null
  /** Only before the sponsoring leader: when the last visit was. */
  readonly visit: VisitGap | null
}

/** 昨日以来 — what is otherwise than it was before the last working day began. */
export type Changes = {
  readonly since: Day
  readonly turned: readonly { readonly from: string | null; readonly lamp: StandingLamp }[]
  /** Records that came into a state: how many, which. */
  readonly moved: readonly { readonly register: string; readonly state: string; readonly ids: readonly string[] }[]
}
