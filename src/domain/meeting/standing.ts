import { type Calendar, workdaysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'

/** How a decision stands: what its task says, and whether the day has passed. */
export const standings = {
  unassigned: ['尚未交办', 'Not assigned'],
  unsigned: ['待签收', 'Not signed for'],
  running: ['办理中', 'In progress'],
  late: ['逾期', 'Past due'],
  submitted: ['待核验', 'To be verified'],
  closed: ['按期办结', 'Closed in time'],
  closedLate: ['逾期办结', 'Closed after its day'],
  noted: ['不须交办', 'Noted'],
} as const satisfies Record<string, Label>

export type Standing = keyof typeof standings

export type DecisionFacts = {
  readonly isNoted: boolean
  readonly due: Day | null
  /** The task that the decision became. */
  readonly task: { readonly state: string; readonly due: Day | null; readonly closedOn: Day | null } | null
}

export type DecisionStanding = { readonly standing: Standing; readonly due: Day | null; readonly lateBy: number }

/** 上次议定事项的办理情况 — computed from the task; nothing is asked of anybody for it. */
export function standingOf({ isNoted, due, task }: DecisionFacts, asOf: Day, calendar: Calendar): DecisionStanding {
  if (isNoted) return { standing: 'noted', due, lateBy: 0 }
  if (task === null) return { standing: 'unassigned', due, lateBy: lateBy(due, asOf, calendar) }
  const current = task.due ?? due
  if (task.state === 'closed') {
    const days = lateBy(current, task.closedOn ?? asOf, calendar)
    return { standing: days > 0 ? 'closedLate' : 'closed', due: current, lateBy: days }
  }
  const days = lateBy(current, asOf, calendar)
  if (task.state === 'submitted' || task.state === 'verified')
    return { standing: 'submitted', due: current, lateBy: days }
  if (days > 0 || (current !== null && current < asOf)) return { standing: 'late', due: current, lateBy: days }
  const isUnsigned = task.state === 'issued' || task.state === 'objected'
  return { standing: isUnsigned ? 'unsigned' : 'running', due: current, lateBy: 0 }
}

function lateBy(due: Day | null, on: Day, calendar: Calendar): number {
  return due === null || due >= on ? 0 : workdaysBetween(due, on, calendar)
}

export type Sitting = { readonly id: string; readonly series: string; readonly on: Day; readonly state: string }

/** 下次会议 — the next meeting of a series after a day that is still planned; null when none is. */
export function nextSitting<S extends Sitting>(sittings: readonly S[], series: string, after: Day): S | null {
  const coming = sittings.filter((one) => one.series === series && one.state === 'planned' && one.on > after)
  return coming.toSorted(byDay)[0] ?? null
}

/** 上次会议 — the latest meeting of the same series before this one that was held. */
export function lastSitting<S extends Sitting>(sittings: readonly S[], of: Sitting): S | null {
  const held = sittings.filter(
    (one) => one.series === of.series && one.id !== of.id && one.on <= of.on && wasHeld(one.state),
  )
  return held.toSorted(byDay).at(-1) ?? null
}

export function wasHeld(state: string): boolean {
  return state === 'held' || state === 'drafted' || state === 'signed' || state === 'closed'
}

function byDay(a: Sitting, b: Sitting): number {
  return a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1
}
