import { type Day, daysBetween } from '#domain/day.ts'
import type { DataRule, RuleValues } from '#domain/telemetry/data-rules.ts'

/** What is known of a counter: its cumulated reading at the end of a day. */
export type Reading = { readonly day: Day; readonly reading: number }

export type Counter = {
  /** The reading at which it begins again at zero, in the unit that is kept; null when the model does not say. */
  readonly fullScale: number | null
  /** Largest flow that can be true, per hour, in the unit that is kept; null when the model does not say. */
  readonly overload: number | null
}

export type Evidence = {
  /** A replacement that was recorded, or a reset that the device reported. */
  readonly isReplaced: boolean
  readonly isReset: boolean
  /** The device measured reverse flow. */
  readonly isReversed: boolean
}

/** 读数判定 — what the step from one reading to the next means; `used` is null where no consumption may be derived. */
export type Step = { readonly rule: DataRule | null; readonly used: number | null; readonly days: number }

/**
 * The order of decision for a falling reading is fixed: known replacement or reset, then roll-over, then evidence of reverse
 * flow, else it is suspect (specification 1.4).
 */
export function stepOf(before: Reading, now: Reading, counter: Counter, evidence: Evidence, values: RuleValues): Step {
  const days = daysBetween(before.day, now.day)
  const most = counter.overload === null ? null : counter.overload * 24 * Math.max(1, days)
  if (evidence.isReplaced) return { rule: 'replaced', used: null, days }
  if (evidence.isReset) return { rule: 'reset', used: null, days }
  const used = now.reading - before.reading
  if (used >= 0) {
    if (most !== null && used > most) return { rule: 'jump', used: null, days }
    return { rule: days > 1 ? 'gap' : null, used, days }
  }
  if (isRollover(before.reading, now.reading, counter.fullScale, most, values))
    return { rule: 'rollover', used: now.reading + Number(counter.fullScale) - before.reading, days }
  if (evidence.isReversed) return { rule: 'reverse', used, days }
  return { rule: 'fell', used: null, days }
}

function isRollover(
  before: number,
  now: number,
  fullScale: number | null,
  most: number | null,
  values: RuleValues,
): boolean {
  if (fullScale === null) return false
  const isNear = before > (fullScale * values.rolloverFromPercent) / 100
  const isLow = now < (fullScale * values.rolloverToPercent) / 100
  return isNear && isLow && (most === null || now + fullScale - before <= most)
}

/** A known total evenly over so many steps, in whole numbers that add up to it. */
export function evenly(total: number, steps: number): readonly number[] {
  return Array.from(
    { length: steps },
    (_, i) => Math.floor((total * (i + 1)) / steps) - Math.floor((total * i) / steps),
  )
}
