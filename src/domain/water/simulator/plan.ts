import type { Day } from '#domain/day.ts'

/** 用水类型 — how somebody uses water over a day. */
export type Habit = 'household' | 'office' | 'dayShift' | 'nightShift'

/** A flow that nobody wants: a leak or a burst, in litres an hour, from the first hour of a day until one is mended. */
export type LeakPlan = { readonly from: Day; readonly until: Day | null; readonly litresPerHour: number }

export type MeterPlan = { readonly number: string; readonly opened: number; readonly turnsAt?: number }

/** 用户点 — a customer with the meters that hang there one after the other and what goes wrong with them. */
export type PointPlan = {
  readonly name: string
  readonly habit: Habit
  /** People in a household, tens of people elsewhere. */
  readonly size: number
  readonly meter: MeterPlan
  /** The day on which the meter is taken down and another one hung up. */
  readonly replaced?: { readonly on: Day; readonly meter: MeterPlan }
  /** A leak behind the meter: it runs through it and is paid for. */
  readonly leak?: LeakPlan
  readonly faults?: FaultPlan
}

/** 故障 — what a real meter does besides measuring. */
export type FaultPlan = {
  /** Packets sent twice, per thousand. */
  readonly duplicated?: number
  /** Packets that come days later, per thousand, and how many days at most. */
  readonly late?: number
  readonly lateDays?: number
  /** Days on which nothing is sent at all; the counter runs on. */
  readonly silent?: readonly { readonly from: Day; readonly until: Day }[]
  /** Minutes by which its clock is ahead; its hours are shifted by it. */
  readonly clockAhead?: number
  /** A wrong reading on a day: the counter seems to have fallen, without any replacement. */
  readonly fell?: { readonly on: Day; readonly litres: number }
}

/** 分区 — an area with one inlet meter, its customers, and the leaks of its pipes, which no customer's meter sees. */
export type AreaPlan = {
  readonly code: string
  readonly inlet: MeterPlan
  readonly cell: string
  readonly points: readonly PointPlan[]
  readonly leaks: readonly LeakPlan[]
}

export type Plan = {
  readonly seed: number
  readonly from: Day
  /** Number of days that are played. */
  readonly days: number
  readonly areas: readonly AreaPlan[]
  /** Radio cells that are down between two days. */
  readonly deadCells?: readonly { readonly cell: string; readonly from: Day; readonly until: Day }[]
}
