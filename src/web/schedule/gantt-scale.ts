import { addDays, type Day, dayOf, daysBetween, monthOf, yearOf } from '#domain/day.ts'
import type { ScheduledMilestone } from '#schema/schedule.ts'

/** Where days lie on a chart of whole months. */
export type Scale = {
  readonly from: Day
  readonly until: Day
  readonly width: number
  readonly months: readonly { readonly first: Day; readonly x: number; readonly isYear: boolean }[]
  x(day: Day): number
}

export function scaleOf(milestones: readonly ScheduledMilestone[], asOf: Day, place: number): Scale {
  return scaleOfDays([asOf, ...milestones.flatMap(daysIn)], asOf, place)
}

/** Whole months around all days that a chart shows; wide enough to be read, at least as wide as its place. */
export function scaleOfDays(shown: readonly Day[], asOf: Day, place: number, leastPerDay = 2): Scale {
  const days = shown.toSorted()
  const first = days[0] ?? asOf
  const last = days.at(-1) ?? asOf
  const from = firstOfMonth(first, 0)
  const until = addDays(firstOfMonth(last, 1), -1)
  const count = daysBetween(from, until) + 1
  const perDay = Math.max(leastPerDay, place / count)
  const x = (day: Day) => daysBetween(from, day) * perDay
  const months: { first: Day; x: number; isYear: boolean }[] = []
  for (let month = from; month <= until; month = firstOfMonth(month, 1))
    months.push({ first: month, x: x(month), isYear: monthOf(month) === 1 || month === from })
  return { from, until, width: count * perDay, months, x }
}

function daysIn(one: ScheduledMilestone): readonly Day[] {
  const all = [
    one.due,
    one.firstDue,
    one.startedOn,
    one.finishedOn,
    one.latestStart,
    one.latestFinish,
    one.start,
    one.finish,
  ]
  return all.filter((day) => day !== null)
}

function firstOfMonth(day: Day, more: number): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + more
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1)
}
