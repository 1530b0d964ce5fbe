import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { type LandLimits, noticeEnd } from '#domain/land/steps.ts'

/** 征地公告 — the three notices that the law wants posted in the township, the village and the group. */
export const notices = ['pre', 'plan', 'final'] as const
export type NoticeKey = (typeof notices)[number]

export type Hung = { readonly notice: NoticeKey; readonly round: number; readonly on: Day; readonly until: Day | null }

export type PostingFault =
  | { readonly kind: 'short'; readonly earliest: Day }
  | { readonly kind: 'before'; readonly day: Day }

/** The last day that a notice posted on a day must hang; the expropriation notice has no least period of its own. */
export function hangsUntil(notice: NoticeKey, on: Day, limits: LandLimits, calendar: Calendar) {
  if (notice === 'final') return { on: null, provisional: false } as const
  return noticeEnd(on, notice === 'pre' ? limits.preNotice : limits.planNotice, calendar)
}

/**
 * 张贴一榜 — the next round of a notice. The first day of posting stays the day of the step; what is posted again makes the step
 * that rests on it wait until the latest round has hung in full.
 */
export function nextRound(
  known: readonly Hung[],
  given: { readonly notice: NoticeKey; readonly on: Day; readonly until: Day | null },
  limits: LandLimits,
  calendar: Calendar,
): Hung | PostingFault {
  const own = known.filter(({ notice }) => notice === given.notice)
  const last = own.at(-1)
  if (last !== undefined && given.on <= last.on) return { kind: 'before', day: last.on }
  const least = hangsUntil(given.notice, given.on, limits, calendar).on
  if (least !== null && given.until !== null && given.until < least) return { kind: 'short', earliest: least }
  return { notice: given.notice, round: (last?.round ?? 0) + 1, on: given.on, until: given.until ?? least }
}
