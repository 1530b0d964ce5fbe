import type { Label } from '#domain/label.ts'
import { exact } from '#domain/score/measured.ts'
import { roundTo } from '#domain/score/rounding.ts'

export type SavingMethod = 'rate' | 'cash' | 'interest' | 'waiver'

export type SavingPolicy = {
  readonly method: SavingMethod
  readonly effect: 'saves' | 'defers' | 'advances'
  /** Rates in percent. */
  readonly oldRate: number | null
  readonly newRate: number | null
  /** Yuan for each unit waived. */
  readonly standard: number | null
}

export type SavingNumbers = {
  readonly base: number | null
  readonly days: number | null
  readonly quantity: number | null
}

/** 测算 — yuan saved, and the working as it is printed on the firm's sheet; null when a number is missing. */
export type Saving = { readonly saved: number; readonly working: string }

/**
 * 降成本测算 — a cut of a rate counts on the actual base, cash as received, interest for the days that the money was used
 * (a year of 360 days, as banks count), a waiver by its standard.
 */
export function savingOf(policy: SavingPolicy, { base, days, quantity }: SavingNumbers): Saving | null {
  const { method, oldRate, newRate, standard } = policy
  if (method === 'cash') return base === null ? null : made(base, `到账 ${yuan(base)}`)
  if (method === 'waiver')
    return standard === null || quantity === null
      ? null
      : made(standard * quantity, `标准 ${yuan(standard)} × 数量 ${quantity}`)
  if (base === null || oldRate === null || newRate === null) return null
  const cut = exact(oldRate - newRate)
  if (method === 'rate') return made((base * cut) / 100, `基数 ${yuan(base)} ×（${oldRate}% − ${newRate}%）`)
  if (days === null) return null
  return made((base * cut * days) / 36_000, `本金 ${yuan(base)} ×（${oldRate}% − ${newRate}%）× ${days} 天 ÷ 360`)
}

/** 不计入 — why something lowers no cost, whatever it is called; null when it counts. */
export function notCounted(
  effect: SavingPolicy['effect'],
  isEstimate: boolean,
  policyFrom: string,
  baseline: string,
): Label | null {
  if (effect === 'defers') return ['缓缴只是推迟缴纳', 'deferred payment is still to be paid']
  if (effect === 'advances') return ['提前退付只改变时间', 'an earlier refund changes the time only']
  if (policyFrom < baseline)
    return [`政策早于基期${baseline}，不是新增降低`, `the policy is older than the baseline ${baseline}`]
  return isEstimate ? ['预计可降不是实际发生', 'an estimate is not what happened'] : null
}

/** 享受率 — both numbers go with it, so that nobody reads a share without its whole. */
export function enjoyment(
  eligible: readonly string[],
  enjoyed: readonly string[],
): { readonly enjoyed: number; readonly eligible: number; readonly percent: number | null } {
  const whole = new Set(eligible)
  const part = new Set(enjoyed.filter((one) => whole.has(one)))
  const percent = whole.size === 0 ? null : roundTo((part.size / whole.size) * 100, 1, 'half-up')
  return { enjoyed: part.size, eligible: whole.size, percent }
}

function made(amount: number, how: string): Saving {
  const saved = roundTo(exact(amount), 0, 'half-up')
  return { saved, working: `${how} = ${yuan(saved)}` }
}

function yuan(amount: number): string {
  return `${amount}元`
}
