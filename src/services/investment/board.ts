import { limitEnd } from '#domain/clock/limit.ts'
import { type Day, dayOf, daysBetween, yearOf } from '#domain/day.ts'
import { cohortRates, type LeadFacts, type Signed, yields } from '#domain/investment/cohort.ts'
import { standings, timeProgress } from '#domain/investment/ranking.ts'
import { contract } from '#registers/investment/contract.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { investmentRule } from '#registers/investment/investment-rule.ts'
import { investmentTask } from '#registers/investment/investment-task.ts'
import { lead } from '#registers/investment/lead.ts'
import { monthClose } from '#registers/investment/month-close.ts'
import { paidIn } from '#registers/investment/paid-in.ts'
import { promise } from '#registers/investment/promise.ts'
import { recognition } from '#registers/investment/recognition.ts'
import { limit } from '#registers/limit.ts'
import { project } from '#registers/project.ts'
import type { Correction, InvestmentBoard, LateLead, UnitLine } from '#schema/investment-views.ts'
import type { RowOf } from '#schema/register.ts'
import { countedFunds, fundsTasks } from '#services/investment/closing.ts'
import { inForce, parameterOf } from '#services/investment/load.ts'
import { unitName } from '#services/meeting/facts.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** 招商看板 — figures of units from what is recognised, which all staff may see; leads and contracts only those that the reader may. */
export function boardOf(viewing: Viewing): InvestmentBoard {
  const { facts, asOf } = viewing
  const month = asOf.slice(0, 7)
  const units = unitLines(facts, asOf)
  const contracts = signedOf(viewing)
  const behind = parameterOf(inForce(facts.all(investmentRule), asOf), 'explain-behind')
  const leads = visible(viewing, lead, facts.all(lead))
  const arrivedOf = arrivedByLead(contracts)
  const year = yearOf(asOf)
  return {
    asOf,
    month,
    timeProgress: timeProgress(month),
    closed: facts
      .all(monthClose)
      .map(({ id, period }) => ({ id, period }))
      .toSorted((a, b) => (a.period < b.period ? -1 : 1)),
    units,
    channels: yields(
      leads.map((one) => leadFacts(one, arrivedOf)),
      Object.keys(lead.fields.mode.rules.options ?? {}),
    ),
    cohorts: [year, year - 1].map((one) =>
      cohortRates(contracts, dayOf(one, 1, 1), one === year ? asOf : dayOf(one, 12, 31), asOf),
    ),
    late: lateLeads(viewing, leads),
    ...proposals(facts, units, month),
    explain: units.filter(({ difference }) => difference !== null && -difference > behind),
    explainBehind: behind,
    corrections: correctionsOf(facts, month),
    leads: leads.length,
    waitingReviews: visible(viewing, gateReview, facts.all(gateReview)).filter(({ state }) => state === 'filed').length,
    duePromises: visible(viewing, promise, facts.all(promise)).filter(
      ({ state, due }) => state === 'cleared' && due < asOf,
    ).length,
  }
}

/** Every unit with a task or with recognised money, as it stands in the month of a day. */
export function unitLines(facts: FactBase, asOf: Day): readonly UnitLine[] {
  const tasks = fundsTasks(facts.all(investmentTask), yearOf(asOf))
  const lines = standings(tasks, countedFunds(facts.all(recognition)), asOf.slice(0, 7))
  return lines.map((line) => ({ ...line, name: unitName(facts, line.unit) ?? '' }))
}

/** 红榜、黑榜 — proposals for a person to decide: ahead of the time gone, or below the floor of what should be there by now. */
function proposals(facts: FactBase, units: readonly UnitLine[], month: string): Pick<InvestmentBoard, 'red' | 'black'> {
  const floorOf = ({ task }: UnitLine) =>
    ((facts.find(investmentTask, task)?.floorRate ?? 0) * timeProgress(month)) / 100
  return {
    red: units.filter(({ difference }) => difference !== null && difference >= 0).slice(0, 3),
    black: units.filter((one) => one.completion !== null && one.completion < floorOf(one)),
  }
}

type Followed = Signed & { readonly version: number; readonly lead: string; readonly unit: string }

/** Formal contracts signed until the day, with what became of each. */
export function signedOf(viewing: Viewing): readonly Followed[] {
  const { facts, asOf } = viewing
  return visible(viewing, contract, facts.all(contract)).flatMap((one) => {
    if (one.signedOn === null || one.signedOn > asOf || one.kind !== 'formal') return []
    const built = facts.find(project, one.project)
    const arrived = facts
      .of(paidIn, 'contract', one.id)
      .reduce((sum, paper) => sum + (paper.state === 'verified' && paper.paidOn <= asOf ? (paper.verified ?? 0) : 0), 0)
    return [
      {
        ...{
          id: one.id,
          version: one.version,
          lead: one.lead,
          unit: one.unit,
          signedOn: one.signedOn,
          amount: one.amount,
          arrived,
        },
        ...{
          registeredOn: one.registeredOn,
          startedOn: built?.startedOn ?? null,
          producedOn: built?.producedOn ?? null,
        },
      },
    ]
  })
}

function arrivedByLead(contracts: readonly Followed[]): ReadonlyMap<string, number> {
  const arrived = new Map<string, number>()
  for (const signed of contracts) arrived.set(signed.lead, (arrived.get(signed.lead) ?? 0) + signed.arrived)
  return arrived
}

function leadFacts(one: RowOf<typeof lead>, arrivedOf: ReadonlyMap<string, number>): LeadFacts {
  return {
    mode: one.mode,
    isValid: one.verdict === 'follow',
    isPassed: one.passedOn !== null,
    isSigned: one.signedOn !== null,
    isStarted: one.startedOn !== null,
    arrived: arrivedOf.get(one.id) ?? 0,
  }
}

/** 超时线索 — by the limits of the zone, each with its basis; the longest overdue first. */
function lateLeads({ facts, asOf, calendar }: Viewing, leads: readonly RowOf<typeof lead>[]): readonly LateLead[] {
  const lines = leads.flatMap((one) =>
    Object.values(lead.deadlines ?? {}).flatMap((deadline): LateLead[] => {
      const from = one[deadline.after]
      if (from === null || deadline.metIn.some((state) => state === one.state)) return []
      const rule = facts.all(limit).find(({ code }) => code === deadline.limit)
      if (rule === undefined) return []
      const { on } = limitEnd(rule, from, calendar)
      if (on >= asOf) return []
      return [
        {
          ...{ id: one.id, title: one.title, unit: unitName(facts, one.unit) ?? '', what: deadline.label },
          ...{ due: on, days: daysBetween(on, asOf), basis: rule.basis },
        },
      ]
    }),
  )
  return lines.toSorted((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1))
}

function correctionsOf(facts: FactBase, month: string): readonly Correction[] {
  return facts
    .all(recognition)
    .flatMap((one) =>
      one.corrects !== null && one.countedIn !== null && one.countedIn.slice(0, 4) === month.slice(0, 4)
        ? [{ id: one.id, name: one.name, corrects: one.corrects, month: one.countedIn, words: one.reasonWords ?? '' }]
        : [],
    )
}
