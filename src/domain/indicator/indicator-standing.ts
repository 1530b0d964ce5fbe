import type { Day } from '#domain/day.ts'
import type { Amount } from '#domain/indicator/amount.ts'
import { comparedOf } from '#domain/indicator/benchmark.ts'
import { type Contributions, contributionsOf } from '#domain/indicator/contribution.ts'
import type { Edition, IndicatorFact, PeerFact } from '#domain/indicator/facts.ts'
import { type Finding, findingsOfFigure } from '#domain/indicator/findings.ts'
import { monthlyValue } from '#domain/indicator/monthly.ts'
import { nameOfPeriod, periodAt, shiftYears } from '#domain/indicator/period.ts'
import { latestDue } from '#domain/indicator/release.ts'
import { editionsOn, knownOn, latestPeriod, noSeries, type Series } from '#domain/indicator/series.ts'
import type { Label } from '#domain/label.ts'

export type Point = {
  readonly period: string
  readonly name: Label
  readonly value: number | null
  readonly growth: number | null
  readonly edition: Edition
  /** How many editions were known on the day. */
  readonly editions: number
  readonly factId: string
  readonly monthly: Amount
  readonly isDerived: boolean
}

/** A line beside the zone's own: of a peer, a unit or an industry. */
export type Beside = {
  readonly subject: string
  readonly kind: PeerFact['kind'] | 'unit' | 'industry'
  readonly points: readonly { readonly period: string; readonly compared: number; readonly factId: string }[]
}

/** 指标现状 — a series as it was known on a day, with what lies beside it and what makes it up. */
export type IndicatorStanding = {
  readonly indicator: IndicatorFact
  readonly asOf: Day
  readonly period: string | null
  readonly periodName: Label | null
  readonly points: readonly Point[]
  readonly beside: readonly Beside[]
  /** Place of the zone and of each rival by period, where all of them have a figure. */
  readonly ranks: readonly { readonly period: string; readonly places: Readonly<Record<string, number>> }[]
  readonly units: Contributions | null
  readonly industries: Contributions | null
  readonly findings: readonly Finding[]
}

export function indicatorStanding(
  indicator: IndicatorFact,
  subjects: ReadonlyMap<string, Series>,
  peers: readonly PeerFact[],
  asOf: Day,
): IndicatorStanding {
  const zone = subjects.get('zone') ?? noSeries
  const period = latestPeriod(zone, asOf, 0, Number.MAX_SAFE_INTEGER)
  const now = periodAt(indicator.frequency, asOf)
  const due = latestDue(indicator, asOf, shiftYears(now, -1), now)
  const beside = [...subjects.keys()].flatMap((subject) => besideOf(indicator, subject, subjects, peers, asOf))
  return {
    indicator,
    asOf,
    period,
    periodName: period === null ? null : nameOfPeriod(period, indicator.flow, indicator.skipsJanuary ?? false),
    points: pointsOf(indicator, zone, asOf),
    beside,
    ranks: ranksOf(indicator, zone, beside, peers, asOf),
    units: period === null ? null : contributionsOf(subjects, 'unit', period, asOf),
    industries: period === null ? null : contributionsOf(subjects, 'industry', period, asOf),
    findings: findingsOfFigure(indicator, zone, period, due !== null && (period ?? '') < due ? due : null, asOf),
  }
}

function pointsOf(indicator: IndicatorFact, zone: Series, asOf: Day): readonly Point[] {
  return [...zone.keys()].sort().flatMap((period): Point[] => {
    const editions = editionsOn(zone, period, asOf)
    const fact = editions.at(-1)
    if (fact === undefined) return []
    const { amount, isDerived } = monthlyValue(zone, period, asOf, indicator)
    return [
      {
        period,
        name: nameOfPeriod(period, indicator.flow, indicator.skipsJanuary ?? false),
        value: fact.value,
        growth: fact.growth,
        edition: fact.edition,
        editions: editions.length,
        factId: fact.id,
        monthly: amount,
        isDerived,
      },
    ]
  })
}

function besideOf(
  indicator: IndicatorFact,
  subject: string,
  subjects: ReadonlyMap<string, Series>,
  peers: readonly PeerFact[],
  asOf: Day,
): readonly Beside[] {
  const [scope, id] = subject.split(':')
  const kind = scope === 'peer' ? peers.find((peer) => peer.id === id)?.kind : scope
  if (kind === undefined || kind === 'zone') return []
  const series = subjects.get(subject) ?? noSeries
  const points = [...series.keys()].sort().flatMap((period) => {
    const fact = knownOn(series, period, asOf)
    const compared = comparedOf(fact, indicator.nature)
    return fact === null || compared.value === null ? [] : [{ period, compared: compared.value, factId: fact.id }]
  })
  return [{ subject, kind: kind as Beside['kind'], points }] // zone was left out above
}

function ranksOf(
  indicator: IndicatorFact,
  zone: Series,
  beside: readonly Beside[],
  peers: readonly PeerFact[],
  asOf: Day,
): IndicatorStanding['ranks'] {
  const active = new Set(
    peers.filter(({ kind, state }) => kind === 'rival' && state === 'active').map(({ id }) => `peer:${id}`),
  )
  const rivals = beside.filter(({ subject }) => active.has(subject))
  if (rivals.length === 0 || rivals.length < active.size) return []
  const sign = indicator.direction === 'down' ? -1 : 1
  return [...zone.keys()].sort().flatMap((period) => {
    const own = comparedOf(knownOn(zone, period, asOf), indicator.nature)
    const others = rivals.map(
      ({ subject, points }) => [subject, points.find((point) => point.period === period)] as const,
    )
    if (own.value === null || others.some(([, point]) => point === undefined)) return []
    const all = [
      ['zone', own.value] as const,
      ...others.map(([subject, point]) => [subject, point?.compared ?? 0] as const),
    ]
    const places = all.map(([subject, value]) => [
      subject,
      1 + all.filter(([, other]) => sign * other > sign * value).length,
    ])
    return [{ period, places: Object.fromEntries(places) }]
  })
}
