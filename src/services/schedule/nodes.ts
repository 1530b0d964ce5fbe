import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { PlanNode } from '#domain/schedule/network.ts'
import { type Schedule, scheduleOf } from '#domain/schedule/schedule.ts'
import { calendar } from '#registers/calendar.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { workItem } from '#registers/work-item.ts'
import type { RowOf } from '#schema/register.ts'
import { joinYears } from '#services/calendar.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

export type Milestone = RowOf<typeof milestone>

/** All plans of a zone on a day: the milestones that count, and the schedule that they make together. */
export type ZonePlan = {
  readonly milestones: readonly Milestone[]
  /** The project or task that each milestone belongs to, by its id. */
  readonly planOf: ReadonlyMap<string, string>
  readonly calendar: Calendar
  readonly nodes: readonly PlanNode[]
  readonly schedule: Schedule
}

/** Works out all plans of a zone as of a day; the same facts asked for again on the same day are not worked out twice. */
export function zonePlan(facts: FactBase, asOf: Day): ZonePlan {
  const rows = facts.all(milestone)
  const known = worked.get(rows)
  if (known?.schedule.asOf === asOf && known.projects === facts.all(project)) return known
  const plan = { ...workOut(facts, rows, asOf), projects: facts.all(project) }
  worked.set(rows, plan)
  return plan
}

const worked = new WeakMap<object, ZonePlan & { readonly projects: object }>()

function workOut(facts: FactBase, rows: readonly Milestone[], asOf: Day): ZonePlan {
  const planOf = new Map<string, string>()
  for (const row of rows) {
    const plan = row.state === 'dropped' ? null : planIn(facts, row)
    if (plan !== null) planOf.set(row.id, plan)
  }
  const milestones = rows.filter(({ id }) => planOf.has(id))
  // Only what follows within the same plan relieves a milestone of its own due day.
  const followed = new Set<string>(
    milestones.flatMap(({ id, after }) => (after ?? []).filter((before) => planOf.get(before) === planOf.get(id))),
  )
  const nodes = milestones.map((row) => nodeOf(row, planOf, followed.has(row.id)))
  const years = joinYears(facts.all(calendar))
  return { milestones, planOf, calendar: years, nodes, schedule: scheduleOf(nodes, { asOf, calendar: years }) }
}

/** A milestone counts while its project is on the list, or its work item was not dropped. */
function planIn(facts: FactBase, row: Milestone): string | null {
  if (row.project !== null) {
    const of = facts.find(project, row.project)
    return of?.state === 'listed' ? of.id : null
  }
  const item = facts.find(workItem, row.workItem)
  return item === null || item.state === 'dropped' ? null : item.task
}

/** What something follows is bound by that; only the ends of a plan hold it to their due day. Verified facts alone finish a milestone. */
export function nodeOf(row: Milestone, planOf: ReadonlyMap<string, string>, isFollowed: boolean): PlanNode {
  return {
    key: row.id,
    label: row.result,
    length: row.length ?? 0,
    per: row.per ?? 'workdays',
    after: (row.after ?? []).filter((id) => planOf.has(id)),
    isLegalWait: row.isLegalWait === true,
    basis: row.basis,
    due: isFollowed ? null : row.due,
    notBefore: row.notBefore,
    startedOn: row.startedOn,
    finishedOn: row.state === 'reached' ? row.reachedOn : null,
    unit: row.unit,
    group: planOf.get(row.id) ?? null,
  }
}
