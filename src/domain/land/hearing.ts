import type { Calendar } from '#domain/calendar.ts'
import type { Limit } from '#domain/clock/limit.ts'
import { limitEnd } from '#domain/clock/limit.ts'
import { addDays, type Day } from '#domain/day.ts'

/** 应当组织听证 — when most members of the collective hold that the plan does not follow the law (Regulations art. 28); else it is free to the zone. */
export function mustBeHeard(objectors: number, members: number): boolean {
  return objectors * 2 > members
}

/** The first day on which may be heard what is called on a day: the period runs in full between the two. */
export function firstHearing(calledOn: Day, limit: Limit, calendar: Calendar) {
  const end = limitEnd(limit, calledOn, calendar)
  return { on: addDays(end.on, 1), provisional: end.provisional }
}

export type HearingDays = {
  readonly hearingOn: Day | null
  readonly heardOn: Day | null
  readonly planNoticeOn: Day | null
  readonly agreedOn: Day | null
}

export type HearingFault =
  /** Called and not held: the plan is not settled, so nothing is agreed by it. */
  | { readonly kind: 'open'; readonly day: Day }
  | { readonly kind: 'order'; readonly day: 'heardOn' | 'agreedOn'; readonly before: 'planNoticeOn' | 'heardOn' }

/** The plan is settled by law and by what was heard, and only then agreed upon (Regulations art. 29). */
export function hearingFault({ hearingOn, heardOn, planNoticeOn, agreedOn }: HearingDays): HearingFault | null {
  if (heardOn !== null && planNoticeOn !== null && heardOn < planNoticeOn)
    return { kind: 'order', day: 'heardOn', before: 'planNoticeOn' }
  if (agreedOn === null) return null
  if (hearingOn !== null) return { kind: 'open', day: hearingOn }
  return heardOn !== null && agreedOn < heardOn ? { kind: 'order', day: 'agreedOn', before: 'heardOn' } : null
}
