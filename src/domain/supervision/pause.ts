import type { Calendar } from '#domain/calendar.ts'
import { clockOn } from '#domain/clock/clock.ts'
import { type Day, daysBetween } from '#domain/day.ts'

export type Suspension = {
  readonly assignedOn: Day
  readonly due: Day
  readonly suspendedOn: Day
  readonly resumedOn: Day
  readonly basis: string
}

/**
 * 中止期间不计时限 — the due day after an order was resumed: the days that were left when it stood still begin to run again.
 * What was late already when it was suspended stays late.
 */
export function dueAfterPause(suspension: Suspension, calendar: Calendar): Day {
  const { assignedOn, due, suspendedOn, resumedOn, basis } = suspension
  const standing = clockOn(
    { count: daysBetween(assignedOn, due), per: 'days', roll: 'forward' },
    [
      { kind: 'start', on: assignedOn },
      { kind: 'pause', on: suspendedOn, basis },
      { kind: 'resume', on: resumedOn },
    ],
    resumedOn,
    calendar,
  )
  return standing.faults.length > 0 || standing.due === null ? due : standing.due.on
}
