import { type Day, dayOf, lastDayOfMonth, yearOf } from '#domain/day.ts'
import type { IndicatorFact } from '#domain/indicator/facts.ts'
import { parsePeriod, periodsBetween } from '#domain/indicator/period.ts'
import { knownOn, type Series } from '#domain/indicator/series.ts'

export type ReleaseRule = Pick<IndicatorFact, 'frequency' | 'flow' | 'skipsJanuary' | 'releaseMonths' | 'releaseDay'>
export type PeriodState = 'known' | 'exempt' | 'not-due' | 'no-data'

/** 应发布日 — the day by which the figure of a period should be there; null where no figure is published at all. */
export function releaseDayOf(period: string, rule: ReleaseRule): Day | null {
  const span = parsePeriod(period)
  if (span === null || isExempt(period, rule)) return null
  const month = span.last + rule.releaseMonths
  const [year, within] = [span.year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1]
  const last = lastDayOfMonth(year, within)
  const wanted = dayOf(year, within, rule.releaseDay)
  return wanted < last ? wanted : last
}

/** 1月免报 — January and February are published as one period, so January has no official value. */
export function isExempt(period: string, rule: Pick<ReleaseRule, 'skipsJanuary'>): boolean {
  const span = parsePeriod(period)
  return rule.skipsJanuary === true && span?.frequency === 'month' && span.last === 1
}

/** Whether a figure is known, exempt, not due yet, or missing. */
export function stateOfPeriod(series: Series, period: string, rule: ReleaseRule, asOf: Day): PeriodState {
  if (knownOn(series, period, asOf) !== null) return 'known'
  const due = releaseDayOf(period, rule)
  if (due === null) return 'exempt'
  return asOf < due ? 'not-due' : 'no-data'
}

/** The last period whose figure should be there on a day, among the periods between two others. */
export function latestDue(rule: ReleaseRule, asOf: Day, from: string, to: string): string | null {
  return (
    periodsBetween(rule.frequency, from, to).findLast((period) => {
      const due = releaseDayOf(period, rule)
      return due !== null && due <= asOf
    }) ?? null
  )
}

/** Whether the time since the start holds nothing but the exempt January. */
export function isOnlyExempt(rule: ReleaseRule, asOf: Day, from: string): boolean {
  const january = `${yearOf(asOf)}-01`
  const span = parsePeriod(from)
  if (span === null || span.year !== yearOf(asOf) || span.first !== 1 || !isExempt(january, rule)) return false
  const wouldBe = releaseDayOf(january, { ...rule, skipsJanuary: false })
  return wouldBe !== null && asOf >= wouldBe
}
