import type { ClockEvent } from '#domain/clock/clock.ts'
import type { Day } from '#domain/day.ts'

/** When something happened; the minute only where a limit is counted in hours. */
export type At = { readonly on: Day; readonly minute?: number }

/** 答复 — while somebody else looks at the answer the time of the unit stands still. */
export function answeredAt(events: readonly ClockEvent[], at: At, basis: string): readonly ClockEvent[] {
  return [...events, { kind: 'pause', ...at, basis }]
}

/** 退回重办 — what was left of the limit goes on. */
export function sentBackAt(events: readonly ClockEvent[], at: At): readonly ClockEvent[] {
  return [...events, { kind: 'resume', ...at }]
}

/** 认可 — the clock stopped at the answer, not when somebody found time to look at it. */
export function settledAt(events: readonly ClockEvent[], answered: At, basis: string): readonly ClockEvent[] {
  const last = events.findLastIndex((one) => one.kind === 'pause' && one.basis === basis)
  const before = last === -1 ? events : events.filter((_, i) => i !== last)
  return [...before, { kind: 'stop', ...answered }]
}
