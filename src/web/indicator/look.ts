import type { Amount } from '#domain/indicator/amount.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'

/** How the numbers of a target are shown: which one, in which unit, with how many decimals. */
export type Look = {
  /** Read in percent beside a level, and differences in points; there is no share of time. */
  readonly isRate: boolean
  readonly isGrowth: boolean
  readonly shown: Amount
  readonly unit: string
  readonly gapUnit: string
  readonly decimals: number
}

export function lookOf(standing: TargetStanding, points: string, place: string): Look {
  const { mode, indicator, measured, growth } = standing
  if (mode === 'rank')
    return { isRate: false, isGrowth: false, shown: measured, unit: place, gapUnit: place, decimals: 0 }
  const isRate = mode === 'rate' || mode === 'benchmark' || mode === 'tied'
  const isGrowth = isRate && indicator?.nature !== 'rate'
  const unit = isGrowth ? '%' : (indicator?.unitName ?? '')
  return {
    isRate,
    isGrowth,
    shown: isGrowth && mode !== 'rate' ? growth : measured,
    unit,
    gapUnit: isRate ? points : unit,
    decimals: isGrowth ? 1 : (indicator?.decimals ?? 2),
  }
}

/** A cell that has nothing to say for this kind of target; on a phone it is left out. */
export function voidClass(amount: Amount): string | undefined {
  return amount.value === null && amount.why === 'not-applicable' ? 'cell-void' : undefined
}
