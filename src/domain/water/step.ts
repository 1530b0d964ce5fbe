/** 量程和过载流量 — where the counter of a meter begins again at zero, and the most that can flow through it. */
export type Counter = {
  /** Litres at which it turns over to zero: 100,000,000 for five wheels of whole m³, 1,000,000,000 for CJ/T 188. */
  readonly turnsAt: number
  /** Overload flow Q4, litres an hour. */
  readonly overload: number
}

/** 读数变化 — what may be derived from two readings of the same meter; a suspect step gives no consumption. */
export type Step =
  | { readonly kind: 'flow' | 'rollOver' | 'reverse'; readonly litres: number }
  | { readonly kind: 'suspect'; readonly reason: 'fall' | 'jump' }

/** A turn over comes from the last tenth of the scale into its first tenth. */
const tenths = 10

/**
 * 读数判别 — decides a step in this order (smart-park-and-society.md 1.4): roll-over, reverse flow that the meter itself counted,
 * else suspect; a rise above the overload flow is suspect too. Replacements are no steps: they belong to the chain.
 */
export function stepBetween(before: number, after: number, hours: number, counter: Counter, reversed = 0): Step {
  const most = counter.overload * Math.max(1, hours)
  const rise = after - before
  if (rise >= 0) return rise > most ? { kind: 'suspect', reason: 'jump' } : { kind: 'flow', litres: rise }
  const turned = rise + counter.turnsAt
  const isAtTheTop = before * tenths > counter.turnsAt * (tenths - 1) && after * tenths < counter.turnsAt
  if (isAtTheTop && turned <= most) return { kind: 'rollOver', litres: turned }
  return reversed >= -rise ? { kind: 'reverse', litres: rise } : { kind: 'suspect', reason: 'fall' }
}
