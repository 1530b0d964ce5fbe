import type { Day } from '#domain/day.ts'
import type { ObservationFact } from '#domain/indicator/facts.ts'
import { noSeries, type Series, seriesBySubject } from '#domain/indicator/series.ts'
import { readTarget, subjectOfTarget } from '#domain/lamp/target-reading.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { target } from '#registers/target.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { daysOf, type JudgedRegister } from '#services/standing/judged-subject.ts'

type Figure = RowOf<typeof observation>

/** 目标的灯 — the latest figure beside the curve, the target and the average of the city. */
export const judgedTargets: JudgedRegister<typeof target> = {
  register: target,
  changedBy: 'target',
  title: (row) => row.indicator,
  unit: ({ lead }) => lead,
  subject: (row, facts) =>
    row.state === 'issued' ? subjectOfTarget(row, facts.find(indicator, row.measuredBy)) : null,
  from: [target, indicator, observation, peer],
  read: (row, { facts, base, day }) => {
    const measured = facts.find(indicator, row.measuredBy)
    const tiedTo = facts.find(indicator, row.tiedTo)
    const owner = facts.find(unit, measured?.owner ?? row.lead)?.shortName ?? null
    const tied = tiedTo && { indicator: tiedTo, series: seriesOf(base, tiedTo.id).subjects.get('zone') ?? noSeries }
    const subjects = measured === null ? none : seriesOf(base, measured.id).subjects
    return readTarget({ target: row, indicator: measured, subjects, peers: peersOf(base, facts), tied, owner }, day)
  },
  inputs: (facts, row) => [
    facts.find(indicator, row.measuredBy),
    row.measuredBy && facts.of(observation, 'indicator', row.measuredBy),
    row.tiedTo && facts.of(observation, 'indicator', row.tiedTo),
    facts.all(peer),
  ],
  factDays: (facts, row) => [
    ...daysOf(facts, target, [row]),
    ...[row.measuredBy, row.tiedTo].flatMap((id) => (id === null ? [] : seriesOf(facts, id).days)),
  ],
}

const none: ReadonlyMap<string, Series> = new Map()

type Known = { readonly subjects: ReadonlyMap<string, Series>; readonly days: readonly Day[] }

/**
 * The figures of an indicator, each counted from the day on which it was both published and entered: so one ordering of
 * them serves every day of the past.
 */
function seriesOf(facts: FactBase, id: string): Known {
  const figures = facts.of(observation, 'indicator', id)
  const known = ordered.get(figures)
  if (known !== undefined) return known
  const told = figures.filter(({ scope }) => scope === 'zone' || scope === 'peer').map(asKnown)
  const made = { subjects: seriesBySubject(told), days: [...new Set(told.map(({ releasedOn }) => releasedOn))] }
  ordered.set(figures, made)
  return made
}

const ordered = new WeakMap<object, Known>()

function asKnown(figure: Figure): ObservationFact {
  const { releasedOn, enteredOn } = figure
  return enteredOn !== null && enteredOn > releasedOn ? { ...figure, releasedOn: enteredOn } : figure
}

/** Peers hardly ever change; a view of a past day asks for them only where they did. */
function peersOf(base: FactBase, facts: Pick<FactBase, 'all'>): readonly RowOf<typeof peer>[] {
  const rows = base.all(peer)
  return rows.every(({ id }) => base.versions(peer, id).length === 1) ? rows : facts.all(peer)
}
