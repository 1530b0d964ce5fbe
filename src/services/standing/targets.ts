import type { Day } from '#domain/day.ts'
import type { ObservationFact } from '#domain/indicator/facts.ts'
import { noSeries, type Series, seriesBySubject } from '#domain/indicator/series.ts'
import { standingOf } from '#domain/indicator/standing.ts'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { target } from '#registers/target.ts'
import { targetShare } from '#registers/target-share.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

type Target = RowOf<typeof target>

/** 目标现状 — where every issued target stands on a day, in the order in which the targets were made. */
export function targetStandings(facts: FactBase, asOf: Day): readonly TargetStanding[] {
  return facts
    .all(target)
    .filter(({ state }) => state === 'issued')
    .map((one) => targetStanding(facts, one, asOf))
}

/**
 * Where one target stands. Rows and lists that did not change keep their identity, so a standing is worked out again only
 * when something it was made from has changed.
 */
export function targetStanding(facts: FactBase, row: Target, asOf: Day): TargetStanding {
  const measured = facts.find(indicator, row.measuredBy)
  const tiedTo = facts.find(indicator, row.tiedTo)
  const figures = measured === null ? none : facts.of(observation, 'indicator', measured.id)
  const tiedFigures = tiedTo === null ? none : facts.of(observation, 'indicator', tiedTo.id)
  const shares = facts.of(targetShare, 'target', row.id)
  const peers = facts.all(peer)
  const from = [measured, tiedTo, figures, tiedFigures, shares, peers]
  const before = remembered.get(row)
  if (before?.asOf === asOf && before.from.every((one, i) => one === from[i])) return before.standing
  const tied = tiedTo === null ? null : { indicator: tiedTo, series: subjectsOf(tiedFigures).get('zone') ?? noSeries }
  const standing = standingOf(
    { target: row, indicator: measured, subjects: subjectsOf(figures), peers, shares, tied },
    asOf,
  )
  remembered.set(row, { asOf, from, standing })
  return standing
}

/** The series of an indicator by subject; sorted once for each list of figures. */
export function subjectsOf(figures: readonly ObservationFact[]): ReadonlyMap<string, Series> {
  const before = sorted.get(figures)
  if (before !== undefined) return before
  const made = seriesBySubject(figures)
  sorted.set(figures, made)
  return made
}

const none: readonly never[] = []

type Remembered = { readonly asOf: Day; readonly from: readonly unknown[]; readonly standing: TargetStanding }

const remembered = new WeakMap<Target, Remembered>()
const sorted = new WeakMap<readonly ObservationFact[], ReadonlyMap<string, Series>>()
