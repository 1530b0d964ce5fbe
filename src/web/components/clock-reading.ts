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
  readonly calendar: Calendar
  /** The record waits for nothing any more. */
  readonly isOver?: boolean | undefined
  readonly doneOn?: Day | null | undefined
}

/** Five working days before the end a clock turns yellow: one week to act. */
const soon = 5

export function readClock({ due, today, calendar, isOver, doneOn }: ClockFacts): Reading {
  if (doneOn) return readDone(due, doneOn, calendar)
  const isProvisional = !isKnown(due < today ? due : today, due < today ? today : due, calendar)
  if (isOver) return { light: 'grey', says: 'doneEarlier', workdays: 0, isProvisional: false }
  const workdays = workdaysBetween(today, due, calendar)
  if (due < today) return { light: 'red', says: 'overdueBy', workdays: -workdays, isProvisional }
  if (due === today) return { light: 'yellow', says: 'dueToday', workdays: 0, isProvisional }
  return { light: workdays <= soon ? 'yellow' : 'green', says: 'remaining', workdays, isProvisional }
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
