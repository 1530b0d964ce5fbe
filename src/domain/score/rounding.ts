import type { Label } from '#domain/label.ts'
import { exact } from './measured.ts'

/** 取舍 — 四舍五入, 进一 and 舍去: what a scheme says about the last place. */
export const roundingModes = {
  'half-up': ['四舍五入', 'Half up'],
  up: ['进一', 'Up'],
  down: ['舍去', 'Down'],
} as const satisfies Record<string, Label>

export type RoundingMode = keyof typeof roundingModes

export type Rounding = {
  readonly places: number
  readonly mode: RoundingMode
  /** Each item for itself, so that printed parts add up by themselves, or the total alone. */
  readonly at: 'item' | 'total'
}

/** Rounds away from or towards zero; a negative number is the mirror of its positive. */
export function roundTo(value: number, places: number, mode: RoundingMode): number {
  const scale = 10 ** places
  const scaled = exact(Math.abs(value) * scale)
  const whole = mode === 'half-up' ? Math.floor(scaled + 0.5) : mode === 'up' ? Math.ceil(scaled) : Math.floor(scaled)
  return whole === 0 ? 0 : exact((Math.sign(value) * whole) / scale)
}

/**
 * 最大余额法 — parts as printed, so that they add up to the printed total: each is cut off, and the last places go to those
 * that lost most. Missing parts stay missing.
 */
export function spread(parts: readonly (number | null)[], total: number, places: number): readonly (number | null)[] {
  const unit = 10 ** -places
  const cut = parts.map((part) => (part === null ? null : exact(Math.floor(exact(part / unit)) * unit)))
  const lost = parts.map((part, i) => (part === null ? -1 : part - (cut[i] ?? 0)))
  const left = Math.round((total - cut.reduce<number>((all, part) => all + (part ?? 0), 0)) / unit)
  const order = lost.map((loss, i) => ({ loss, i })).sort((a, b) => b.loss - a.loss || a.i - b.i)
  const raised = new Set(
    order
      .filter(({ loss }) => loss >= 0)
      .slice(0, Math.max(0, left))
      .map(({ i }) => i),
  )
  return cut.map((part, i) => (part === null ? null : raised.has(i) ? exact(part + unit) : part))
}
