import { allOf, amount, type Rec, text, type World } from '#rehearsal/verify/log.ts'

/** Which days people work, by the official lists in the log. */
export function workdays(world: World): (day: string) => boolean {
  const years = allOf(world, 'calendar')
  const off = new Set(years.flatMap(({ daysOff }) => daysOff as readonly string[]))
  const made = new Set(years.flatMap(({ makeUpDays }) => makeUpDays as readonly string[]))
  return (day) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    return made.has(day) || (!off.has(day) && weekday !== 0 && weekday !== 6)
  }
}

export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The last day of a limit in days or working days, walked day by day; one that is a day off moves unless the rule says no. */
export function lastDayOf(rule: Rec, from: string, isWorkday: (day: string) => boolean): string {
  const isOfWork = rule.per === 'workdays'
  let day = from
  for (let left = amount(rule.count) ?? 0; left > 0; ) {
    day = nextDay(day)
    if (!isOfWork || isWorkday(day)) left -= 1
  }
  const rolls = !isOfWork && text(rule.roll) !== 'none'
  while (rolls && !isWorkday(day)) day = nextDay(day)
  return day
}
