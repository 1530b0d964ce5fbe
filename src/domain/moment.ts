import type { Day } from '#domain/day.ts'

/** 时刻 — the instant of an act: for the log, for ids, and the civil day in the zone. Made by entrypoints only. */
export type Moment = {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly millisecond: number
  readonly today: Day
  /** What the clocks of the world show, in milliseconds, where the zone has a clock of its own. */
  readonly wall?: number
}

/** The time on which other machines must agree with us: one-time codes, tickets and signatures of other programs. */
export function wallOf({ wall, millisecond }: Moment): number {
  return wall ?? millisecond
}

/** The minute of the civil day in the zone (UTC+8, no summer time): for limits that are counted in hours. */
export function minuteOf({ millisecond }: Moment): number {
  return Math.floor(millisecond / 60_000 + 8 * 60) % (24 * 60)
}
