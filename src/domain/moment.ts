import type { Day } from '#domain/day.ts'

/** 时刻 — the instant of an act: for the log, for ids, and the civil day in the zone. Made by entrypoints only. */
export type Moment = {
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly millisecond: number
  readonly today: Day
}
