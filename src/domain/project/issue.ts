import type { Calendar } from '#domain/calendar.ts'
import { type Limit, limitEnd } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'

/** 协调层级 (economy.md C5) — deputy head, head of the unit, sponsoring leader, head of the zone. */
export const issueLevels = ['first', 'second', 'third', 'fourth'] as const
export type IssueLevel = (typeof issueLevels)[number]

export type Unsolved = {
  readonly level: IssueLevel
  /** The day on which the issue came to its level. */
  readonly since: Day
  readonly due: Day
  /** Whether a proposal to take it beyond the linked leader waits already, or was made at this level before. */
  readonly isProposed: boolean
}

export type LevelLimits = Readonly<Record<'first' | 'second' | 'third', Limit>>

/** What happens to an unsolved issue: by rule it climbs as far as the linked leader; beyond it is only proposed. */
export type Rise = { readonly to: IssueLevel; readonly way: 'rule' | 'proposal' }

export function levelAbove(level: IssueLevel): IssueLevel | null {
  return issueLevels[issueLevels.indexOf(level) + 1] ?? null
}

/** The last day of a level: its limit counted from the due day, or from the day on which the level was reached if that is later. */
export function levelEnd({ level, since, due }: Unsolved, limits: LevelLimits, calendar: Calendar): Day | null {
  if (level === 'fourth') return null
  return limitEnd(limits[level], since > due ? since : due, calendar).on
}

/** 到期升级 — null while the level has time left, at the top, and while a proposal waits for its decision. */
export function riseOf(issue: Unsolved, limits: LevelLimits, calendar: Calendar, today: Day): Rise | null {
  const end = levelEnd(issue, limits, calendar)
  const to = levelAbove(issue.level)
  if (end === null || to === null || today <= end) return null
  if (to !== 'fourth') return { to, way: 'rule' }
  return issue.isProposed ? null : { to, way: 'proposal' }
}
