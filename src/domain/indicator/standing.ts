import type { Day } from '#domain/day.ts'
import { type Amount, absent, combine, known } from '#domain/indicator/amount.ts'
import { type Benchmark, benchmarkOf, comparedOf, rankOf } from '#domain/indicator/benchmark.ts'
import type { IndicatorFact, ObservationFact, TargetFact } from '#domain/indicator/facts.ts'
import { type Finding, findingsOfFigure, findingsOfTarget } from '#domain/indicator/findings.ts'
import { reportedGrowth, reportedTwoYearAverage } from '#domain/indicator/growth.ts'
import { type Mode, measuredOf, modeOf, type Progress, progressOf } from '#domain/indicator/measure.ts'
import { forecastOf, remainingOf, willReach } from '#domain/indicator/outlook.ts'
import { courseOf, readCurve } from '#domain/indicator/path.ts'
import { firstMonth, lastMonth, nameOfPeriod, parsePeriod } from '#domain/indicator/period.ts'
import { isOnlyExempt, latestDue } from '#domain/indicator/release.ts'
import { knownOn, latestPeriod, noSeries, type Series } from '#domain/indicator/series.ts'
import type { ShareStanding, StandingFacts, TargetStanding } from '#domain/indicator/target-standing.ts'
import { unmeasured } from '#domain/indicator/unmeasured.ts'

/** Works out where a target stands on a day; whatever is missing is named and never taken for zero. */
export function standingOf(facts: StandingFacts, asOf: Day): TargetStanding {
  const { target, indicator } = facts
  if (indicator === null || target.measuredOn === null || target.measuredOn > asOf) return unmeasured(facts, asOf)
  const mode = modeOf(target, indicator)
  const zone = facts.subjects.get('zone') ?? noSeries
  const { period, overdue, why } = findPeriod(target, indicator, mode, zone, asOf)
  const fact = period === null ? null : knownOn(zone, period, asOf)
  const rank = rankOf(facts.peers, facts.subjects, period, asOf, indicator)
  const measured = because(mode === 'rank' ? rank.place : measuredOf(target, indicator, fact), fact, why)
  const floor = progressOf(target, mode, measured, target.amount, period)
  const benchmark = benchmarkOf(target, facts.peers, facts.subjects, period, asOf, indicator)
  const tied = tiedOf(facts, fact, asOf)
  const forecast = forecastOf(target, mode, zone, period, asOf)
  const standing = {
    target,
    indicator,
    mode,
    asOf,
    period,
    periodName: period === null ? null : nameOfPeriod(period, indicator.flow, indicator.skipsJanuary ?? false),
    value: because(fact?.value == null ? absent('no-data') : known(fact.value, [fact.id]), fact, why),
    edition: fact?.edition ?? null,
    releasedOn: fact?.releasedOn ?? null,
    growth: because(reportedGrowth(fact), fact, why),
    twoYearGrowth: period === null ? absent(why) : reportedTwoYearAverage(zone, period, asOf),
    measured,
    floor,
    stretch: stretchOf(target, mode, measured, period),
    remainingRate: remainingOf(target, measured, period),
    benchmark,
    tied,
    rank,
    shares: sharesOf(facts, period, asOf),
    forecast,
    willReach: willReach(target, mode, forecast),
    isMet: metOf(mode, floor, benchmark, tied),
    trend: trendOf(target, indicator, mode, zone, asOf),
    findings: [
      ...findingsOfFigure(indicator, zone, period, overdue, asOf),
      ...findingsOfTarget(target, indicator, facts.shares),
      ...gapsOf(target, period, benchmark),
    ],
  }
  return { ...standing, factIds: idsIn(standing) }
}

type Found = {
  readonly period: string | null
  /** The last period that should be there and is not. */
  readonly overdue: string | null
  readonly why: 'no-data' | 'not-due' | 'exempt'
}

function findPeriod(target: TargetFact, indicator: IndicatorFact, mode: Mode, zone: Series, asOf: Day): Found {
  const [start, end] = [target.startPeriod ?? '', target.endPeriod ?? '']
  const isYearly = target.path === 'compound' && indicator.flow === 'cumulative'
  // A total that starts anew each year says how far a course of years has come only when its year is full.
  const fits = (fact: ObservationFact) =>
    (!isYearly || parsePeriod(fact.period)?.last === 12) && isReadable(mode, target, indicator, fact)
  const period = latestPeriod(zone, asOf, firstMonth(start), lastMonth(end), fits)
  const due = latestDue(indicator, asOf, start, end)
  const newest = isYearly ? latestPeriod(zone, asOf, firstMonth(start), lastMonth(end)) : period
  // A later cumulative figure holds what an earlier one lacks.
  const isOverdue = due !== null && (newest === null || lastMonth(due) > lastMonth(newest))
  const wanted = isYearly ? latestDue({ ...indicator, frequency: 'year' }, asOf, start, end) : due
  const why = wanted !== null ? 'no-data' : isOnlyExempt(indicator, asOf, start) ? 'exempt' : 'not-due'
  return { period, overdue: isOverdue ? due : null, why }
}

function isReadable(mode: Mode, target: TargetFact, indicator: IndicatorFact, fact: ObservationFact): boolean {
  if (mode === 'rank') return fact.rank !== null || fact.growth !== null
  if (mode === 'benchmark' || mode === 'tied') return comparedOf(fact, indicator.nature).value !== null
  return measuredOf({ ...target, baseValue: target.baseValue ?? 0 }, indicator, fact).value !== null
}

/** A number that lacks because nothing was published lacks for the reason of the period. */
function because(amount: Amount, fact: ObservationFact | null, why: Found['why']): Amount {
  return fact === null ? absent(why) : amount
}

function stretchOf(target: TargetFact, mode: Mode, measured: Amount, period: string | null): TargetStanding['stretch'] {
  const amount = target.stretch ?? (target.comparator === 'range' ? target.upper : null)
  if (amount === null) return null
  return { amount, ...progressOf(target, mode, measured, amount, period) }
}

function tiedOf({ target, indicator, tied }: StandingFacts, fact: ObservationFact | null, asOf: Day): Amount | null {
  if (target.tiedTo === null || indicator === null) return null
  if (tied === null || fact === null) return absent('no-data')
  const other = knownOn(tied.series, fact.period, asOf)
  return combine(
    [comparedOf(fact, indicator.nature), comparedOf(other, tied.indicator.nature)],
    (own, beside) => own - beside,
  )
}

function sharesOf(facts: StandingFacts, period: string | null, asOf: Day): readonly ShareStanding[] {
  const { target, subjects, shares } = facts
  const amountOf = (unit: string): Amount => {
    const fact = period === null ? null : knownOn(subjects.get(`unit:${unit}`) ?? noSeries, period, asOf)
    return fact?.value == null ? absent('no-data') : known(fact.value, [fact.id])
  }
  return shares
    .filter(({ state }) => state === 'inForce')
    .map(({ id, unit, amount }) => {
      const actual = target.aspect === 'value' ? amountOf(unit) : absent('not-applicable')
      const completion = combine([actual, known(amount, [id])], (done, wanted) => (done / wanted) * 100)
      return { id, unit, amount, actual, completion }
    })
}

function metOf(mode: Mode, floor: Progress, benchmark: Benchmark | null, tied: Amount | null): boolean | null {
  if (mode === 'benchmark') return benchmark?.isMet ?? null
  if (mode === 'tied') return tied === null || tied.value === null ? null : tied.value >= 0
  return floor.isMet
}

function trendOf(
  target: TargetFact,
  indicator: IndicatorFact,
  mode: Mode,
  zone: Series,
  asOf: Day,
): TargetStanding['trend'] {
  const [first, last] = [firstMonth(target.startPeriod ?? ''), lastMonth(target.endPeriod ?? '')]
  return [...zone.keys()]
    .filter((period) => lastMonth(period) >= first && lastMonth(period) <= last)
    .sort()
    .flatMap((period) => {
      const fact = knownOn(zone, period, asOf)
      if (fact === null) return []
      const isBeside = mode === 'benchmark' || mode === 'tied'
      const amount = isBeside ? comparedOf(fact, indicator.nature) : measuredOf(target, indicator, fact)
      return amount.value === null ? [] : [{ period, value: amount.value }]
    })
}

function gapsOf(target: TargetFact, period: string | null, benchmark: Benchmark | null): readonly Finding[] {
  const all: Finding[] = []
  if (target.comparator === 'approx' && target.tolerance === null)
    all.push({
      code: 'tolerance-missing',
      text: ['“左右”的容差未设定，暂不判断是否达到', 'No tolerance of “about” is set, so it is not judged'],
      factIds: [target.id],
    })
  const course = period === null ? null : courseOf(target, period)
  if (target.path === 'curve' && course !== null && readCurve(target.curve, course.months) === null)
    all.push({
      code: 'curve-unreadable',
      text: ['计划曲线与起止期不符', 'The curve does not fit the months of the target'],
      factIds: [target.id],
    })
  if (benchmark !== null && benchmark.peerValue.value === null)
    all.push({
      code: 'benchmark-missing',
      text: [`${benchmark.name}同期数据未到`, `No figure of ${benchmark.name} for the same period yet`],
      factIds: [target.id],
    })
  return all
}

/** All ids that stand anywhere in a result under `factIds`. */
function idsIn(value: unknown): readonly string[] {
  const ids = new Set<string>()
  const look = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(look)
    else if (typeof part === 'object' && part !== null)
      for (const [key, inner] of Object.entries(part))
        if (key === 'factIds' && Array.isArray(inner)) for (const id of inner) ids.add(String(id))
        else look(inner)
  }
  look(value)
  return [...ids]
}
