import type { Day } from '#domain/day.ts'
import type { Edition, ObservationFact } from '#domain/indicator/facts.ts'
import { lastMonth } from '#domain/indicator/period.ts'

/** 序列 — all editions of the figures of one indicator about one subject, by period; nothing is ever overwritten. */
export type Series = ReadonlyMap<string, readonly ObservationFact[]>

const order: readonly Edition[] = ['flash', 'preliminary', 'final', 'revised']

/** Whom a figure is about: the zone, a unit, an industry or a peer. */
export function subjectOf(fact: Pick<ObservationFact, 'scope' | 'unit' | 'industry' | 'peer'>): string {
  switch (fact.scope) {
    case 'zone':
      return 'zone'
    case 'unit':
      return `unit:${fact.unit ?? ''}`
    case 'industry':
      return `industry:${fact.industry ?? ''}`
    case 'peer':
      return `peer:${fact.peer ?? ''}`
  }
}

/** The series of an indicator by subject, each period with its editions from the earliest to the latest. */
export function seriesBySubject(facts: readonly ObservationFact[]): ReadonlyMap<string, Series> {
  const bySubject = new Map<string, Map<string, ObservationFact[]>>()
  for (const fact of facts) {
    const subject = subjectOf(fact)
    const series = bySubject.get(subject) ?? new Map<string, ObservationFact[]>()
    bySubject.set(subject, series)
    const editions = series.get(fact.period)
    if (editions === undefined) series.set(fact.period, [fact])
    else editions.push(fact)
  }
  for (const series of bySubject.values()) for (const editions of series.values()) editions.sort(byEdition)
  return bySubject
}

export const noSeries: Series = new Map()

/** The editions of a period that were published by a day, the one that counts last. */
export function editionsOn(series: Series, period: string, asOf: Day): readonly ObservationFact[] {
  return (series.get(period) ?? []).filter(({ releasedOn }) => releasedOn <= asOf)
}

/** The figure as it was known on a day: the latest edition published by then. */
export function knownOn(series: Series, period: string, asOf: Day): ObservationFact | null {
  return editionsOn(series, period, asOf).at(-1) ?? null
}

/** The last period with a figure known on a day, not later than a given month; null when there is none. */
export function latestPeriod(
  series: Series,
  asOf: Day,
  from: number,
  to: number,
  has: (fact: ObservationFact) => boolean = () => true,
): string | null {
  let found: string | null = null
  for (const period of series.keys()) {
    const end = lastMonth(period)
    if (!(end >= from && end <= to) || (found !== null && lastMonth(found) >= end)) continue
    const fact = knownOn(series, period, asOf)
    if (fact !== null && has(fact)) found = period
  }
  return found
}

export function isProvisional(edition: Edition): boolean {
  return edition === 'flash' || edition === 'preliminary'
}

/** A later edition counts more; of equal editions the one published later, then the one entered later. */
function byEdition(a: ObservationFact, b: ObservationFact): number {
  return (
    order.indexOf(a.edition) - order.indexOf(b.edition) || compare(a.releasedOn, b.releasedOn) || compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
