import type { Day } from '#domain/day.ts'
import { type Amount, absent } from '#domain/indicator/amount.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import type { Label } from '#domain/label.ts'
import type { FactKey } from '#domain/meeting/reason.ts'

/** 对照结论 — what can be said of a promise by the facts; words without judgement. */
export const outcomes = {
  notDue: ['未到期', 'Not due yet'],
  met: ['已达到', 'Reached'],
  short: ['到期未达到', 'Due, not reached'],
  noData: ['无数据', 'No data'],
} as const satisfies Record<string, Label>

export type Outcome = keyof typeof outcomes

export type Promised = {
  readonly quantity: number | null
  readonly due: Day
}

/** What the facts say was done. `isClosed` is known of a matter that is a task. */
export type Done = {
  readonly quantity: number | null
  readonly on: Day | null
  readonly isClosed: boolean | null
  readonly fact: FactKey | null
  /** The published figures from which the quantity follows. */
  readonly factIds?: readonly string[]
}

export type Comparison = {
  readonly outcome: Outcome
  readonly done: number | null
  readonly doneOn: Day | null
  /** Done less promised; null when either is not a number. */
  readonly difference: number | null
  readonly fact: FactKey | null
  readonly factIds: readonly string[]
}

/** 说的与做的 — a promise beside the facts. Nothing known is not nothing done. */
export function compare(promised: Promised, done: Done, asOf: Day): Comparison {
  const difference =
    promised.quantity === null || done.quantity === null ? null : exact(done.quantity - promised.quantity)
  const isMet = difference === null ? done.isClosed : difference >= 0
  const isDue = promised.due < asOf
  const outcome: Outcome = isMet === true ? 'met' : !isDue ? 'notDue' : isMet === null ? 'noData' : 'short'
  return { outcome, done: done.quantity, doneOn: done.on, difference, fact: done.fact, factIds: done.factIds ?? [] }
}

/** Differences of decimals without the noise of binary fractions. */
function exact(value: number): number {
  return Number(value.toFixed(6))
}

/**
 * The figure of a target that answers a promise: the unit's own share where it carries one, otherwise the whole. What was
 * promised in another measure than the figure has cannot be compared with it.
 */
export function promisedFigure(standing: TargetStanding, unit: string, measure: string | null): Amount {
  const isLevel = measure === null || measure === standing.indicator?.unitName
  if (!isLevel) return isPercent(measure) ? standing.growth : absent('not-applicable')
  const share = standing.shares.find((one) => one.unit === unit)
  if (share !== undefined) return share.actual
  return measure === null ? standing.measured : standing.value
}

function isPercent(measure: string): boolean {
  return ['%', '％'].includes(measure)
}
