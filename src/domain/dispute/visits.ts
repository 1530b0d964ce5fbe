import { addDays, type Day } from '#domain/day.ts'

export type Visit = 'first' | 'second'
export type VisitDays = { readonly first: number; readonly second: number }
export type VisitFacts = {
  readonly agreedOn: Day | null
  readonly firstVisitOn: Day | null
  readonly secondVisitOn: Day | null
  /** An agreement that broke is mediated anew: no visit to it is due. */
  readonly relapsedOn: Day | null
}
export type VisitDue = { readonly visit: Visit; readonly due: Day; readonly isLate: boolean }

/** 待回访 — the next visit of an agreement, 30 and 90 days after it; the second is asked only when the first was made. */
export function visitDue(facts: VisitFacts, days: VisitDays, today: Day): VisitDue | null {
  const { agreedOn, firstVisitOn, secondVisitOn, relapsedOn } = facts
  if (agreedOn === null || relapsedOn !== null || secondVisitOn !== null) return null
  const visit: Visit = firstVisitOn === null ? 'first' : 'second'
  const due = addDays(agreedOn, days[visit])
  return { visit, due, isLate: due < today }
}

/** A visit before its day would not show whether the agreement holds. */
export function isTooEarly(visit: Visit, agreedOn: Day, days: VisitDays, today: Day): boolean {
  return today < addDays(agreedOn, days[visit])
}
