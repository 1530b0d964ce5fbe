import { type Amount, absent, known } from '#domain/indicator/amount.ts'
import type { TargetFact } from '#domain/indicator/facts.ts'
import { timeShare, yearlyRate } from '#domain/indicator/growth.ts'
import { firstMonth, lastMonth } from '#domain/indicator/period.ts'

/** The months of a target, and how many of them are gone at the end of a period. */
export type Course = { readonly months: number; readonly gone: number; readonly left: number }

export function courseOf(target: Pick<TargetFact, 'startPeriod' | 'endPeriod'>, period: string): Course | null {
  const [first, last] = [firstMonth(target.startPeriod ?? ''), lastMonth(target.endPeriod ?? '')]
  const months = last - first + 1
  if (!(months > 0)) return null
  const gone = Math.min(Math.max(lastMonth(period) - first + 1, 0), months)
  return Number.isNaN(gone) ? null : { months, gone, left: months - gone }
}

/** 计划曲线 — cumulative percent month by month; null unless it names every month, never falls and ends in 100. */
export function readCurve(text: string | null, months: number): readonly number[] | null {
  if (text === null) return null
  const parts = text
    .split(/[,，、;；\s]+/)
    .filter((part) => part !== '')
    .map(Number)
  const isRising = parts.every((part, i) => Number.isFinite(part) && part >= (parts[i - 1] ?? 0))
  return parts.length === months && isRising && parts.at(-1) === 100 ? parts : null
}

/** 计划进度 — the share of the target that should be reached by the end of a period, in percent. */
export function plannedShare(
  target: Pick<TargetFact, 'startPeriod' | 'endPeriod' | 'path' | 'curve' | 'amount' | 'baseValue'>,
  period: string,
): Amount {
  const course = courseOf(target, period)
  if (course === null) return absent('not-measured')
  if (target.path === 'compound') return compoundShare(target, course)
  if (target.path !== 'curve') return known(timeShare(course.gone, course.months))
  const curve = readCurve(target.curve, course.months)
  return curve === null ? absent('not-measured') : known(course.gone === 0 ? 0 : (curve[course.gone - 1] ?? 100))
}

/** Equal yearly growth from base to target: after k of n years the value should be base × (target ÷ base)^(k/n). */
function compoundShare({ amount, baseValue }: Pick<TargetFact, 'amount' | 'baseValue'>, course: Course): Amount {
  if (amount === null) return absent('pending-value')
  if (baseValue === null || baseValue <= 0 || amount <= 0) return absent('no-base')
  return known((baseValue / amount) * (amount / baseValue) ** (course.gone / course.months) * 100)
}

/** 年均增速 that leads from the base to the target over its whole course, in percent. */
export function rateOfPath({ amount, baseValue }: Pick<TargetFact, 'amount' | 'baseValue'>, months: number): Amount {
  if (amount === null) return absent('pending-value')
  if (baseValue === null || baseValue <= 0 || amount <= 0) return absent('no-base')
  return known(yearlyRate(amount / baseValue, months / 12))
}
