import { allows } from '#derive/access.ts'
import { type Day, yearOf } from '#domain/day.ts'
import {
  type GrowthCriterion,
  type GrowthFigures,
  gapsTo,
  hitRate,
  ladderOf,
  netIncrease,
  tracks,
} from '#domain/enterprise/ladder.ts'
import { exact } from '#domain/score/measured.ts'
import { certificate } from '#registers/enterprise/certificate.ts'
import { cultivation } from '#registers/enterprise/cultivation.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { growthCriterion } from '#registers/enterprise/growth-criterion.ts'
import { person } from '#registers/person.ts'
import type { CultivationLine, GrowthView, LadderLine } from '#schema/enterprise-views.ts'
import type { RowOf } from '#schema/register.ts'
import { type Month, monthsIn, monthsOf, readable, yearFigure } from '#services/enterprise/months.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import type { Connection } from '#store/database.ts'

type Firm = RowOf<typeof enterprise>

/** 梯度培育 — every firm that may be seen, on its ladders, with its target and the net increase of each title. */
export async function growthOf(db: Connection, view: Viewing): Promise<GrowthView> {
  const { facts, actor, asOf } = view
  const year = yearOf(asOf)
  const months = readable(await yearsBefore(db, view, null), view)
  const mayRead = <R extends typeof certificate | typeof cultivation>(register: R, rows: readonly RowOf<R>[]) =>
    rows.filter((row) => allows(register.access.read, actor, row))
  const planned = mayRead(cultivation, facts.all(cultivation)).filter((one) => one.year === year)
  const firms = facts
    .all(enterprise)
    .filter((firm) => firm.state === 'active' && allows(enterprise.access.read, actor, firm))
    .map((firm) => {
      const target = planned.find((one) => one.enterprise === firm.id)
      return {
        id: firm.id,
        name: firm.shortName ?? firm.name,
        ladders: laddersOf(view, firm, months),
        target: target === undefined ? null : cultivationLine(view, firm, months, target),
      }
    })
  const promoted = planned.filter(({ state }) => state === 'promoted').length
  return {
    ...{ year, firms, planned: planned.length, promoted, hitRate: hitRate(promoted, planned.length) },
    net: netOf(mayRead(certificate, facts.all(certificate)), year, asOf),
  }
}

export function laddersOf({ facts, asOf }: Viewing, firm: Firm, months: readonly Month[]): readonly LadderLine[] {
  const held = facts.of(certificate, 'enterprise', firm.id).filter((one) => holdsOn(one, asOf))
  return ladderOf(criteriaOn({ facts, asOf }), figuresOf(firm, months, asOf), new Set(held.map(({ kind }) => kind)))
}

/** 已达梯级 — every rung that certificates and figures show, and those that cannot be judged for want of a figure. */
export function reachedOf(
  view: Viewing,
  firm: Firm,
  months: readonly Month[],
): { readonly reached: readonly string[]; readonly unjudged: readonly string[] } {
  const held = view.facts.of(certificate, 'enterprise', firm.id).filter((one) => holdsOn(one, view.asOf))
  const below = laddersOf(view, firm, months).flatMap(({ track, now }) => {
    const rungs: readonly string[] = tracks[track]
    return rungs.slice(0, rungs.indexOf(now ?? '') + 1)
  })
  const reached = [...new Set([...held.map(({ kind }) => kind), ...below])]
  const { revenue } = figuresOf(firm, months, view.asOf)
  return { reached, unjudged: revenue === null ? ['yi1', 'yi10', 'yi100'].filter((one) => !reached.includes(one)) : [] }
}

export function cultivationLine(
  view: Viewing,
  firm: Firm,
  months: readonly Month[],
  { id, rung, year, helper, state }: RowOf<typeof cultivation>,
): CultivationLine {
  const gaps = gapsTo(rung, criteriaOn(view), figuresOf(firm, months, view.asOf))
  return { id, rung, year, helper: view.facts.find(person, helper)?.name ?? '', state, gaps }
}

/** The reports of the last two full years, from which rungs are judged. */
export function yearsBefore(db: Connection, { actor, asOf }: Viewing, firm: string | null): Promise<readonly Month[]> {
  const year = yearOf(asOf)
  const periods = [year - 1, year - 2].flatMap((one) => [String(one), ...monthsIn(one)])
  return monthsOf(db, actor.zone, periods, firm, asOf)
}

/** 一证有效 — valid on the day: not run out, not removed. */
function holdsOn({ validFrom, validTo, endedOn }: RowOf<typeof certificate>, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo) && (endedOn === null || day < endedOn)
}

function criteriaOn({ facts, asOf }: Pick<Viewing, 'facts' | 'asOf'>): readonly GrowthCriterion[] {
  return facts
    .all(growthCriterion)
    .filter(
      ({ state, validFrom, validTo }) =>
        state === 'inForce' && (validFrom === null || validFrom <= asOf) && (validTo === null || asOf <= validTo),
    )
    .map((one) => ({ ...one, isGuess: one.isGuess === true }))
}

function figuresOf(firm: Firm, months: readonly Month[], asOf: Day): GrowthFigures {
  const year = yearOf(asOf) - 1
  const own = months.filter((row) => row.enterprise === firm.id)
  const revenue = yearFigure(own, year, 'revenue')?.value ?? null
  const before = yearFigure(own, year - 1, 'revenue')?.value ?? null
  const rd = yearFigure(own, year, 'rd')?.value ?? null
  const steps = Object.keys(enterprise.fields.listing.rules.options ?? {})
  return {
    revenue: revenue === null ? null : exact(revenue / 10_000),
    age: firm.foundedOn === null ? null : yearOf(asOf) - yearOf(firm.foundedOn),
    rdShare: rd === null || revenue === null || revenue <= 0 ? null : percent(rd / revenue),
    revenueGrowth: revenue === null || before === null || before <= 0 ? null : percent(revenue / before - 1),
    listedStage: firm.listing === null ? null : steps.indexOf(firm.listing) + 1,
  }
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100
}

function netOf(rows: readonly RowOf<typeof certificate>[], year: number, asOf: Day): GrowthView['net'] {
  return Object.keys(certificate.fields.kind.rules.options ?? {}).flatMap((kind) => {
    const own = rows.filter((row) => row.kind === kind)
    if (own.length === 0) return []
    const given = own.map(({ validFrom, validTo, endedOn }) => ({
      from: validFrom,
      // A title that ran out before today is gone like one that was taken away.
      ended: endedOn ?? (validTo !== null && validTo < asOf ? validTo : null),
    }))
    return [{ kind, ...netIncrease(given, year), held: own.filter((one) => holdsOn(one, asOf)).length }]
  })
}
