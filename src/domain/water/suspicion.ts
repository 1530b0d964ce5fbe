import { addDays, type Day } from '#domain/day.ts'
import { type Night, type NightRules, type NightStanding, nightStanding } from '#domain/water/night.ts'

export type SuspicionRules = NightRules & {
  /** The step is suspect from so many litres an hour, and from such a share of the base in percent; both must hold. */
  readonly stepLeast: number
  readonly stepPercent: number
  /** So many nights in a row this far above the base, and above every night of it, are a burst. */
  readonly burstNights: number
  readonly burstLeast: number
}

/** 漏损疑点 — an area whose night flow stepped up: a place to listen for leaks in, and no proof of one. */
export type Suspicion = {
  readonly kind: 'step' | 'burst'
  readonly since: Day
  readonly standing: NightStanding
  /** Litres an hour above the base. */
  readonly excess: number
}

/** 漏损疑点判别 — by the step against the area's own base, never by an absolute number; a burst is seen before the percentile moves. */
export function suspicionOn(nights: readonly Night[], day: Day, rules: SuspicionRules): Suspicion | null {
  const standing = nightStanding(nights, day, rules)
  const { base, step, current } = standing
  if (base === null) return null
  const stepFrom = Math.max(rules.stepLeast, Math.ceil((base * rules.stepPercent) / 100))
  if (step !== null && current !== null && step >= stepFrom)
    return { kind: 'step', since: sinceWhen(nights, day, base + stepFrom), standing, excess: step }
  const last = nightsUntil(nights, day, rules.burstNights)
  const least = Math.min(...last)
  const highest = Math.max(...baseOf(nights, day, rules))
  const isBurst = last.length === rules.burstNights && least >= base + rules.burstLeast && least > highest
  if (!isBurst) return null
  return { kind: 'burst', since: sinceWhen(nights, day, base + rules.burstLeast), standing, excess: least - base }
}

/** The first of the nights without a lower one in between; nights that are not known do not break the row. */
function sinceWhen(nights: readonly Night[], day: Day, from: number): Day {
  let since = day
  for (let on = day; ; on = addDays(on, -1)) {
    const night = nights.find((one) => one.day === on)
    if (night === undefined || (night.litres !== null && night.litres < from)) return since
    if (night.litres !== null) since = on
  }
}

/** The last nights one after the other, as far as they are known. */
function nightsUntil(nights: readonly Night[], day: Day, count: number): readonly number[] {
  return nights.flatMap((night) =>
    night.litres !== null && night.day <= day && night.day > addDays(day, -count) ? [night.litres] : [],
  )
}

function baseOf(nights: readonly Night[], day: Day, rules: NightRules): readonly number[] {
  const [from, until] = [addDays(day, 1 - rules.nights - rules.baseNights), addDays(day, -rules.nights)]
  return nights.flatMap((one) => (one.litres !== null && one.day >= from && one.day <= until ? [one.litres] : []))
}

export type Outcome = 'found' | 'notFound' | 'open'

/** 命中率 — found among those that were looked for; those still being looked for are in no share. */
export type HitRate = {
  readonly found: number
  readonly looked: number
  readonly open: number
  readonly percent: number | null
}

export function hitRate(outcomes: readonly Outcome[]): HitRate {
  const found = outcomes.filter((one) => one === 'found').length
  const looked = found + outcomes.filter((one) => one === 'notFound').length
  return {
    found,
    looked,
    open: outcomes.length - looked,
    percent: looked === 0 ? null : Math.round((100 * found) / looked),
  }
}
