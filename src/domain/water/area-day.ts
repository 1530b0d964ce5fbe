import type { Day } from '#domain/day.ts'
import { hourFrom, lowestHour, type Night, netNight, type Window } from '#domain/water/night.ts'

/** A day of an area as its meters told it: 24 hours of litres, null for an hour that is not known. */
export type AreaDay = {
  readonly day: Day
  /** What came in less what went out, by the meters of its boundary. */
  readonly inflow: readonly (number | null)[]
  /** Sum of the customers' meters that are known. */
  readonly used: readonly (number | null)[]
  readonly expected: number
  readonly onTime: number
  readonly late: number
  readonly suspect: number
  readonly inletsExpected: number
  readonly inletsKnown: number
}

export type AreaRules = {
  readonly window: Window
  /** Share of the measured night use that is taken off, in percent. */
  readonly usedShare: number
  /** Below this completeness nothing is valid: 90. */
  readonly leastPercent: number
}

export type AreaNight = Night & {
  readonly at: number | null
  readonly inflow: number | null
  readonly used: number | null
  readonly percent: number | null
}

/** 完整率 — meters that are there and not suspect, of those expected; of none expected it is not known, not a hundred. */
export function completenessOf({ expected, onTime, late, suspect }: Omit<AreaDay, 'day'>): number | null {
  return expected === 0 ? null : Math.floor((100 * Math.max(0, onTime + late - suspect)) / expected)
}

/** 夜间流量 — of one night: the inflow of the lowest hour less the use that customers' meters measured in that same hour. */
export function areaNight(one: AreaDay, rules: AreaRules): AreaNight {
  const lowest = one.inletsKnown < one.inletsExpected ? null : lowestHour(one.inflow, 60, rules.window)
  const percent = completenessOf(one)
  const isEnough = percent !== null && percent >= rules.leastPercent
  const used = lowest === null ? null : hourFrom(one.used, 60, lowest.at)
  return {
    day: one.day,
    at: lowest?.at ?? null,
    inflow: lowest?.litres ?? null,
    used,
    percent,
    litres: netNight(lowest?.litres ?? null, isEnough ? used : null, rules.usedShare),
  }
}

/** What keeps a difference of an area from being sound, in the order in which one would look. */
export type Doubt = 'noInlets' | 'inletMissing' | 'noCustomers' | 'incomplete' | 'openBoundary' | 'unknownBoundary'

export function doubtsOf(
  one: AreaDay,
  boundary: 'closed' | 'open' | 'unknown',
  leastPercent: number,
): readonly Doubt[] {
  const doubts: Doubt[] = []
  if (one.inletsExpected === 0) doubts.push('noInlets')
  else if (one.inletsKnown < one.inletsExpected) doubts.push('inletMissing')
  const percent = completenessOf(one)
  if (percent === null) doubts.push('noCustomers')
  else if (percent < leastPercent) doubts.push('incomplete')
  if (boundary === 'open') doubts.push('openBoundary')
  if (boundary === 'unknown') doubts.push('unknownBoundary')
  return doubts
}

/** Sum of a day; null when an hour of it is not known. */
export function dayTotal(hours: readonly (number | null)[]): number | null {
  if (hours.length === 0 || hours.includes(null)) return null
  return hours.reduce<number>((sum, litres) => sum + (litres ?? 0), 0)
}

/** A day in hours, whatever the step; an hour with an absent part is absent. */
export function inHours(points: readonly (number | null)[], minutes: number): readonly (number | null)[] {
  return minutes > 60 ? [] : Array.from({ length: 24 }, (_, hour) => hourFrom(points, minutes, hour * 60))
}
