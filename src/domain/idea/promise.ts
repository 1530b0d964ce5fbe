import type { Day } from '#domain/day.ts'

export type PromiseStanding = 'done' | 'done-late' | 'running' | 'late'

/** 承诺现状 — measured by the day first said; a later one moves nothing in the eyes of who was promised something. */
export function promiseStanding(due: Day | null, doneOn: Day | null, today: Day): PromiseStanding {
  if (doneOn !== null) return due !== null && doneOn > due ? 'done-late' : 'done'
  return due !== null && today > due ? 'late' : 'running'
}
