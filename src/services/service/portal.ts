import type { Day } from '#domain/day.ts'
import { type FirmFacts, matchPolicy } from '#domain/service/policy-match.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { policy } from '#registers/service/policy.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { serviceComplaint } from '#registers/service/service-complaint.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { PolicyLine, Portal } from '#schema/service-views.ts'
import type { Actor } from '#schema/who.ts'
import { caseFrame, lineOf } from '#services/service/case-view.ts'
import { lookingNow, mostShown, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

/** 企业端首页 — the firm's own cases with whose desk they lie on, the policies that fit, and what it complained about. */
export async function portalOf(db: Connection, actor: Actor, today: Day): Promise<Portal> {
  const [own] = await visibleRows(lookingNow(db, actor), enterprise)
  if (actor.enterprise === null || own === undefined) throw refusal('not-allowed')
  const frame = await caseFrame(db, actor.zone, today)
  const cases = await visibleRows(lookingNow(db, actor), serviceCase, { newest: mostShown })
  const ratings = await visibleRows(lookingNow(db, actor), serviceRating, { newest: mostShown })
  const complaints = await visibleRows(lookingNow(db, actor), serviceComplaint, { newest: mostShown })
  const policies = await visibleRows(lookingNow(db, actor), policy, { where: () => "t.state = 'open'" })
  return {
    cases: cases.map((one) => lineOf(one, frame)),
    ratings: Object.fromEntries(ratings.map((one) => [one.serviceCase, one.stars])),
    policies: fitting(policies, own, frame.units, today),
    complaints: complaints.map(({ id, kind, words, unit, state, filedOn, finding }) => ({
      ...{ id, kind, words, state, finding, filedOn: filedOn ?? today },
      unit: frame.units.get(unit) ?? '',
    })),
    units: [...frame.units].map(([id, name]) => ({ id, name })),
  }
}

/** What fits comes first, then what may fit; what does not fit is not shown to the firm. */
function fitting(
  policies: readonly RowOf<typeof policy>[],
  own: RowOf<typeof enterprise>,
  units: ReadonlyMap<string, string>,
  today: Day,
): readonly PolicyLine[] {
  const facts: FirmFacts = { industry: own.industry, size: own.size, isAboveScale: own.isAboveScale, rungs: null }
  return policies
    .flatMap((one): readonly PolicyLine[] => {
      const match = matchPolicy(
        { ...one, industries: one.industries ?? [], sizes: one.sizes ?? [], rungs: one.rungs ?? [] },
        facts,
        today,
      )
      if (match === null || match.fits === 'no') return []
      const { id, title, documentNo, benefit, todo, validUntil } = one
      return [{ id, title, documentNo, benefit, todo, validUntil, unit: units.get(one.unit) ?? '', match }]
    })
    .toSorted((a, b) => (a.match.fits === b.match.fits ? 0 : a.match.fits === 'yes' ? -1 : 1))
}
