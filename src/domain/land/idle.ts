import { addMonths } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'

/** 供后地块 — what was promised and what was done on a plot that was supplied. Areas in m², sums in yuan. */
export type Use = {
  readonly startDue: Day | null
  readonly startedOn: Day | null
  readonly stoppedOn: Day | null
  readonly area: number
  readonly areaStarted: number | null
  readonly planned: number | null
  readonly invested: number | null
  readonly cause: 'own' | 'force' | 'government' | 'preparatory' | null
}

export type IdleKind = 'unknown' | 'onTime' | 'waiting' | 'notStarted' | 'stopped'

export type Idle = {
  readonly kind: IdleKind
  /** The day from which the plot counts as idle, past or to come; null when it does not run towards one. */
  readonly idleFrom: Day | null
  readonly isIdle: boolean
  /** What may be proposed to a named person; `ownPath` when the cause is not the firm's. */
  readonly proposal: 'none' | 'fee' | 'takeBack' | 'ownPath' | 'askCause'
}

/**
 * 闲置认定 — not begun one year after the agreed day, or begun on less than a third of the area or with less than a quarter of
 * the investment and stopped for a year (Rules on idle land art. 2; Urban Real Estate Law art. 26). The cause decides what
 * may be proposed: force majeure, acts of government and necessary preparation have a path of their own.
 */
export function idleOf(use: Use, today: Day): Idle {
  if (use.startDue === null) return { kind: 'unknown', idleFrom: null, isIdle: false, proposal: 'none' }
  if (use.startedOn === null || use.startedOn > today) return judged('notStarted', use.startDue, use, today)
  if (use.stoppedOn === null || use.stoppedOn > today || !isSmall(use))
    return { kind: 'onTime', idleFrom: null, isIdle: false, proposal: 'none' }
  return judged('stopped', use.stoppedOn, use, today)
}

/** Less than a third begun, or less than a quarter invested; what is not known says nothing. */
function isSmall({ area, areaStarted, planned, invested }: Use): boolean {
  const isLittleArea = areaStarted !== null && areaStarted * 3 < area
  const isLittleMoney = planned !== null && planned > 0 && invested !== null && invested * 4 < planned
  return isLittleArea || isLittleMoney
}

function judged(kind: 'notStarted' | 'stopped', from: Day, { cause }: Use, today: Day): Idle {
  const idleFrom = addMonths(from, 12)
  // “Over a year”: the anniversary itself still lies within the year.
  const isIdle = today > idleFrom
  if (!isIdle) return { kind: kind === 'notStarted' ? 'waiting' : 'stopped', idleFrom, isIdle, proposal: 'none' }
  if (cause === null) return { kind, idleFrom, isIdle, proposal: 'askCause' }
  if (cause !== 'own') return { kind, idleFrom, isIdle, proposal: 'ownPath' }
  return { kind, idleFrom, isIdle, proposal: kind === 'notStarted' && today > addMonths(from, 24) ? 'takeBack' : 'fee' }
}
