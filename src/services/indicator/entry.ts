import type { Day } from '#domain/day.ts'
import type { Scope } from '#domain/indicator/facts.ts'
import { firstMonth, nextPeriod, periodAt, shiftYears } from '#domain/indicator/period.ts'
import { isExempt, latestDue, releaseDayOf } from '#domain/indicator/release.ts'
import { knownOn, latestPeriod, noSeries, type Series, subjectOf } from '#domain/indicator/series.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { subjectsOf } from '#services/standing/targets.ts'

/** 待录 — what the owner of a series enters next, with the figures that stand before it. */
export type Entry = {
  readonly indicator: RowOf<typeof indicator>
  readonly owner: string
  /** The next period: the first that is due and lacks, or the one after the last known. */
  readonly period: string
  readonly dueOn: Day | null
  readonly isOverdue: boolean
  readonly last: { readonly period: string; readonly value: number | null; readonly growth: number | null } | null
  readonly lastYear: { readonly period: string; readonly value: number | null; readonly growth: number | null } | null
  readonly document: string | null
  /** Whom else the series is published for. */
  readonly subjects: readonly { readonly scope: Scope; readonly name: string }[]
}

/** The series of these units, those first that are due. */
export function entriesOf(facts: FactBase, units: readonly string[], asOf: Day): readonly Entry[] {
  return facts
    .all(indicator)
    .filter(({ owner, state }) => state === 'active' && units.includes(owner))
    .map((one) => entryOf(facts, one, asOf))
    .sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue))
}

function entryOf(facts: FactBase, one: RowOf<typeof indicator>, asOf: Day): Entry {
  const figures = facts.of(observation, 'indicator', one.id)
  const subjects = subjectsOf(figures)
  const zone = subjects.get('zone') ?? noSeries
  const known = latestPeriod(zone, asOf, 0, Number.MAX_SAFE_INTEGER)
  const period = nextOf(one, known, asOf)
  const dueOn = releaseDayOf(period, one)
  return {
    indicator: one,
    owner: facts.find(unit, one.owner)?.shortName ?? '',
    period,
    dueOn,
    isOverdue: dueOn !== null && dueOn <= asOf,
    last: known === null ? null : shownOf(zone, known, asOf),
    lastYear: shownOf(zone, shiftYears(period, -1), asOf),
    document: known === null ? null : (knownOn(zone, known, asOf)?.document ?? null),
    subjects: [...subjects.keys()].flatMap((subject) => subjectNamed(facts, figures, subject)),
  }
}

function nextOf(one: RowOf<typeof indicator>, known: string | null, asOf: Day): string {
  const now = periodAt(one.frequency, asOf)
  if (known === null) return latestDue(one, asOf, shiftYears(now, -1), now) ?? now
  const next = nextPeriod(known)
  return isExempt(next, one) ? nextPeriod(next) : next
}

function shownOf(series: Series, period: string, asOf: Day): Entry['last'] {
  const fact = knownOn(series, period, asOf)
  return fact === null ? null : { period, value: fact.value, growth: fact.growth }
}

type Figures = readonly RowOf<typeof observation>[]

function subjectNamed(facts: FactBase, figures: Figures, subject: string): Entry['subjects'] {
  const sample = figures.findLast((fact) => subjectOf(fact) === subject)
  if (sample === undefined || sample.scope === 'zone') return []
  const newest = figures.reduce((max, fact) => Math.max(max, firstMonth(fact.period)), 0)
  // Who has had no figure for a year is not asked for one.
  if (!figures.some((fact) => subjectOf(fact) === subject && newest - firstMonth(fact.period) < 12)) return []
  const names = {
    unit: facts.find(unit, sample.unit)?.shortName,
    peer: facts.find(peer, sample.peer)?.name,
    industry: sample.industry ?? undefined,
  }
  const name = names[sample.scope]
  return name === undefined ? [] : [{ scope: sample.scope, name }]
}
