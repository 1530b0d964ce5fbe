import { type Calendar, isKnown, workdaysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'

/** 时钟读数 — what a clock says on a day. Missing is not zero: without a due day there is nothing to read. */
export type Reading = {
  readonly light: 'red' | 'yellow' | 'green' | 'grey'
  readonly says: 'overdueBy' | 'dueToday' | 'remaining' | 'doneInTime' | 'doneLate' | 'doneEarlier'
  readonly workdays: number
  /** The days counted reach beyond what the official calendar covers. */
  readonly isProvisional: boolean
}

export type ClockFacts = {
  readonly due: Day
  readonly today: Day
  /** The last day that counts as near, by the limit “due soon” of the zone; from there on a clock is yellow. */
  readonly soonUntil: Day
  readonly calendar: Calendar
  /** The record waits for nothing any more. */
  readonly isOver?: boolean | undefined
  readonly doneOn?: Day | null | undefined
}

export function readClock({ due, today, soonUntil, calendar, isOver, doneOn }: ClockFacts): Reading {
  if (doneOn) return readDone(due, doneOn, calendar)
  const isProvisional = !isKnown(due < today ? due : today, due < today ? today : due, calendar)
  if (isOver) return { light: 'grey', says: 'doneEarlier', workdays: 0, isProvisional: false }
  const workdays = workdaysBetween(today, due, calendar)
  if (due < today) return { light: 'red', says: 'overdueBy', workdays: -workdays, isProvisional }
  if (due === today) return { light: 'yellow', says: 'dueToday', workdays: 0, isProvisional }
  return { light: due <= soonUntil ? 'yellow' : 'green', says: 'remaining', workdays, isProvisional }
}

function readDone(due: Day, doneOn: Day, calendar: Calendar): Reading {
  const isLate = doneOn > due
  return {
    light: 'grey',
    says: isLate ? 'doneLate' : 'doneInTime',
    workdays: isLate ? workdaysBetween(due, doneOn, calendar) : 0,
    isProvisional: false,
  }
}
