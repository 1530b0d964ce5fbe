import type { Day } from '#domain/day.ts'
import { type Amount, absent, combine, known } from '#domain/indicator/amount.ts'
import type { IndicatorFact, ObservationFact, PeerFact, TargetFact } from '#domain/indicator/facts.ts'
import { knownOn, noSeries, type Series } from '#domain/indicator/series.ts'

export type Benchmark = {
  readonly peer: string
  readonly name: string
  readonly points: number
  readonly peerValue: Amount
  /** Zone minus benchmark in percentage points, the better the larger. */
  readonly difference: Amount
  readonly isMet: boolean | null
}

export type Rank = { readonly place: Amount; readonly of: number | null; readonly isReported: boolean }

type Subjects = ReadonlyMap<string, Series>

/** What is compared with peers: a rate by its value, everything else by its growth. */
export function comparedOf(fact: ObservationFact | null, nature: IndicatorFact['nature']): Amount {
  const value = nature === 'rate' ? fact?.value : fact?.growth
  return fact === null || value == null ? absent('no-data') : known(value, [fact.id])
}

/** 对标 — the zone beside the average of the province or city in the same period. */
export function benchmarkOf(
  target: Pick<TargetFact, 'benchmarkPeer' | 'points'>,
  peers: readonly PeerFact[],
  subjects: Subjects,
  period: string | null,
  asOf: Day,
  indicator: IndicatorFact,
): Benchmark | null {
  const peer = peers.find(({ id }) => id === target.benchmarkPeer)
  if (peer === undefined) return null
  const points = target.points ?? 0
  const read = (subject: string) =>
    period === null
      ? absent('no-data')
      : comparedOf(knownOn(subjects.get(subject) ?? noSeries, period, asOf), indicator.nature)
  const peerValue = read(`peer:${peer.id}`)
  const sign = indicator.direction === 'down' ? -1 : 1
  const difference = combine([read('zone'), peerValue], (own, other) => sign * (own - other))
  const isMet = difference.value === null ? null : difference.value >= points - 1e-9
  return { peer: peer.id, name: peer.name, points, peerValue, difference, isMet }
}

/** 位次 — as reported, or else counted among the rival zones once all of them have a figure. Equal figures share a place. */
export function rankOf(
  peers: readonly PeerFact[],
  subjects: Subjects,
  period: string | null,
  asOf: Day,
  indicator: IndicatorFact,
): Rank {
  const rivals = peers.filter(({ kind, state }) => kind === 'rival' && state === 'active')
  const of = rivals.length === 0 ? null : rivals.length + 1
  if (period === null) return { place: absent('no-data'), of, isReported: false }
  const zone = knownOn(subjects.get('zone') ?? noSeries, period, asOf)
  if (zone !== null && zone.rank !== null) return { place: known(zone.rank, [zone.id]), of, isReported: true }
  if (of === null) return { place: absent('not-applicable'), of, isReported: false }
  const others = rivals.map(({ id }) =>
    comparedOf(knownOn(subjects.get(`peer:${id}`) ?? noSeries, period, asOf), indicator.nature),
  )
  const sign = indicator.direction === 'down' ? -1 : 1
  const place = combine(
    [comparedOf(zone, indicator.nature), ...others],
    (own, ...rest) => 1 + rest.filter((other) => sign * other > sign * own).length,
  )
  return { place, of, isReported: false }
}
