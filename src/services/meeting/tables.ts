import { addCalendarDays, workdaysBetween } from '#domain/calendar.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { compare } from '#domain/meeting/said-did.ts'
import { standingOf, wasHeld } from '#domain/meeting/standing.ts'
import { commitment } from '#registers/commitment.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { limit } from '#registers/limit.ts'
import { meeting } from '#registers/meeting.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import type { DispatchIndex, DispatchView, SaidDidLine, YearCount } from '#schema/meeting-views.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { doneOf, postName, targetDone, unitName } from '#services/meeting/facts.ts'
import { latestReport, satOf, type Viewing, visible } from '#services/meeting/lines.ts'

/** 承诺对照 — every promise beside what the facts say, in the order in which they fall due. */
export function saidDidOf(viewing: Viewing): readonly SaidDidLine[] {
  const { facts, asOf } = viewing
  return visible(viewing, commitment, facts.all(commitment))
    .filter(({ state }) => state === 'given')
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .map((one) => {
      const sitting = facts.find(meeting, one.meeting)
      return {
        id: one.id,
        matter: one.matter,
        quantity: one.quantity,
        measure: one.measure,
        due: one.due,
        unit: unitName(facts, one.unit) ?? '',
        post: postName(facts, one.post) ?? '',
        quote: one.quote,
        givenOn: one.givenOn,
        meeting: sitting === null ? null : satOf(sitting),
        comparison: compare(one, doneOf(facts, one, asOf), asOf),
        source: targetDone(facts, one, asOf)?.source ?? (one.actual === null ? null : one.actualSource),
      }
    })
}

/** Projects with issues, those with open ones first. */
export function dispatchIndex(viewing: Viewing): DispatchIndex {
  const { facts, asOf } = viewing
  const rows = visible(viewing, dispatchIssue, facts.all(dispatchIssue))
  return [...Map.groupBy(rows, ({ about }) => about ?? '')]
    .map(([about, issues]) => ({
      about,
      open: issues.filter(({ state }) => state !== 'closed').length,
      late: issues.filter(({ state, due }) => state !== 'closed' && due < asOf).length,
      closed: issues.filter(({ state }) => state === 'closed').length,
    }))
    .toSorted((a, b) => b.late - a.late || b.open - a.open || a.about.localeCompare(b.about, 'zh'))
}

/** 项目调度单 — one project on one page: only what does not run as planned, and the issues with owner and day. */
export function dispatchOf(viewing: Viewing, about: string): DispatchView {
  const { facts, asOf, calendar } = viewing
  const rows = visible(viewing, dispatchIssue, facts.of(dispatchIssue, 'about', about))
  if (rows.length === 0) throw refusal('not-found')
  const ids = [...new Set(rows.flatMap((one) => one.task ?? []))]
  const key = facts.find(project, rows.find((one) => one.project !== null)?.project ?? null)
  return {
    asOf,
    about,
    project: key === null || visible(viewing, project, [key]).length === 0 ? null : projectLine(viewing, key),
    issues: rows
      .toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || (a.due < b.due ? -1 : 1))
      .map((one) => ({
        id: one.id,
        version: one.version,
        state: one.state,
        number: one.number,
        issue: one.issue,
        level: one.level ?? 'first',
        isProposed: one.proposedOn !== null,
        proposedTo: postName(facts, one.proposedTo),
        raisedBy: unitName(facts, one.raisedBy) ?? '',
        owner: unitName(facts, one.owner) ?? '',
        due: one.due,
        lateBy: one.state === 'closed' || one.due >= asOf ? 0 : workdaysBetween(one.due, asOf, calendar),
        answer: one.answer,
        raisedOn: one.raisedOn,
        closedOn: one.closedOn,
      })),
    tasks: visible(
      viewing,
      task,
      ids.flatMap((id) => facts.find(task, id) ?? []),
    ).map((one) => taskLine(viewing, one)),
  }
}

/** Of a key project only the milestones that are past their day. */
function projectLine(viewing: Viewing, key: RowOf<typeof project>): DispatchView['project'] {
  const { facts } = viewing
  return {
    id: key.id,
    unit: unitName(facts, key.unit) ?? '',
    leader: postName(facts, key.leader),
    milestones: lateMilestones(viewing, facts.of(milestone, 'project', key.id)),
  }
}

function lateMilestones(
  { asOf, calendar }: Viewing,
  rows: readonly RowOf<typeof milestone>[],
): DispatchView['tasks'][number]['milestones'] {
  return rows
    .filter(({ state, due }) => (state === 'planned' || state === 'started') && due < asOf)
    .map(({ id, result, due }) => ({ id, result, due, lateBy: workdaysBetween(due, asOf, calendar) }))
}

function taskLine(viewing: Viewing, one: RowOf<typeof task>): DispatchView['tasks'][number] {
  const { facts, asOf, calendar } = viewing
  const { standing, lateBy } = standingOf(
    { isNoted: false, due: null, task: { state: one.state, due: one.dueCurrent, closedOn: one.closedOn } },
    asOf,
    calendar,
  )
  const items = facts.of(workItem, 'task', one.id).filter(({ state }) => state === 'open')
  const milestones = items.flatMap((item) => facts.of(milestone, 'workItem', item.id))
  return {
    id: one.id,
    title: one.title,
    lead: unitName(facts, one.lead) ?? '',
    due: one.dueCurrent,
    dueOriginal: one.dueOriginal,
    standing,
    lateBy,
    milestones: lateMilestones(viewing, milestones),
    report: latestReport(facts, one.id),
  }
}

/** In the order in which the register tells them. */
const kinds = Object.keys(meetingSeries.fields.kind.rules.options ?? {})

/** 全年会议统计 — each series against its limits; counted, not judged. */
export function yearCounts(viewing: Viewing, year: number): readonly YearCount[] {
  const { facts } = viewing
  return facts
    .all(meetingSeries)
    .filter(({ state }) => state === 'active')
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh'))
    .map((series) => {
      const sittings = facts.of(meeting, 'series', series.id).filter(({ on }) => yearOf(on) === year)
      const most = series.speechMinutes
      return {
        series: series.id,
        name: series.name,
        held: sittings.filter(({ state }) => wasHeld(state)).length,
        planned: sittings.filter(({ state }) => state === 'planned').length,
        most: series.mostPerYear,
        minutesLate: sittings.filter((one) => isMinutesLate(viewing, one)).length,
        longSpeeches: sittings.filter(({ speechMinutes }) => most !== null && (speechMinutes ?? 0) > most).length,
        basis: series.limitBasis,
      }
    })
}

function isMinutesLate({ facts, asOf, calendar }: Viewing, { heldOn, signedOn }: RowOf<typeof meeting>): boolean {
  const rule = facts.all(limit).find(({ code }) => code === 'minutes-out')
  if (heldOn === null || rule === undefined) return false
  const until: Day = addCalendarDays(heldOn, rule.count, calendar).on
  return (signedOn ?? asOf) > until
}
