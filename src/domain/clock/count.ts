import { addWorkdays, type Calendar, type Due, rollForward, workdaysBetween } from '#domain/calendar.ts'
import { type Limit, rawEnd, rollOf } from '#domain/clock/limit.ts'
import { addDays, type Day, daysBetween } from '#domain/day.ts'

/** A place in time: a day, and for limits in hours the minute of it. What carries no minute happened at the end of its day. */
export type Instant = { readonly on: Day; readonly minute: number }

export const endOfDay = 1440

/** 计数 — how a limit counts: what a running stretch uses up, and where what is left of it ends. */
export type Count = {
  readonly total: number
  used(from: Instant, until: Instant): number
  end(from: Instant, left: number): Instant & Due
  /** What a further length in the unit of the limit is worth when it is added at a day. */
  more(count: number, at: Day): number
}

/** The way of counting that a limit asks for; months and years become the days that they have from their beginning. */
export function countOf(limit: Limit, start: Instant, calendar: Calendar): Count {
  if (limit.per === 'workdays') return countWorkdays(limit.count, calendar)
  if (limit.per === 'hours') return countMinutes(limit, calendar)
  return countDays(limit, daysBetween(start.on, rawEnd(limit, start.on)), calendar)
}

function countWorkdays(total: number, calendar: Calendar): Count {
  return {
    total,
    used: (from, until) => workdaysBetween(from.on, until.on, calendar),
    end: (from, left) => ({ ...addWorkdays(from.on, left, calendar), minute: endOfDay }),
    more: (count) => count,
  }
}

function countDays(limit: Limit, total: number, calendar: Calendar): Count {
  return {
    total,
    used: (from, until) => daysBetween(from.on, until.on),
    end: (from, left) => ({ ...moved(limit, addDays(from.on, left), calendar), minute: endOfDay }),
    more: (count, at) => daysBetween(at, rawEnd({ ...limit, count }, at)),
  }
}

function countMinutes(limit: Limit, calendar: Calendar): Count {
  return {
    total: limit.count * 60,
    used: (from, until) => daysBetween(from.on, until.on) * endOfDay + until.minute - from.minute,
    more: (count) => count * 60,
    end: (from, left) => {
      // A day ends at its 24:00 and not at the next 00:00: a whole number of days falls due on the day before.
      const days = Math.max(0, Math.ceil((from.minute + left) / endOfDay) - 1)
      return { ...moved(limit, addDays(from.on, days), calendar), minute: from.minute + left - days * endOfDay }
    },
  }
}

function moved(limit: Limit, end: Day, calendar: Calendar): Due {
  return rollOf(limit) === 'forward' ? rollForward(end, calendar) : { on: end, provisional: false }
}
