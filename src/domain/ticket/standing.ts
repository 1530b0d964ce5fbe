import type { Calendar } from '#domain/calendar.ts'
import { endOfDay } from '#domain/clock/count.ts'
import type { Day } from '#domain/day.ts'
import { timeOfDay } from '#domain/safety/report-clocks.ts'
import { caseStanding } from '#domain/service/case-clock.ts'
import type { TicketClock } from '#domain/ticket/course.ts'

export type TicketClockView = {
  readonly state: 'idle' | 'running' | 'paused' | 'stopped'
  readonly dueOn: Day | null
  /** Only where the limit is counted in hours. */
  readonly dueAt: string | null
  readonly overdueBy: number
  readonly isLate: boolean
  readonly workdaysLeft: number | null
  readonly paused: { readonly since: Day; readonly basis: string } | null
}

/** Where a clock stands, as pages show it; what is due today at a time that has passed is late as well. */
export function clockView(
  clock: TicketClock | null,
  today: Day,
  minute: number,
  calendar: Calendar,
): TicketClockView | null {
  if (clock === null) return null
  const { state, due, overdueBy, isLate, workdaysLeft, paused } = caseStanding(clock, today, calendar)
  const isHours = due !== null && due.minute < endOfDay && clock.limit.per === 'hours'
  const isPast = isHours && state === 'running' && due.on === today && minute > due.minute
  return {
    ...{ state, overdueBy, workdaysLeft, isLate: isLate || isPast },
    dueOn: due?.on ?? null,
    dueAt: isHours ? timeOfDay(due.minute) : null,
    paused: paused === null ? null : { since: paused.since, basis: paused.basis },
  }
}
