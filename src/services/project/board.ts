import { type Day, daysBetween, yearOf } from '#domain/day.ts'
import { latestPlan, openingPlan, planOn } from '#domain/project/plan.ts'
import { completionOf, latestMonths, yearOfPeriod } from '#domain/project/progress.ts'
import { doneRate, dueRate, entryRate, isListedOn, yearRate } from '#domain/project/rates.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { enterprise } from '#registers/enterprise/enterprise.ts'
import { milestone } from '#registers/milestone.ts'
import { projectMonth } from '#registers/project/project-month.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { project } from '#registers/project.ts'
import type { Behind, IssueLine, ProjectBoard, ProjectLine } from '#schema/project-views.ts'
import type { RowOf } from '#schema/register.ts'
import { postName, unitName } from '#services/meeting/facts.ts'
import { type Viewing, visible } from '#services/meeting/lines.ts'
import { signedContracts, signingCohorts } from '#services/project/signed.ts'

type Project = RowOf<typeof project>

/** 重点项目看板 — rates with those they count, the investment of each project against both plans, late starts and open issues. */
export function projectBoard(viewing: Viewing): ProjectBoard {
  const { facts, asOf } = viewing
  const projects = visible(viewing, project, facts.all(project))
  const milestones = projects.flatMap(({ id }) =>
    visible(viewing, milestone, facts.of(milestone, 'project', id)).filter(({ state }) => state !== 'dropped'),
  )
  const issues = visible(viewing, dispatchIssue, facts.all(dispatchIssue))
  const signed = signedContracts(viewing)
  const lines = projects
    .filter((one) => isListedOn(one, asOf))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh'))
    .map((one) => lineOf(viewing, one, issues))
  return {
    asOf,
    rates: ratesOf(projects, milestones, issues, asOf),
    signed: signingCohorts(signed, asOf),
    invested: {
      done: lines.reduce((sum, { opening }) => sum + (opening?.done ?? 0), 0),
      planned: lines.reduce((sum, { planned }) => sum + (planned ?? 0), 0),
      plannedNow: lines.reduce((sum, { plannedNow }) => sum + (plannedNow ?? 0), 0),
    },
    projects: lines,
    issues: issues
      .filter(({ state }) => state !== 'closed')
      .map((one) => issueLine(viewing, one))
      .toSorted(byDue),
    behind: Object.fromEntries<Behind>([
      ...signed.map(({ id, name, path }) => [id, { name, path }] as const),
      ...projects.map(({ id, name }) => [id, { name, path: `/project/${id}` }] as const),
      ...milestones.map(({ id, result }) => [id, { name: result, path: `/milestone/${id}` }] as const),
      ...issues.map(({ id, issue }) => [id, { name: issue, path: `/dispatch-issue/${id}` }] as const),
    ]),
  }
}

function ratesOf(
  projects: readonly Project[],
  milestones: readonly RowOf<typeof milestone>[],
  issues: readonly RowOf<typeof dispatchIssue>[],
  asOf: Day,
): ProjectBoard['rates'] {
  const start = (one: Project) => ({ planned: one.plannedStart, actual: one.startedOn })
  const production = (one: Project) => ({ planned: one.plannedProduction, actual: one.producedOn })
  const year = yearOf(asOf)
  return {
    startDue: dueRate(projects, start, asOf),
    startYear: yearRate(projects, start, year, asOf),
    productionDue: dueRate(projects, production, asOf),
    productionYear: yearRate(projects, production, year, asOf),
    entry: entryRate(projects, asOf),
    milestones: doneRate(
      milestones.map(({ id, due, reachedOn }) => ({ id, due, doneOn: reachedOn })),
      asOf,
      true,
    ),
    issues: doneRate(
      issues.map(({ id, due, closedOn }) => ({ id, due, doneOn: closedOn })),
      asOf,
      false,
    ),
  }
}

function lineOf({ facts, asOf }: Viewing, one: Project, issues: readonly RowOf<typeof dispatchIssue>[]): ProjectLine {
  const plans = facts.of(projectPlan, 'project', one.id)
  const months = facts.of(projectMonth, 'project', one.id)
  const year = yearOf(asOf)
  const last = latestMonths(months).findLast(
    ({ period }) => yearOfPeriod(period) === year && period <= asOf.slice(0, 7),
  )
  const isUnstarted = one.startedOn === null && one.plannedStart !== null && one.plannedStart < asOf
  return {
    id: one.id,
    name: one.name,
    owner: facts.find(enterprise, one.enterprise)?.name ?? one.owner,
    content: one.content,
    unit: unitName(facts, one.unit) ?? '',
    leader: postName(facts, one.leader),
    total: one.total,
    before: latestPlan(plans, year)?.before ?? null,
    lastMonth:
      last === undefined
        ? null
        : { period: last.period, done: last.done, visible: last.visible, isVerified: last.state === 'verified' },
    ...completionOf(plans, months, asOf),
    planned: openingPlan(plans, year)?.amount ?? null,
    plannedNow: planOn(plans, year, asOf)?.amount ?? null,
    plannedStart: one.plannedStart,
    startedOn: one.startedOn,
    plannedProduction: one.plannedProduction,
    producedOn: one.producedOn,
    startLateBy: isUnstarted && one.plannedStart !== null ? daysBetween(one.plannedStart, asOf) : 0,
    issues: issues.filter(({ project: of, state }) => of === one.id && state !== 'closed').map(({ issue }) => issue),
  }
}

function issueLine({ facts, asOf }: Viewing, one: RowOf<typeof dispatchIssue>): IssueLine {
  const { id, issue, about, kind, level, due } = one
  return { id, issue, about, kind, level, due, owner: unitName(facts, one.owner) ?? '', isLate: due < asOf }
}

function byDue(a: IssueLine, b: IssueLine): number {
  return a.due < b.due ? -1 : a.due > b.due ? 1 : 0
}
