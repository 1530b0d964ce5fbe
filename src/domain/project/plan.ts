import type { Day } from '#domain/day.ts'

/** 年度计划版本 — what one version of a year's plan says; ids are in the order in which versions were filed. */
export type PlanVersion = {
  readonly id: string
  readonly year: number
  readonly amount: number
  readonly since: Day
  readonly before: number | null
}

/** The version in force on a day: the last that began by then. A plan that came into force later is not looked at. */
export function planOn<P extends PlanVersion>(plans: readonly P[], year: number, day: Day): P | null {
  return inOrder(plans, year).findLast(({ since }) => since <= day) ?? null
}

/**
 * 年初计划 — the version of 1 January, which nobody can improve in November; of a project listed within the year, the
 * version that it began with.
 */
export function openingPlan<P extends PlanVersion>(plans: readonly P[], year: number): P | null {
  const all = inOrder(plans, year)
  const newYear = `${year}-01-01` as Day // a day by its form
  return planOn(all, year, newYear) ?? all[0] ?? null
}

/** The version that was filed last, whether it is in force yet or not. */
export function latestPlan<P extends PlanVersion>(plans: readonly P[], year: number): P | null {
  return inOrder(plans, year).at(-1) ?? null
}

function inOrder<P extends PlanVersion>(plans: readonly P[], year: number): readonly P[] {
  return plans
    .filter((one) => one.year === year)
    .toSorted((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1))
}
