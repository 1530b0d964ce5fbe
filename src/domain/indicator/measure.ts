import { type Amount, absent, combine, known } from '#domain/indicator/amount.ts'
import type { IndicatorFact, ObservationFact, TargetFact } from '#domain/indicator/facts.ts'
import { courseOf, plannedShare } from '#domain/indicator/path.ts'

/**
 * 量法 — how a target is read. `progress`: a total to be reached, beside the time gone; `ceiling`: a total not to be used
 * up; `rate`: a growth or share that holds or does not; `rank`, `benchmark`, `tied`: read beside others.
 */
export type Mode = 'progress' | 'ceiling' | 'rate' | 'rank' | 'benchmark' | 'tied'

export function modeOf(target: TargetFact, indicator: IndicatorFact): Mode {
  if (target.comparator === 'rank' || target.aspect === 'rank') return 'rank'
  if (target.comparator === 'ref' && target.tiedTo !== null) return 'tied'
  if (target.benchmarkPeer !== null && target.amount === null) return 'benchmark'
  if (target.aspect === 'growth' || (indicator.nature === 'rate' && target.aspect !== 'gain')) return 'rate'
  return isLowerBetter(target) && target.aspect === 'value' ? 'ceiling' : 'progress'
}

/** 控制在…以内: the less the better. “下降N” is read as a fall of at least N and not as a ceiling. */
export function isLowerBetter({ comparator, aspect }: Pick<TargetFact, 'comparator' | 'aspect'>): boolean {
  return comparator === 'le' || (comparator === 'down' && aspect === 'value')
}

/** The number that is compared with the target; a fall counts upward, so that more is always better for “下降”. */
export function measuredOf(target: TargetFact, indicator: IndicatorFact, fact: ObservationFact | null): Amount {
  if (fact === null) return absent('no-data')
  const sign = target.comparator === 'down' && target.aspect !== 'value' ? -1 : 1
  const read = (value: number | null) => (value === null ? absent('no-data') : known(sign * value, [fact.id]))
  switch (target.aspect) {
    case 'growth':
      return read(fact.growth)
    case 'rank':
      return fact.rank === null ? absent('no-data') : known(fact.rank, [fact.id])
    case 'gain':
      if (target.baseValue === null) return absent('no-base')
      return fact.value === null
        ? absent('no-data')
        : known(sign * (fact.value - target.baseValue), [fact.id, target.id])
    default:
      return fact.value === null && indicator.nature === 'rate' ? read(fact.growth) : read(fact.value)
  }
}

export type Progress = {
  /** Actual ÷ target, in percent. */
  readonly completion: Amount
  /** What should be reached by now, in percent; for rates the target itself. */
  readonly planned: Amount
  /** In percentage points; positive is better than planned, also for ceilings. */
  readonly difference: Amount
  /** What still lacks; zero once the requirement is met. For a ceiling: by how much it is passed. */
  readonly gap: Amount
  /** 月均需完成 — gap ÷ months left. */
  readonly runRate: Amount
  readonly monthsLeft: number | null
  /** Whether the latest figure meets the requirement. */
  readonly isMet: boolean | null
}

const notApplicable = absent('not-applicable')

/** 进度 — the figure of a period beside a wanted amount: the floor of the target, or its stretch. */
export function progressOf(
  target: TargetFact,
  mode: Mode,
  measured: Amount,
  amount: number | null,
  period: string | null,
): Progress {
  const course = period === null ? null : courseOf(target, period)
  const monthsLeft = course?.left ?? null
  if (mode === 'benchmark' || mode === 'tied') return { ...blank(notApplicable), monthsLeft }
  if (amount === null)
    return { ...blank(target.noQuantity === 'none' ? notApplicable : absent('pending-value')), monthsLeft }
  const wanted = known(amount, [target.id])
  const isMet = isRequirementMet(target, measured, amount)
  if (mode === 'rank') return { ...blank(notApplicable), gap: lackOf(measured, wanted, -1), monthsLeft, isMet }
  const sign = isLowerBetter(target) ? -1 : 1
  const gap = lackOf(measured, wanted, sign)
  if (mode === 'rate') {
    const difference = combine([measured, wanted], (actual, aim) => sign * (actual - aim))
    return { ...blank(notApplicable), planned: wanted, difference, gap, monthsLeft, isMet }
  }
  const completion = combine([measured, wanted], (actual, aim) => (actual / aim) * 100)
  const planned = period === null ? absent('no-data') : plannedShare({ ...target, amount }, period)
  const difference = combine([completion, planned], (done, due) => sign * (done - due))
  const runRate = sign === -1 || !monthsLeft ? notApplicable : combine([gap], (lack) => lack / monthsLeft)
  return { completion, planned, difference, gap, runRate, monthsLeft, isMet }
}

/** Which way the requirement is read: 以上 and 以内 include the number itself. */
export function isRequirementMet(target: TargetFact, measured: Amount, amount: number): boolean | null {
  if (measured.value === null) return null
  const actual = measured.value
  switch (target.comparator) {
    case 'gt':
      return actual > amount
    case 'le':
    case 'rank':
      return actual <= amount + tiny
    case 'approx':
      return target.tolerance === null ? null : Math.abs(actual - amount) <= target.tolerance + tiny
    case 'down':
      return target.aspect === 'value' ? actual <= amount + tiny : actual >= amount - tiny
    default:
      return target.aspect === 'rank' ? actual <= amount + tiny : actual >= amount - tiny
  }
}

/** Sums of decimal figures differ from the printed ones in the last binary digits. */
const tiny = 1e-9

function lackOf(measured: Amount, wanted: Amount, sign: number): Amount {
  return combine([measured, wanted], (actual, aim) => Math.max(0, sign * (aim - actual)))
}

function blank(why: Amount): Progress {
  return { completion: why, planned: why, difference: why, gap: why, runRate: why, monthsLeft: null, isMet: null }
}
