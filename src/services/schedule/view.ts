import { allows, mayDo } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { type Finding, namedFinding } from '#domain/schedule/finding.ts'
import { alreadyLate, loadOf, mustThisWeek } from '#domain/schedule/lists.ts'
import type { Scheduled } from '#domain/schedule/schedule.ts'
import { stageOf } from '#domain/schedule/stage.ts'
import { supposeIn } from '#domain/schedule/what-if.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { PlanHead, ScheduledMilestone, ScheduleView, SupposeAnswer, SupposeRequest } from '#schema/schedule.ts'
import type { Actor } from '#schema/who.ts'
import { type Milestone, type ZonePlan, zonePlan } from '#services/schedule/nodes.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

export type Narrowed = {
  /** A project or a task. */
  readonly plan?: string | undefined
  /** A past day is for reading. */
  readonly isPast?: boolean
  readonly unit?: string | undefined
}

/** 排期视图 — the schedules of a zone as one person may see them; worked out over all facts, shown only where the register allows. */
export function scheduleFor(facts: FactBase, actor: Actor, asOf: Day, narrowed: Narrowed = {}): ScheduleView {
  const { isPast = false } = narrowed
  const zone = zonePlan(facts, asOf)
  const seen = new Map<string, Milestone>(
    zone.milestones
      .filter((row) => allows(milestone.access.read, actor, row) && isWanted(zone, row, narrowed))
      .map((row) => [row.id, row]),
  )
  const nodes = zone.schedule.nodes.filter(({ node }) => seen.has(node.key))
  const shown = { ...zone.schedule, nodes }
  const milestones = nodes.flatMap((one) => {
    const row = seen.get(one.node.key)
    return row === undefined ? [] : [milestoneView(row, one, zone, isPast ? [] : mayDo(milestone, actor, row))]
  })
  const units = new Set(milestones.map((one) => one.unit))
  return {
    asOf,
    plans: plansOf(facts, zone, milestones, actor),
    milestones,
    late: alreadyLate(shown),
    thisWeek: mustThisWeek(shown),
    load: loadOf(shown),
    findings: zone.schedule.findings
      .filter((one) => one.node !== null && seen.has(one.node))
      .map((one) => ({ milestone: one.node, text: inWords(one, zone) })),
    units: facts
      .all(unit)
      .filter(({ id }) => units.has(id))
      .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
      .map(({ id, shortName }) => ({ id, name: shortName })),
  }
}

/** 假设 — the same plans with changes that somebody thinks about: who that person may see would be hit. */
export function supposeFor(facts: FactBase, actor: Actor, asOf: Day, { changes }: SupposeRequest): SupposeAnswer {
  const zone = zonePlan(facts, asOf)
  const mayRead = new Set<string>(
    zone.milestones.filter((row) => allows(milestone.access.read, actor, row)).map(({ id }) => id),
  )
  const own = changes.filter(({ key }) => mayRead.has(key))
  const { hits, findings } = supposeIn(zone.nodes, own, { asOf, calendar: zone.calendar })
  const unknown = changes
    .filter(({ key }) => !mayRead.has(key))
    .map(({ key }): Finding => ({ code: 'unknown-node', node: key }))
  return {
    hits: hits.filter(({ key }) => mayRead.has(key)),
    findings: [...findings, ...unknown].map((one) => inWords(one, zone)),
  }
}

function isWanted({ planOf }: ZonePlan, row: Milestone, { plan, unit: wanted }: Narrowed): boolean {
  return (plan === undefined || planOf.get(row.id) === plan) && (wanted === undefined || row.unit === wanted)
}

function milestoneView(
  row: Milestone,
  one: Scheduled,
  { planOf }: ZonePlan,
  may: readonly string[],
): ScheduledMilestone {
  const { latestStart, latestFinish, start, finish, slack, isCritical, isProvisional } = one
  return {
    id: row.id,
    version: row.version,
    may,
    plan: planOf.get(row.id) ?? '',
    state: row.state,
    result: row.result,
    unit: row.unit,
    due: row.due,
    firstDue: row.firstDue,
    length: row.length,
    per: row.per,
    isLegalWait: row.isLegalWait === true,
    basis: row.basis,
    after: row.after ?? [],
    startedOn: row.startedOn,
    finishedOn: row.state === 'reached' ? row.reachedOn : row.state === 'claimed' ? row.finishedOn : null,
    latestStart,
    latestFinish,
    start,
    finish,
    slack,
    isCritical,
    isProvisional,
  }
}

/** The projects and tasks behind the milestones shown; one that the person may not open is named by its milestone alone. */
function plansOf(
  facts: FactBase,
  { schedule }: ZonePlan,
  milestones: readonly ScheduledMilestone[],
  actor: Actor,
): readonly PlanHead[] {
  const chains = new Map(schedule.chains.map(({ group, keys, slack }) => [group, { chain: keys, slack }]))
  return [...new Set(milestones.map(({ plan }) => plan))].flatMap((id): PlanHead[] => {
    const { chain, slack } = chains.get(id) ?? { chain: [], slack: null }
    const of = facts.find(project, id)
    if (of !== null && allows(project.access.read, actor, of))
      return [
        { id, register: 'project', name: of.name, unit: of.unit, stage: stageOf(of, schedule.asOf), slack, chain },
      ]
    const about = facts.find(task, id)
    if (about !== null && allows(task.access.read, actor, about))
      return [{ id, register: 'task', name: about.title, unit: about.lead, stage: null, slack, chain }]
    return []
  })
}

function inWords(finding: Finding, { milestones }: ZonePlan) {
  return namedFinding(finding, (key) => milestones.find(({ id }) => id === key)?.result ?? '—')
}
