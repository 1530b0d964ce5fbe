import type { Amount } from '#domain/indicator/amount.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import type { Label } from '#domain/label.ts'

/** The unit of the number that is compared with a target: a growth or share in percent, a rank as a place, else the indicator's own. */
export function unitOfMeasured({ target, indicator, mode }: TargetStanding): Label | null {
  if (mode === 'rank') return ['位', 'place']
  if (target.aspect === 'growth' || mode === 'benchmark' || mode === 'tied') return ['%', '%']
  const name = indicator?.unitName ?? target.unitName
  return name === null || name === undefined ? null : [name, name]
}

/** Ahead of or behind what is wanted by now, in points: of the plan, or of the peer where the target is a benchmark. */
export function aheadOf({ floor, benchmark, tied }: TargetStanding): Amount {
  if (floor.difference.value !== null) return floor.difference
  return benchmark?.difference ?? tied ?? floor.difference
}

/** A target that nobody set up to be measured has no number that could be shown; how many there are is said in one line. */
export function isMeasured({ indicator }: TargetStanding): boolean {
  return indicator !== null
}
