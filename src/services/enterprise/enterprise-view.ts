import { allows } from '#derive/access.ts'
import { yearOf } from '#domain/day.ts'
import { readIndustry } from '#domain/enterprise/industry.ts'
import { landOf } from '#domain/enterprise/per-mu.ts'
import { enjoyment } from '#domain/enterprise/saving.ts'
import { roundTo } from '#domain/score/rounding.ts'
import { cultivation } from '#registers/enterprise/cultivation.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { enterpriseMonth } from '#registers/enterprise/enterprise-month.ts'
import { perMuSheet } from '#registers/enterprise/per-mu-sheet.ts'
import { saving } from '#registers/enterprise/saving.ts'
import { savingPolicy } from '#registers/enterprise/saving-policy.ts'
import { unit } from '#registers/unit.ts'
import type { EnterpriseView, MonthLine, QuickReport } from '#schema/enterprise-views.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { cultivationLine, laddersOf, yearsBefore } from '#services/enterprise/growth-views.ts'
import {
  bestOf,
  type Month,
  type MonthFigure,
  monthFigures,
  monthsIn,
  monthsOf,
  readable,
  yearFigure,
} from '#services/enterprise/months.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'
import type { Connection } from '#store/database.ts'

type Firm = RowOf<typeof enterprise>

/** 企业一页 — what is worked out of a firm from the facts of a day, as far as the reader may see each of them. */
export async function enterpriseViewOf(db: Connection, view: Viewing, id: string): Promise<EnterpriseView> {
  const { facts, actor, asOf } = view
  const firm = findFirm(view, id)
  const before = readable(await yearsBefore(db, view, firm.id), view)
  const now = readable(await monthsOf(db, actor.zone, monthsIn(yearOf(asOf)), firm.id, asOf), view)
  const own = visible(view, saving, facts.of(saving, 'enterprise', firm.id)).filter(({ state }) => state !== 'struck')
  const cost = yearFigure(before, yearOf(asOf) - 1, 'cost')?.value ?? null
  const revenue = yearFigure(before, yearOf(asOf) - 1, 'revenue')?.value ?? null
  return {
    industry: industryOf(firm),
    land: landOf(firm.ownLand, firm.rentedLand, firm.leasedLand),
    maySeeFigures: allows(enterpriseMonth.access.read, actor, { ...firm, enterprise: firm.id }),
    ladders: laddersOf(view, firm, before),
    cultivations: visible(view, cultivation, facts.of(cultivation, 'enterprise', firm.id)).map((one) =>
      cultivationLine(view, firm, before, one),
    ),
    months: monthLines(now),
    savings: own.map((one) => savingLine(view, one)),
    savedTotal: own.reduce((sum, one) => sum + (one.saved ?? 0), 0),
    enjoyment: enjoymentOf(view, firm),
    costPerHundred:
      cost === null || revenue === null || revenue <= 0 ? null : roundTo((cost / revenue) * 100, 2, 'half-up'),
    perMu: visible(view, perMuSheet, facts.of(perMuSheet, 'enterprise', firm.id)).map((one) => ({
      ...{ id: one.id, name: one.name ?? '', total: one.total, grade: one.grade, state: one.state },
    })),
  }
}

/** 快报预填 — what is known from elsewhere is shown with its source; the rest is asked. */
export async function quickReportOf(db: Connection, view: Viewing, id: string, period: string): Promise<QuickReport> {
  const firm = findFirm(view, id)
  const rows = readable(await monthsOf(db, view.actor.zone, [period], firm.id, view.asOf), view)
  const official = rows.filter(({ source }) => source !== 'self')
  const found = monthFigures.map((key) => [key, bestOf(official, key)] as const)
  return {
    period,
    known: Object.fromEntries(found.flatMap(([key, one]) => (one === null ? [] : [[key, one]]))),
    asked: found.flatMap(([key, one]) => (one === null ? [key] : [])),
  }
}

function findFirm({ facts, actor }: Viewing, id: string): Firm {
  const firm = facts.find(enterprise, id)
  if (firm === null || !allows(enterprise.access.read, actor, firm)) throw refusal('not-found')
  return firm
}

function industryOf({ industry }: Firm): EnterpriseView['industry'] {
  return industry === null ? null : readIndustry(industry).industry
}

function monthLines(rows: readonly Month[]): readonly MonthLine[] {
  const periods = [...new Set(rows.map(({ period }) => period))].toSorted()
  return periods.map((period) => {
    const own = rows.filter((row) => row.period === period)
    const best = (key: MonthFigure) => bestOf(own, key)
    return {
      ...{ period, revenue: best('revenue'), valueAdded: best('valueAdded'), tax: best('tax') },
      ...{ power: best('power'), staff: best('staff') },
    }
  })
}

function savingLine({ facts }: Viewing, one: RowOf<typeof saving>): EnterpriseView['savings'][number] {
  const policy = facts.find(savingPolicy, one.policy)
  return {
    ...{ id: one.id, policy: policy?.name ?? '', document: policy?.document ?? '', group: policy?.group ?? '' },
    ...{ period: one.period, saved: one.saved ?? 0, working: one.working ?? '', state: one.state },
    office: facts.find(unit, one.office)?.shortName ?? '',
  }
}

/** 享受率 — firms that enjoy a policy among those that may; the firms themselves are named to nobody here. */
function enjoymentOf({ facts }: Viewing, firm: Firm): EnterpriseView['enjoyment'] {
  return facts
    .all(savingPolicy)
    .filter(({ state, eligible }) => state === 'inForce' && (eligible ?? []).includes(firm.id))
    .map(({ id, name, eligible }) => {
      const rows = facts.of(saving, 'policy', id).filter(({ state }) => state !== 'struck')
      const enjoyed = rows.map((row) => String(row.enterprise))
      const share = enjoyment(eligible ?? [], enjoyed)
      return { id, policy: name, ...share, isEligible: true, isEnjoyed: enjoyed.includes(firm.id) }
    })
}
