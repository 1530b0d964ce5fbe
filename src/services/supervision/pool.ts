import type { Day } from '#domain/day.ts'
import type { Lot } from '#domain/supervision/lottery.ts'
import { whyNoObject } from '#domain/supervision/object.ts'
import { patternsIn, type ReportFacts, weightOf } from '#domain/supervision/suspicion.ts'
import { milestone } from '#registers/milestone.ts'
import { report } from '#registers/report.ts'
import type { spotCheck } from '#registers/spot-check.ts'
import { spotPattern } from '#registers/spot-pattern.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import { workItem } from '#registers/work-item.ts'
import type { RowOf } from '#schema/register.ts'
import { type Matter, ofOrder, ofTask } from '#services/running/load-matter.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

type Kind = RowOf<typeof spotCheck>['kind']

/** 抽取池 — every matter that can be checked, with its weight and the patterns that made it. */
export function poolOf(facts: FactBase, kind: Kind, asOf: Day): readonly Lot[] {
  const rules = facts.all(spotPattern)
  const filed = filedByUnit(facts)
  return mattersFor(facts, kind).map((matter) => {
    const patterns = patternsIn(reportFactsOf(facts, matter, filed), rules, asOf)
    return {
      register: matter.key === 'task' ? 'task' : 'supervision_order',
      id: matter.row.id,
      unit: String(matter.lead),
      weight: weightOf(patterns),
      patterns: patterns.map(({ pattern }) => pattern),
    }
  })
}

/** Progress is checked while matters run; a look-back is of those that were closed and not looked back at yet. */
function mattersFor(facts: FactBase, kind: Kind): readonly Matter[] {
  const states: readonly string[] = kind === 'progress' ? ['active', 'submitted', 'verified', 'reviewed'] : ['closed']
  const tasks = facts.all(task).filter(({ state }) => states.includes(state))
  // A task that was looked at already is known; an order that was looked back at has another state.
  const orders = facts.all(supervisionOrder).filter(({ state }) => states.includes(state) && state !== 'verified')
  return [...tasks.map(ofTask), ...orders.map(ofOrder)].filter(({ lead }) => {
    const body = facts.find(unit, lead)
    return body !== null && whyNoObject(body) === null
  })
}

function reportFactsOf(
  facts: FactBase,
  { key, row, lead, assignedOn }: Matter,
  filed: ReadonlyMap<string, ReadonlyMap<Day, number>>,
): ReportFacts {
  const reports = facts
    .of(report, key, row.id)
    .flatMap(({ reportedOn, progress }) => (reportedOn === null ? [] : [{ on: reportedOn, words: progress }]))
  const points = facts.of(workItem, 'task', row.id).flatMap(({ id }) => facts.of(milestone, 'workItem', id))
  const reached = points.flatMap(({ reachedOn }) => (reachedOn === null ? [] : [reachedOn]))
  return {
    reports,
    milestones: points.length === 0 ? null : reached,
    filedBy: filed.get(String(lead)) ?? new Map(),
    since: assignedOn,
  }
}

function filedByUnit(facts: FactBase): ReadonlyMap<string, ReadonlyMap<Day, number>> {
  const counts = new Map<string, Map<Day, number>>()
  for (const { unit: by, reportedOn } of facts.all(report)) {
    if (reportedOn === null) continue
    const days = counts.get(by) ?? new Map<Day, number>()
    days.set(reportedOn, (days.get(reportedOn) ?? 0) + 1)
    counts.set(by, days)
  }
  return counts
}
