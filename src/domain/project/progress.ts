import { addDays, type Day, monthOf, yearOf } from '#domain/day.ts'
import { openingPlan, type PlanVersion, planOn } from '#domain/project/plan.ts'

/** 月进度 — what was done in a month; a later report of the same month names the one that it corrects. */
export type MonthReport = {
  readonly id: string
  readonly period: string
  readonly done: number
  readonly corrects: string | null
}

/** A month such as 2026-10; null for anything else. */
export function parsePeriod(text: string): string | null {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text.trim()) ? text.trim() : null
}

export function yearOfPeriod(period: string): number {
  return Number(period.slice(0, 4))
}

/** The report that counts for each month, the one that none corrects, in the order of months. */
export function latestMonths<M extends MonthReport>(reports: readonly M[]): readonly M[] {
  const corrected = new Set(reports.map(({ corrects }) => corrects))
  return reports.filter(({ id }) => !corrected.has(id)).toSorted((a, b) => (a.period < b.period ? -1 : 1))
}

export type Completion = {
  readonly done: number
  /** The facts: the reports that make up `done`, and the version of the plan. */
  readonly months: readonly string[]
  readonly plan: string
  readonly planned: number
  /** In percent of the plan. */
  readonly rate: number
  /** 序时进度 — the share of the year that has gone, in percent. */
  readonly base: number
  /** Rate less base, in percentage points. */
  readonly ahead: number
}

export type Completions = { readonly opening: Completion | null; readonly current: Completion | null }

/**
 * 投资完成率与序时差 (economy.md C3, section 0) — done in the year against the plan in force on 1 January and against the
 * one in force on the day. The time is that of the last month reported; a month that ended is waited for until the next
 * one has ended, then its silence counts as nothing done. Of a project listed within the year time runs from the month
 * in which its first plan began.
 */
export function completionOf(
  plans: readonly PlanVersion[],
  reports: readonly MonthReport[],
  day: Day,
  year = yearOf(day),
): Completions {
  const months = latestMonths(reports).filter(
    ({ period }) => yearOfPeriod(period) === year && period <= day.slice(0, 7),
  )
  const last = months.at(-1)
  const reported = last === undefined ? 0 : Number(last.period.slice(5))
  const known = plans.filter(({ since }) => since <= day)
  const opening = openingPlan(known, year)
  const skipped = opening === null || yearOf(opening.since) < year ? 0 : monthOf(opening.since) - 1
  const length = 12 - skipped
  const gone = Math.min(12, Math.max(reported, monthsEnded(day, year) - 1)) - skipped
  const against = (plan: PlanVersion | null): Completion | null => {
    if (plan === null || gone <= 0) return null
    const done = months.reduce((sum, one) => sum + one.done, 0)
    const base = (gone / length) * 100
    const rate = (done / plan.amount) * 100
    // One division, so that ten points behind are ten points and not a hair more.
    const ahead = (done * length * 100 - gone * 100 * plan.amount) / (length * plan.amount)
    return { done, months: months.map(({ id }) => id), plan: plan.id, planned: plan.amount, rate, base, ahead }
  }
  return { opening: against(opening), current: against(planOn(known, year, day)) }
}

/** The latest year that can be judged: a year that ended behind its plan stays so until the next one has something to show. */
export function lastCompletion(
  plans: readonly PlanVersion[],
  reports: readonly MonthReport[],
  day: Day,
): Completion | null {
  const years = [...new Set(plans.map(({ year }) => year))].filter((year) => year <= yearOf(day))
  for (const year of years.toSorted((a, b) => b - a)) {
    const { opening } = completionOf(plans, reports, day, year)
    if (opening !== null) return opening
  }
  return null
}

/** Months since a year began that are over by the end of a day. */
function monthsEnded(day: Day, year: number): number {
  const next = addDays(day, 1)
  return (yearOf(next) - year) * 12 + monthOf(next) - 1
}
