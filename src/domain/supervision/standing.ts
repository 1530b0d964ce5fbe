import { type Day, daysBetween } from '#domain/day.ts'
import { daysOverdue } from '#domain/supervision/ladder.ts'

/** Where a matter is, in words that fit a task of a plan and a supervision order. */
export type Phase = 'before' | 'waiting' | 'objected' | 'active' | 'submitted' | 'closed' | 'stopped'

/** 情形 — what is printed of a matter; the word for it is the zone's own. */
export type Standing = 'done' | 'ahead' | 'on' | 'behind' | 'other'

export type Clocked = {
  readonly phase: Phase
  readonly due: Day | null
  /** The day on which the unit said that it is done. */
  readonly submittedOn: Day | null
  readonly closedOn: Day | null
  readonly suspendedOn: Day | null
}

/**
 * 超期天数 — days after the due day. It stops with the day on which the unit submitted what was then accepted, or on which
 * the matter was suspended: waiting for the office is not the unit's delay.
 */
export function overdueOf({ phase, due, submittedOn, closedOn, suspendedOn }: Clocked, today: Day): number {
  const isSubmitted = phase === 'submitted' || phase === 'closed'
  const stopped = isSubmitted ? (submittedOn ?? closedOn) : phase === 'stopped' ? suspendedOn : null
  return daysOverdue(due, stopped ?? today)
}

export function standingOf(matter: Clocked, today: Day): Standing {
  const { phase, due, submittedOn } = matter
  if (phase === 'closed') return 'done'
  if (phase === 'before' || phase === 'objected' || phase === 'stopped' || due === null) return 'other'
  if (overdueOf(matter, today) > 0) return 'behind'
  return phase === 'submitted' && submittedOn !== null && submittedOn < due ? 'ahead' : 'on'
}

/** Days until the due day; negative when it has passed, null without one. */
export function daysLeft(due: Day | null, today: Day): number | null {
  return due === null ? null : daysBetween(today, due)
}
