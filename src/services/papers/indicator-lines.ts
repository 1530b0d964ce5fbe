import { type Day, lastDayOfMonth, monthOf, yearOf } from '#domain/day.ts'
import type { ObservationFact, TargetFact } from '#domain/indicator/facts.ts'
import { isLowerBetter, measuredOf, modeOf, progressOf } from '#domain/indicator/measure.ts'
import { firstMonth, lastMonth, periodAt, periodOf } from '#domain/indicator/period.ts'
import { isProvisional, noSeries, type Series } from '#domain/indicator/series.ts'
import type { FactRef } from '#domain/paper/figure.ts'
import type { IndicatorLine, TargetPart } from '#domain/paper/indicator-line.ts'
import { indicator } from '#registers/indicator.ts'
import { observation } from '#registers/observation.ts'
import { peer } from '#registers/peer.ts'
import { target } from '#registers/target.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'
import { subjectsOf } from '#services/standing/targets.ts'

type Indicator = RowOf<typeof indicator>
type Target = RowOf<typeof target>

/** The indicators of the zone in the last full period before a day, from the latest edition known now. */
export function indicatorLines(facts: FactBase, asOf: Day): readonly IndicatorLine[] {
  return facts
    .all(indicator)
    .filter(({ state, validFrom }) => state === 'active' && validFrom <= asOf)
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map((one) => lineOf(facts, one, targetFor(facts, one, asOf), asOf))
}

function lineOf(facts: FactBase, one: Indicator, about: Target | null, asOf: Day): IndicatorLine {
  const period = lastFullPeriod(one, asOf)
  const subjects = subjectsOf(facts.of(observation, 'indicator', one.id))
  const seen = latest(subjects.get('zone') ?? noSeries, period)
  return {
    id: `indicator.${one.code}`,
    name: one.name,
    unitName: one.unitName,
    decimals: one.decimals,
    isStock: one.flow === 'stock',
    isLowerBetter: about !== null && isLowerBetter(about),
    observed:
      seen === null
        ? null
        : {
            value: seen.value,
            growth: seen.growth,
            isProvisional: isProvisional(seen.edition),
            ref: refOf(one.name, seen),
          },
    target: about === null ? null : targetPart(about, one, seen, period),
    beside: besideOf(facts, subjects, one, period),
  }
}

/** October on its last day; before it September. Quarters and years count when they are full. */
function lastFullPeriod({ frequency }: Indicator, asOf: Day): string {
  const month = monthOf(asOf)
  const next = yearOf(asOf) * 12 + month
  const isFull = asOf === lastDayOfMonth(yearOf(asOf), month)
  const end = isFull ? next - 1 : next - 2
  const length = { month: 1, quarter: 3, year: 12 }[frequency]
  const last = Math.floor((end + 1) / length) * length - 1
  return periodOf(frequency, Math.floor(last / 12), (last % 12) + 1)
}

function latest(series: Series, period: string): ObservationFact | null {
  return series.get(period)?.at(-1) ?? null
}

/** The issued target that is measured by this indicator and whose course holds the day. */
function targetFor(facts: FactBase, one: Indicator, asOf: Day): Target | null {
  const month = periodAt('month', asOf)
  const fits = ({ state, startPeriod, endPeriod }: Target) =>
    state === 'issued' &&
    firstMonth(startPeriod ?? '') <= firstMonth(month) &&
    lastMonth(endPeriod ?? '') >= lastMonth(month)
  return facts.of(target, 'measuredBy', one.id).find(fits) ?? null
}

function targetPart(about: Target, one: Indicator, seen: ObservationFact | null, period: string): TargetPart | null {
  if (about.amount === null) return null
  const fact: TargetFact = about
  const mode = modeOf(fact, one)
  const { completion, planned, difference } = progressOf(fact, mode, measuredOf(fact, one, seen), about.amount, period)
  const aspect = about.aspect === 'growth' ? 'growth' : about.aspect === 'value' ? 'value' : 'other'
  return {
    aspect,
    amount: about.amount,
    unitName: about.unitName ?? (aspect === 'growth' ? '%' : one.unitName),
    base: about.aspect === 'gain' ? about.baseValue : null,
    completion: completion.value,
    planned: mode === 'rate' ? null : planned.value,
    difference: difference.value,
    ref: { register: 'target', id: about.id, version: about.version, title: about.indicator },
  }
}

function besideOf(
  facts: FactBase,
  subjects: ReadonlyMap<string, Series>,
  one: Indicator,
  period: string,
): IndicatorLine['beside'] {
  for (const beside of facts.all(peer)) {
    if (beside.kind !== 'city' || beside.state === 'retired') continue
    const seen = latest(subjects.get(`peer:${beside.id}`) ?? noSeries, period)
    if (seen !== null && seen.growth !== null)
      return { name: beside.name, growth: seen.growth, ref: refOf(`${beside.name}${one.name}`, seen) }
  }
  return null
}

/** A figure is filed once and never changed, so its version is always the first. */
function refOf(name: string, seen: ObservationFact): FactRef {
  return { register: 'observation', id: seen.id, version: 1, title: `${name} ${seen.period}（${seen.document}）` }
}
