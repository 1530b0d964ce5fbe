import { addDays, type Day } from '#domain/day.ts'
import { percentile } from '#domain/water/night.ts'

/** One day of a customer: litres by hour, null for absent. */
export type UseDay = { readonly day: Day; readonly hours: readonly (number | null)[] }

export type HouseholdRules = {
  /** So many days without a single hour of nothing are continuous use. */
  readonly continuousDays: number
  /** Litres an hour that are usual at night for this kind of use, and how many nights in a row above it are a sign. */
  readonly nightUse: number
  readonly nights: number
  /** A week's use above the weeks before by such a share in percent, and by so many litres a day at least. */
  readonly stepPercent: number
  readonly stepLeast: number
}

export type HouseholdSign =
  | { readonly kind: 'continuous'; readonly days: number; readonly least: number }
  | { readonly kind: 'night'; readonly nights: number; readonly least: number }
  | { readonly kind: 'step'; readonly now: number; readonly before: number }

const [nightFrom, nightUntil] = [2, 4]

/** 户内漏水迹象 — from hourly values: no hour of nothing for days, more than usual at night, a step up. Signs, not proofs. */
export function householdSigns(days: readonly UseDay[], on: Day, rules: HouseholdRules): readonly HouseholdSign[] {
  const signs: HouseholdSign[] = []
  const row = lastRow(days, on, rules.continuousDays)
  if (row.length === rules.continuousDays) {
    const least = Math.min(...row.flatMap(({ hours }) => hours.map((litres) => litres ?? 0)))
    if (least > 0) signs.push({ kind: 'continuous', days: row.length, least })
  }
  const nights = lastRow(days, on, rules.nights).map(({ hours }) => lowestOf(hours.slice(nightFrom, nightUntil)))
  const leastNight = Math.min(...nights)
  if (nights.length === rules.nights && leastNight > rules.nightUse)
    signs.push({ kind: 'night', nights: nights.length, least: leastNight })
  const step = stepUp(days, on, rules)
  return step === null ? signs : [...signs, step]
}

/** The last days one after the other, all of them whole; fewer when one is missing. */
function lastRow(days: readonly UseDay[], on: Day, count: number): readonly UseDay[] {
  return days.filter(({ day, hours }) => day <= on && day > addDays(on, -count) && isWhole(hours))
}

/** The middle of the last seven days against the middle of the 28 before: one day of guests is no step. */
function stepUp(days: readonly UseDay[], on: Day, rules: HouseholdRules): HouseholdSign | null {
  const total = (from: number, until: number) =>
    days.flatMap(({ day, hours }) =>
      day > addDays(on, -until) && day <= addDays(on, -from) && isWhole(hours) ? [sumOf(hours)] : [],
    )
  const [recent, earlier] = [total(0, 7), total(7, 35)]
  if (recent.length < 4 || earlier.length < 14) return null
  const [now, before] = [percentile(recent, 50) ?? 0, percentile(earlier, 50) ?? 0]
  const most = Math.max(before + rules.stepLeast, Math.ceil((before * (100 + rules.stepPercent)) / 100))
  return now >= most ? { kind: 'step', now, before } : null
}

function isWhole(hours: readonly (number | null)[]): boolean {
  return hours.length >= 24 && hours.every((litres) => litres !== null)
}

function sumOf(hours: readonly (number | null)[]): number {
  return hours.reduce<number>((sum, litres) => sum + (litres ?? 0), 0)
}

function lowestOf(hours: readonly (number | null)[]): number {
  return Math.min(...hours.map((litres) => litres ?? 0))
}
