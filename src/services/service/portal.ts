import type { Day } from '#domain/day.ts'
import { readIndustry } from '#domain/enterprise/industry.ts'
import { type FirmFacts, matchPolicy } from '#domain/service/policy-match.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { policy } from '#registers/service/policy.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceComplaint } from '#registers/service/service-complaint.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { PolicyLine, Portal } from '#schema/service-views.ts'
import { reachedOf, yearsBefore } from '#services/enterprise/growth-views.ts'
import { readable } from '#services/enterprise/months.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { caseFrame, lineOf } from '#services/service/case-view.ts'
import { owedBy } from '#services/service/owed.ts'
import { lookingNow, mostShown, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

/** 企业端首页 — the firm's own cases with whose desk they lie on, the policies that fit, and what it complained about. */
export async function portalOf(db: Connection, view: Viewing): Promise<Portal> {
  const { actor, asOf: today } = view
  const [own] = await visibleRows(lookingNow(db, actor), enterprise)
  if (actor.enterprise === null || own === undefined) throw refusal('not-allowed')
  const frame = await caseFrame(db, actor.zone, today)
  const cases = await visibleRows(lookingNow(db, actor), serviceCase, { newest: mostShown })
  const ratings = await visibleRows(lookingNow(db, actor), serviceRating, { newest: mostShown })
  const complaints = await visibleRows(lookingNow(db, actor), serviceComplaint, { newest: mostShown })
  const policies = await visibleRows(lookingNow(db, actor), policy, { where: () => "t.state = 'open'" })
  const lines = cases.map((one) => lineOf(one, frame))
  return {
    owed: await owedBy(db, actor, today, lines),
    cases: lines,
    ratings: Object.fromEntries(ratings.map((one) => [one.serviceCase, one.stars])),
    policies: fitting(policies, await factsOf(db, view, own), frame.units, today),
    keepers: await keepersIn(db, actor.zone),
    complaints: complaints.map(({ id, kind, words, unit, state, filedOn, finding }) => ({
      ...{ id, kind, words, state, finding, filedOn: filedOn ?? today },
      unit: frame.units.get(unit) ?? '',
    })),
    units: [...frame.units].map(([id, name]) => ({ id, name })),
  }
}

/** What the zone has on record of the firm; nothing of it is asked from the firm. */
async function factsOf(db: Connection, view: Viewing, own: RowOf<typeof enterprise>): Promise<FirmFacts> {
  const { industry, size, isAboveScale, ownLand, rentedLand } = own
  const months = readable(await yearsBefore(db, view, own.id), view)
  return { industry, size, isAboveScale, ownLand, rentedLand, ...reachedOf(view, own, months) }
}

/** Which units keep the facts, so that the firm knows who would have to enter what is missing. */
async function keepersIn(db: Connection, zone: string): Promise<Portal['keepers']> {
  const rows = await db.query(
    `select c.charge, string_agg(u.short_name, '、' order by u."order", u.short_name) as names
      from "unit" u cross join lateral unnest(u.charges) c (charge)
      where u.zone_id = $1 and c.charge in ('enterprises', 'statistics') group by c.charge`,
    [zone],
  )
  return Object.fromEntries(rows.map(({ charge, names }) => [charge, names]))
}

const order = ['yes', 'maybe', 'near'] as const

/** What fits comes first, then what may fit, then what one rung is wanting for; what does not fit is not shown to the firm. */
function fitting(
  policies: readonly RowOf<typeof policy>[],
  facts: FirmFacts,
  units: ReadonlyMap<string, string>,
  today: Day,
): readonly PolicyLine[] {
  const lines = policies.flatMap((one): readonly PolicyLine[] => {
    const match = matchPolicy(
      { ...one, industries: one.industries ?? [], sizes: one.sizes ?? [], rungs: one.rungs ?? [] },
      facts,
      today,
    )
    if (match === null || match.fits === 'no') return []
    const reasons = match.reasons.map((one) => ({
      ...one,
      has: one.condition === 'industry' ? named(one.has) : one.has,
    }))
    const { id, title, documentNo, benefit, todo, validUntil } = one
    return [
      {
        id,
        title,
        documentNo,
        benefit,
        todo,
        validUntil,
        unit: units.get(one.unit) ?? '',
        match: { ...match, reasons },
      },
    ]
  })
  return order.flatMap((fits) => lines.filter(({ match }) => match.fits === fits))
}

/** An industry by code and name. */
function named(code: string | null): string | null {
  const read = code === null ? null : readIndustry(code).industry
  return read === null ? code : `${read.name}（${read.code}）`
}
