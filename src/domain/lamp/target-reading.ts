import { type Day, daysBetween } from '#domain/day.ts'
import { type Absence, type Amount, absent } from '#domain/indicator/amount.ts'
import { benchmarkOf, comparedOf, rankOf } from '#domain/indicator/benchmark.ts'
import type { IndicatorFact, ObservationFact, PeerFact, TargetFact } from '#domain/indicator/facts.ts'
import { isLowerBetter, type Mode, measuredOf, modeOf, progressOf } from '#domain/indicator/measure.ts'
import { firstMonth, lastMonth, parsePeriod } from '#domain/indicator/period.ts'
import { isOnlyExempt, latestDue } from '#domain/indicator/release.ts'
import { knownOn, latestPeriod, noSeries, type Series } from '#domain/indicator/series.ts'
import type { Label } from '#domain/label.ts'
import type { Subject } from '#domain/lamp/measures.ts'
import type { Lever, Reading, Values } from '#domain/lamp/reading.ts'

export type TargetReadingFacts = {
  readonly target: TargetFact
  readonly indicator: IndicatorFact | null
  /** Figures by subject, each counted from the day on which it was both published and entered. */
  readonly subjects: ReadonlyMap<string, Series>
  readonly peers: readonly PeerFact[]
  readonly tied: { readonly indicator: IndicatorFact; readonly series: Series } | null
  readonly owner: string | null
}

const absences: Readonly<Record<Absence, Label>> = {
  'no-data': ['应有的数据未录入', 'the figure that should be there is missing'],
  'not-due': ['统计数据未到公布日', 'the statistic is not released yet'],
  exempt: ['1月数据不单独公布', 'there is no figure for January alone'],
  'pending-value': ['目标值待核定', 'the target value is to be confirmed'],
  'no-base': ['缺少基数', 'the base is missing'],
  'not-measured': ['尚未设定计量办法', 'how it is measured is not set up'],
  'not-applicable': ['该项不适用', 'does not apply'],
  'not-enough-data': ['数据不足', 'not enough figures'],
}

/** By which rules a target is judged. */
export function subjectOfTarget(target: TargetFact, indicator: IndicatorFact | null): Subject {
  const mode = indicator === null ? 'progress' : modeOf(target, indicator)
  return mode === 'progress' ? 'level' : mode === 'ceiling' ? 'ceiling' : 'growth'
}

/** 目标读数 — the numbers of a target on a day, as the standing of the target works them out. */
export function readTarget(facts: TargetReadingFacts, asOf: Day): Reading {
  const { target, indicator, owner } = facts
  const grey = (why: Absence): Reading => ({ asOf, values: {}, owner, levers: [], absent: absences[why] })
  if (indicator === null || target.measuredOn === null || target.measuredOn > asOf) return grey('not-measured')
  const mode = modeOf(target, indicator)
  const zone = facts.subjects.get('zone') ?? noSeries
  const period = periodOf(target, indicator, mode, zone, asOf)
  if (period === null) return grey(whyNone(target, indicator, asOf))
  const at = { ...facts, indicator, mode, period, asOf }
  const told = mode === 'progress' || mode === 'ceiling' ? readTotal(at, zone) : readRate(at, zone)
  return {
    asOf,
    owner,
    absent: told.why === null ? null : absences[told.why],
    values: told.values,
    levers: told.levers,
    before: told.before ?? [],
  }
}

type At = Omit<TargetReadingFacts, 'indicator'> & {
  readonly indicator: IndicatorFact
  readonly mode: Mode
  readonly period: string
  readonly asOf: Day
}
type Told = {
  readonly why: Absence | null
  readonly values: Values
  readonly levers: readonly Lever[]
  readonly before?: readonly Values[]
}

/** A total beside its curve: progress towards a level, or the use of a ceiling. */
function readTotal({ target, indicator, mode, period, asOf }: At, zone: Series): Told {
  const measured = measuredOf(target, indicator, knownOn(zone, period, asOf))
  const { completion, difference, gap, isMet } = progressOf(target, mode, measured, target.amount, period)
  if (difference.value === null || target.amount === null) return { why: whyOf(difference), values: {}, levers: [] }
  const late = target.due === null || isMet === true ? 0 : Math.max(0, daysBetween(target.due, asOf))
  const each = (100 / target.amount) * stepOf(indicator)
  const unit = target.unitName ?? indicator.unitName
  if (mode === 'ceiling') {
    const values = { usedShare: completion.value, overTimeShare: -difference.value, daysLate: 0, isReached: 0 }
    const less: Lever = {
      fact: 'less',
      says: [`少用{n}${unit}`, `{n} ${unit} less`],
      step: stepOf(indicator),
      most: 1e12,
      adds: { usedShare: -each, overTimeShare: -each },
    }
    return { why: null, values, levers: [less] }
  }
  const values = {
    completion: completion.value,
    aheadPoints: difference.value,
    daysLate: late,
    isReached: isMet === true ? 1 : 0,
  }
  const more: Lever =
    late > 0
      ? {
          fact: 'amount',
          says: [`另需完成{n}${unit}`, `{n} ${unit} more`],
          step: gap.value ?? 0,
          most: 1,
          sets: { isReached: 1, daysLate: 0 },
        }
      : {
          fact: 'amount',
          says: [`另需完成{n}${unit}`, `{n} ${unit} more`],
          step: stepOf(indicator),
          most: 1e12,
          adds: { aheadPoints: each, completion: each },
        }
  return { why: null, values, levers: isMet === true ? [] : [more] }
}

/** A rate, a rank or a comparison: beside the target and beside the average of the city. */
function readRate(at: At, zone: Series): Told {
  const { target, indicator, period, asOf } = at
  const fact = knownOn(zone, period, asOf)
  const wanted = differenceOf(at, fact)
  if (wanted.difference.value === null) return { why: whyOf(wanted.difference), values: {}, levers: [] }
  const average = averageOf(at)
  const values = {
    growth: wanted.measured,
    overTarget: wanted.difference.value,
    overAverage: average,
    shareOfTarget: shareOf(target, wanted.measured),
  }
  const step = at.mode === 'rank' ? 1 : stepOf(indicator)
  const isDown = isLowerBetter(target) || indicator.direction === 'down'
  const share = target.amount !== null && target.amount > 0 && !isDown ? (100 / target.amount) * step : 0
  const better: Lever = {
    fact: 'rate',
    says:
      at.mode === 'rank'
        ? ['位次再前移{n}位', '{n} places up']
        : isDown
          ? ['再降低{n}个百分点', '{n} points less']
          : ['再提高{n}个百分点', '{n} points more'],
    step,
    most: 1e6,
    adds: { growth: isDown ? -step : step, overTarget: step, overAverage: step, shareOfTarget: share },
  }
  return { why: null, values, levers: [better], before: beforeOf(at, zone) }
}

function differenceOf(
  at: At,
  fact: ObservationFact | null,
): { readonly measured: number | null; readonly difference: Amount } {
  const { target, indicator, mode, period, asOf, subjects, peers, tied } = at
  const own = comparedOf(fact, indicator.nature)
  if (mode === 'benchmark') {
    const beside = benchmarkOf(target, peers, subjects, period, asOf, indicator)
    const difference = beside?.difference ?? absent('no-data')
    return { measured: own.value, difference: shifted(difference, -(target.points ?? 0)) }
  }
  if (mode === 'tied') {
    const other =
      tied === null || fact === null
        ? absent('no-data')
        : comparedOf(knownOn(tied.series, fact.period, asOf), tied.indicator.nature)
    const difference = other.value === null ? other : shifted(own, -other.value)
    return { measured: own.value, difference }
  }
  const measured =
    mode === 'rank' ? rankOf(peers, subjects, period, asOf, indicator).place : measuredOf(target, indicator, fact)
  if (target.amount === null) return { measured: measured.value, difference: absent('pending-value') }
  const sign = isLowerBetter(target) || mode === 'rank' ? -1 : 1
  // A place is no rate: it is compared with the target alone.
  return {
    measured: mode === 'rank' ? null : measured.value,
    difference: scaled(shifted(measured, -target.amount), sign),
  }
}

/** Points above the average of the city, where the zone records one. */
function averageOf({ peers, subjects, period, asOf, indicator, mode }: At): number | null {
  const city = peers.find(({ kind, state }) => kind === 'city' && state === 'active')
  if (city === undefined || mode === 'rank') return null
  return (
    benchmarkOf({ benchmarkPeer: city.id, points: 0 }, peers, subjects, period, asOf, indicator)?.difference.value ??
    null
  )
}

/** The periods before, the latest first. */
function beforeOf({ target, indicator, period, asOf, mode }: At, zone: Series): readonly Values[] {
  if (mode !== 'rate') return []
  const [first, end] = [firstMonth(target.startPeriod ?? ''), lastMonth(period)]
  const earlier = [...zone.keys()].filter((one) => lastMonth(one) >= first && lastMonth(one) < end)
  return earlier
    .sort((a, b) => lastMonth(b) - lastMonth(a))
    .slice(0, 12)
    .map((one) => {
      const { value } = measuredOf(target, indicator, knownOn(zone, one, asOf))
      const sign = isLowerBetter(target) ? -1 : 1
      return {
        growth: value,
        overTarget: value === null || target.amount === null ? null : sign * (value - target.amount),
        shareOfTarget: shareOf(target, value),
      }
    })
}

function periodOf(target: TargetFact, indicator: IndicatorFact, mode: Mode, zone: Series, asOf: Day): string | null {
  const isYearly = target.path === 'compound' && indicator.flow === 'cumulative'
  const fits = (fact: ObservationFact) => {
    if (isYearly && parsePeriod(fact.period)?.last !== 12) return false
    if (mode === 'rank') return fact.rank !== null || fact.growth !== null
    if (mode === 'benchmark' || mode === 'tied') return comparedOf(fact, indicator.nature).value !== null
    return measuredOf({ ...target, baseValue: target.baseValue ?? 0 }, indicator, fact).value !== null
  }
  return latestPeriod(zone, asOf, firstMonth(target.startPeriod ?? ''), lastMonth(target.endPeriod ?? ''), fits)
}

function whyNone(target: TargetFact, indicator: IndicatorFact, asOf: Day): Absence {
  const [start, end] = [target.startPeriod ?? '', target.endPeriod ?? '']
  if (latestDue(indicator, asOf, start, end) !== null) return 'no-data'
  return isOnlyExempt(indicator, asOf, start) ? 'exempt' : 'not-due'
}

function shareOf(target: TargetFact, value: number | null): number | null {
  if (value === null || target.amount === null || target.amount <= 0 || isLowerBetter(target)) return null
  return (value / target.amount) * 100
}

/** The last decimal that the indicator is published with. */
function stepOf({ decimals }: IndicatorFact): number {
  return 10 ** -decimals
}

function whyOf(amount: Amount): Absence {
  return amount.value === null ? amount.why : 'no-data'
}

function shifted(amount: Amount, by: number): Amount {
  return amount.value === null ? amount : { ...amount, value: amount.value + by }
}

function scaled(amount: Amount, by: number): Amount {
  return amount.value === null ? amount : { ...amount, value: amount.value * by }
}
