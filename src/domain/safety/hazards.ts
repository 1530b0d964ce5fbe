import { type Day, monthOf, yearOf } from '#domain/day.ts'
import { type Rate, rate } from '#domain/dispute/rates.ts'

export type HazardFact = {
  readonly isMajor: boolean
  readonly foundOn: Day
  readonly closedOn: Day | null
  readonly dueOn: Day | null
  readonly lateBy: number | null
  readonly listedOn: Day | null
  readonly funds: number | null
}

export type HazardQuarter = {
  readonly quarter: 1 | 2 | 3 | 4
  readonly found: number
  readonly closed: number
  readonly inTime: Rate
  readonly open: number
  readonly overdue: number
  readonly listed: number
  readonly funds: number
}

/** 季度统计 — hazards by the quarter in which they were found, general and major apart; what became of them as it stands on a day. */
export function hazardQuarters(
  hazards: readonly HazardFact[],
  isMajor: boolean,
  year: number,
  today: Day,
): readonly HazardQuarter[] {
  return ([1, 2, 3, 4] as const).map((quarter) => {
    const of = hazards.filter(
      (one) =>
        one.isMajor === isMajor &&
        one.foundOn <= today &&
        yearOf(one.foundOn) === year &&
        quarterOf(one.foundOn) === quarter,
    )
    const closed = of.filter(({ closedOn }) => closedOn !== null && closedOn <= today)
    const open = of.filter((one) => !closed.includes(one))
    return {
      quarter,
      found: of.length,
      closed: closed.length,
      inTime: rate(closed.filter(({ lateBy }) => lateBy === 0).length, closed.length),
      open: open.length,
      overdue: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
      listed: of.filter(({ listedOn }) => listedOn !== null).length,
      funds: of.reduce((sum, { funds }) => sum + (funds ?? 0), 0),
    }
  })
}

export function quarterOf(day: Day): 1 | 2 | 3 | 4 {
  return Math.ceil(monthOf(day) / 3) as 1 | 2 | 3 | 4 // months are 1 to 12
}

/** The name under which a quarterly check is filed once, such as 2026Q4. */
export function quarterName(day: Day): string {
  return `${yearOf(day)}Q${quarterOf(day)}`
}
