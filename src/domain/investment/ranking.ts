import type { Credit } from '#domain/investment/credit.ts'

/** A recognition (or the correction of one) as it counts: in which month, for whom, and where it stands. */
export type Counted = {
  readonly id: string
  readonly month: string
  readonly isCorrection: boolean
  readonly credits: readonly Credit[]
}

export type UnitTask = {
  readonly id: string
  readonly unit: string
  readonly target: number
  readonly floorRate: number | null
}

export type UnitStanding = {
  readonly unit: string
  readonly task: string | null
  /** In yuan; null for a unit without a task. */
  readonly target: number | null
  readonly amount: number
  readonly inMonth: number
  /** Percent of the annual task; null without one or when it is nought: missing is not zero. */
  readonly completion: number | null
  /** Points between completion and the time gone. */
  readonly difference: number | null
  readonly rank: number | null
  readonly ids: readonly string[]
  readonly corrections: readonly string[]
}

export type ClosedMonth = { readonly period: string; readonly units: readonly UnitStanding[] }

/** 序时进度 — months gone of twelve, in percent (source: the rule “base = m/12” of bulletins). */
export function timeProgress(month: string): number {
  return (Number(month.slice(5, 7)) / 12) * 100
}

/**
 * 完成率与排名 — recognised from January up to the month ÷ annual task; ranked by completion, of equals the larger amount
 * first, and those equal in both share a rank. A unit without a task stands below without a rank.
 */
export function standings(
  tasks: readonly UnitTask[],
  counted: readonly Counted[],
  month: string,
): readonly UnitStanding[] {
  const sums = sumsByUnit(counted, month)
  const units = new Set([...tasks.map(({ unit }) => unit), ...sums.keys()])
  const taskOf = new Map(tasks.toReversed().map((one) => [one.unit, one]))
  const lines = [...units].map((unit) => lineOf(unit, taskOf.get(unit) ?? null, sums.get(unit) ?? nothing, month))
  const ranked = lines.toSorted(byRank)
  return ranked.map((line) => ({
    ...line,
    rank: line.completion === null ? null : ranked.findIndex((one) => byRank(one, line) === 0) + 1,
  }))
}

type Sum = Pick<UnitStanding, 'amount' | 'inMonth' | 'ids' | 'corrections'>

const nothing: Sum = { amount: 0, inMonth: 0, ids: [], corrections: [] }

/** What each unit is credited with from January up to the month, in one walk: a zone may have a million recognitions. */
function sumsByUnit(counted: readonly Counted[], month: string): ReadonlyMap<string, Sum> {
  const sums = new Map<string, { amount: number; inMonth: number; ids: string[]; corrections: string[] }>()
  const january = `${month.slice(0, 4)}-01`
  for (const { id, month: own, isCorrection, credits } of counted) {
    if (own < january || own > month) continue
    for (const { unit, amount } of credits) {
      let sum = sums.get(unit)
      if (sum === undefined) {
        sum = { amount: 0, inMonth: 0, ids: [], corrections: [] }
        sums.set(unit, sum)
      }
      sum.amount += amount
      if (own === month) sum.inMonth += amount
      // Several shares of one unit in one recognition are one recognition.
      if (sum.ids.at(-1) === id) continue
      sum.ids.push(id)
      if (isCorrection) sum.corrections.push(id)
    }
  }
  return sums
}

function lineOf(unit: string, task: UnitTask | null, sum: Sum, month: string): UnitStanding {
  const completion = task === null || task.target <= 0 ? null : (sum.amount / task.target) * 100
  return {
    unit,
    task: task?.id ?? null,
    target: task?.target ?? null,
    ...sum,
    completion,
    difference: completion === null ? null : completion - timeProgress(month),
    rank: null,
  }
}

function byRank(a: UnitStanding, b: UnitStanding): number {
  if (a.completion === null || b.completion === null)
    return Number(a.completion === null) - Number(b.completion === null)
  return b.completion - a.completion || b.amount - a.amount
}

/** The first month from a given one on that is not closed: a closed month is never written into. */
export function openMonth(from: string, closed: readonly string[]): string {
  let month = from
  while (closed.includes(month)) month = nextMonth(month)
  return month
}

export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/u.test(text)
}
