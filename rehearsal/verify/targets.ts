import { amount, type Rec, text } from '#rehearsal/verify/log.ts'

/** What a target comes to in a period; null is what cannot be said. */
export type Reach = { readonly completion: number | null; readonly difference: number | null }

const nothing: Reach = { completion: null, difference: null }

/** Beside the time gone: a total in percent of the wanted one, a rate in points. Less used of a ceiling counts as ahead. */
export function reachOf(target: Rec, indicator: Rec, seen: Rec | null, period: string): Reach {
  const wanted = amount(target.amount)
  if (wanted === null || seen === null || isReadBesideOthers(target, wanted)) return nothing
  const value = readFigure(target, indicator, seen)
  if (value === null) return nothing
  const sign = isCeiling(target) ? -1 : 1
  const isRate = target.aspect === 'growth' || (indicator.nature === 'rate' && target.aspect !== 'gain')
  if (isRate) return { completion: null, difference: sign * (value - wanted) }
  if (wanted === 0) return nothing
  const completion = (100 * value) / wanted
  const planned = plannedPercent(target, wanted, period)
  return { completion, difference: planned === null ? null : sign * (completion - planned) }
}

function isReadBesideOthers({ comparator, aspect, tiedTo }: Rec, wanted: number | null): boolean {
  return comparator === 'rank' || aspect === 'rank' || (comparator === 'ref' && text(tiedTo) !== '') || wanted === null
}

function isCeiling({ comparator, aspect }: Rec): boolean {
  return comparator === 'le' || (comparator === 'down' && aspect === 'value')
}

function readFigure(target: Rec, indicator: Rec, seen: Rec): number | null {
  const [value, growth] = [amount(seen.value), amount(seen.growth)]
  const sign = target.comparator === 'down' && target.aspect !== 'value' ? -1 : 1
  const times = (one: number | null) => (one === null ? null : sign * one)
  if (target.aspect === 'growth') return times(growth)
  if (target.aspect === 'gain') {
    const base = amount(target.baseValue)
    return base === null || value === null ? null : sign * (value - base)
  }
  return times(value === null && indicator.nature === 'rate' ? growth : value)
}

/** The percent of the target that its own path wants by the end of a period. */
export function plannedPercent(target: Rec, wanted: number, period: string): number | null {
  const [first, last] = [monthsOf(text(target.startPeriod))?.[0], monthsOf(text(target.endPeriod))?.[1]]
  const now = monthsOf(period)?.[1]
  if (first === undefined || last === undefined || now === undefined || last < first) return null
  const months = last - first + 1
  const gone = Math.max(0, Math.min(months, now - first + 1))
  if (target.path === 'curve') {
    const steps = text(target.curve)
      .split(/[^\d.]+/)
      .filter(Boolean)
      .map(Number)
    if (steps.length !== months) return null
    return gone === 0 ? 0 : (steps[gone - 1] ?? null)
  }
  if (target.path !== 'compound') return (100 * gone) / months
  const base = amount(target.baseValue)
  return base === null || base <= 0 ? null : 100 * (base / wanted) ** (1 - gone / months)
}

/** First and last month of a period, counted from the year nought. */
export function monthsOf(period: string): readonly [first: number, last: number] | null {
  const found = /^(\d{4})(?:-(Q)?(\d+))?$/.exec(period)
  if (found === null) return null
  const january = Number(found[1]) * 12
  const part = Number(found[3])
  if (found[3] === undefined) return [january, january + 11]
  return found[2] === undefined
    ? [january + part - 1, january + part - 1]
    : [january + 3 * part - 3, january + 3 * part - 1]
}

/** The last month, quarter or year that is full on a day. */
export function fullPeriod(frequency: unknown, asOf: string): string {
  const [year, month, day] = asOf.split('-').map(Number) as [number, number, number] // a day has three parts
  const isLastDay = day === new Date(Date.UTC(year, month, 0)).getUTCDate()
  const full = year * 12 + month - (isLastDay ? 0 : 1)
  if (frequency === 'year') return String(Math.floor(full / 12) - 1).padStart(4, '0')
  if (frequency === 'quarter') {
    const quarters = Math.floor(full / 3)
    return `${Math.floor((quarters - 1) / 4)}-Q${((quarters - 1) % 4) + 1}`
  }
  return `${Math.floor((full - 1) / 12)}-${String(((full - 1) % 12) + 1).padStart(2, '0')}`
}
