import { type Calendar, type Due, workdaysBetween } from '#domain/calendar.ts'
import { type Count, countOf, endOfDay, type Instant } from '#domain/clock/count.ts'
import { type Limit, limitEnd } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'

/** What happens to a clock, each with its day; for limits in hours also the minute of the day. */
export type ClockEvent = { readonly on: Day; readonly minute?: number } & (
  | { readonly kind: 'start' }
  | { readonly kind: 'resume' | 'stop' }
  /** Time outside the limit, such as a hearing, an expert review or papers to be completed: it needs its basis. */
  | { readonly kind: 'pause'; readonly basis: string }
  /** To a definite day or by a length in the unit of the limit; asked for before the limit ran out. */
  | {
      readonly kind: 'extend'
      readonly basis: string
      readonly askedOn?: Day
      readonly until?: Day
      readonly count?: number
    }
)

export type ClockFault =
  | 'before-start'
  | 'started-twice'
  | 'paused-twice'
  | 'pause-after-end'
  | 'not-paused'
  | 'second-extension'
  | 'late-extension'
  | 'empty-extension'
  | 'after-stop'

/** 时钟 — where a limit stands on a day. */
export type ClockStanding = {
  readonly state: 'idle' | 'running' | 'paused' | 'stopped'
  /** Null before the start and while the clock is paused: nobody can know the day. */
  readonly due: (Due & { readonly minute: number }) | null
  /** What the rule alone gave at the start, without pauses and extension. */
  readonly firstDue: Due | null
  readonly isExtended: boolean
  /** Working days until the due day; null when there is none. */
  readonly workdaysLeft: number | null
  /** Working days since the due day passed unmet; 0 while in time. */
  readonly overdueBy: number
  readonly paused: { readonly since: Day; readonly basis: string; readonly left: number } | null
  readonly stoppedOn: Day | null
  readonly isLate: boolean
  /** Events that had no effect, and why. */
  readonly faults: readonly { readonly fault: ClockFault; readonly on: Day }[]
}

/** Folds dated events into the standing of the clock on a day; later events are not known yet. The order given has no say among days. */
export function clockOn(limit: Limit, events: readonly ClockEvent[], today: Day, calendar: Calendar): ClockStanding {
  const known = events
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => (a.on === b.on ? (a.minute ?? endOfDay) - (b.minute ?? endOfDay) : a.on < b.on ? -1 : 1))
  const clock = known.reduce((before, event) => step(before, event, limit, calendar), idle)
  return standing(clock, limit, today, calendar)
}

/** A clock while its events are folded: what is left, counted from the last start or resumption. */
type Clock = {
  readonly count: Count | null
  readonly startedOn: Day | null
  readonly from: Instant | null
  readonly left: number
  /** The definite day of an extension, as long as no pause comes after it. */
  readonly until: Day | null
  readonly isExtended: boolean
  readonly paused: { readonly since: Day; readonly basis: string } | null
  readonly stopped: Instant | null
  readonly faults: ClockStanding['faults']
}

const idle: Clock = {
  count: null,
  startedOn: null,
  from: null,
  left: 0,
  until: null,
  isExtended: false,
  paused: null,
  stopped: null,
  faults: [],
}

function step(clock: Clock, event: ClockEvent, limit: Limit, calendar: Calendar): Clock {
  const at: Instant = { on: event.on, minute: event.minute ?? endOfDay }
  const fault = (name: ClockFault): Clock => ({ ...clock, faults: [...clock.faults, { fault: name, on: event.on }] })
  if (clock.stopped !== null) return fault('after-stop')
  if (event.kind === 'start') {
    if (clock.count !== null) return fault('started-twice')
    const count = countOf(limit, at, calendar)
    return { ...clock, count, startedOn: at.on, from: at, left: count.total }
  }
  if (clock.count === null) return fault('before-start')
  const next = running(clock, clock.count, event, at)
  return typeof next === 'string' ? fault(next) : next
}

/** What an event does to a clock that was started and not stopped; a text says why it does nothing. */
function running(
  clock: Clock,
  count: Count,
  event: Exclude<ClockEvent, { kind: 'start' }>,
  at: Instant,
): Clock | ClockFault {
  switch (event.kind) {
    case 'stop':
      return { ...clock, stopped: at }
    case 'resume':
      return clock.paused === null ? 'not-paused' : { ...clock, paused: null, from: at }
    case 'pause':
      return paused(clock, count, event.basis, at)
    case 'extend': {
      const due = dueOf(clock)
      if (clock.isExtended) return 'second-extension'
      if (due !== null && (event.askedOn ?? event.on) > due.on) return 'late-extension'
      return extended(clock, event, due) ?? 'empty-extension'
    }
  }
}

function paused(clock: Clock, count: Count, basis: string, at: Instant): Clock | ClockFault {
  if (clock.paused !== null || clock.from === null) return 'paused-twice'
  const due = dueOf(clock)
  // On the last day itself it is in time, and nothing is left.
  if (due !== null && (at.on > due.on || (at.on === due.on && at.minute > due.minute))) return 'pause-after-end'
  const left = Math.max(0, clock.left - count.used(clock.from, at))
  return { ...clock, paused: { since: at.on, basis }, left, until: null, from: null }
}

function extended(clock: Clock, { on, until, count }: Extend, due: (Instant & Due) | null): Clock | null {
  if (clock.count === null) return null
  if (until !== undefined) {
    if (due === null || until <= due.on) return null
    const more = clock.count.used(due, { on: until, minute: endOfDay })
    return { ...clock, isExtended: true, until, left: clock.left + more }
  }
  if (count === undefined || count <= 0) return null
  const more = clock.count.more(count, due?.on ?? on)
  return { ...clock, isExtended: true, left: clock.left + more }
}

type Extend = Extract<ClockEvent, { kind: 'extend' }>

function dueOf({ count, from, left, until, paused }: Clock): (Instant & Due) | null {
  if (count === null || from === null || paused !== null) return null
  const end = count.end(from, left)
  return until === null ? end : { ...end, on: until, minute: endOfDay }
}

function standing(clock: Clock, limit: Limit, today: Day, calendar: Calendar): ClockStanding {
  const due = dueOf(clock)
  const { startedOn, stopped, paused } = clock
  const end: Instant = stopped ?? { on: today, minute: 0 }
  const isPast = due !== null && (end.on > due.on || (stopped !== null && end.on === due.on && end.minute > due.minute))
  return {
    state: startedOn === null ? 'idle' : stopped !== null ? 'stopped' : paused !== null ? 'paused' : 'running',
    due,
    firstDue: startedOn === null ? null : limitEnd(limit, startedOn, calendar),
    isExtended: clock.isExtended,
    workdaysLeft: due === null || stopped !== null ? null : workdaysBetween(today, due.on, calendar),
    overdueBy: isPast ? workdaysBetween(due.on, end.on, calendar) : 0,
    paused: paused === null || stopped !== null ? null : { ...paused, left: clock.left },
    stoppedOn: stopped?.on ?? null,
    isLate: isPast,
    faults: clock.faults,
  }
}
