import type { Label } from '#domain/label.ts'

/**
 * How a quantity behaves. `amount`: what flowed in a step, to be added up (litres in an hour). `level`: a state or a mean, never
 * added up (a concentration, a pressure).
 */
export type Behaviour = 'amount' | 'level'

/** 指标 — what a sensor measures. Values are kept as whole numbers: the shown value × 10^decimals (m³ with 3 decimals are litres). */
export type Metric = {
  /** In rows of the database; never used for anything else afterwards. */
  readonly number: number
  readonly label: Label
  readonly unit: Label
  readonly decimals: number
  readonly behaves: Behaviour
  /** Outside of this range a shown value cannot be true and is marked, never dropped. */
  readonly range: readonly [least: number, most: number]
  /** Equal values in a row from which the sensor is suspected to stand still; without it equal values are ordinary. */
  readonly flatAfter?: number
  /** Factor codes of HJ 212, the 2017 one first (memory: 2005 codes from third-party tables). */
  readonly factors?: readonly string[]
}

/** The whole number that is kept for a shown value; rounds to the nearest. */
export function kept(metric: Metric, shown: number): number {
  return Math.round(Number((shown * 10 ** metric.decimals).toPrecision(15)))
}

/** The value that a person reads for a whole number that is kept. */
export function shown(metric: Metric, whole: number): number {
  return Number((whole / 10 ** metric.decimals).toFixed(metric.decimals))
}

export function isInRange(metric: Metric, whole: number): boolean {
  const scale = 10 ** metric.decimals
  return whole >= metric.range[0] * scale && whole <= metric.range[1] * scale
}
