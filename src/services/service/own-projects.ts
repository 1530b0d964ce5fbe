import type { Day } from '#domain/day.ts'
import { promise } from '#registers/investment/promise.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { OwnProjects } from '#schema/service-views.ts'
import type { Actor } from '#schema/who.ts'
import { type CaseFrame, caseFrame, lineOf } from '#services/service/case-view.ts'
import { lookingNow, mostShown, type Visible, visibleRows } from '#services/visible.ts'
import type { Connection } from '#store/database.ts'

type Own<R extends typeof milestone | typeof serviceCase> = readonly Visible<R>[]

/** 我的项目 — projects, milestones, cases about them and promises, each under the rule of its register; lamps and notes are not among them. */
export async function ownProjectsOf(db: Connection, actor: Actor, today: Day): Promise<OwnProjects> {
  if (actor.enterprise === null) throw refusal('not-allowed')
  const looking = lookingNow(db, actor)
  const frame = await caseFrame(db, actor.zone, today)
  const projects = await visibleRows(looking, project)
  const within = { field: 'project', ids: projects.map(({ id }) => id) } as const
  const milestones = await visibleRows(looking, milestone, { within })
  const cases = await visibleRows(looking, serviceCase, { within, newest: mostShown })
  const promises = await visibleRows(looking, promise)
  return {
    projects: projects.map((one) => projectLine(one, milestones, cases, frame)),
    promises: promises
      .toSorted((a, b) => (a.due < b.due ? -1 : 1))
      .map(({ id, clause, kind, unit, due, keptOn, keptWords, state }) => ({
        ...{ id, clause, kind, due, keptOn, keptWords, state },
        unit: frame.units.get(unit) ?? '',
      })),
  }
}

function projectLine(
  one: RowOf<typeof project>,
  milestones: Own<typeof milestone>,
  cases: Own<typeof serviceCase>,
  frame: CaseFrame,
): OwnProjects['projects'][number] {
  return {
    ...{ id: one.id, name: one.name, state: one.state, unit: frame.units.get(one.unit) ?? '' },
    days: [
      { what: 'start', planned: one.plannedStart, actual: one.startedOn },
      { what: 'completion', planned: one.plannedCompletion, actual: one.completedOn },
      { what: 'production', planned: one.plannedProduction, actual: one.producedOn },
    ],
    milestones: milestones
      .filter((part) => part.project === one.id)
      .toSorted((a, b) => (a.due < b.due ? -1 : 1))
      .map(({ id, result, unit, due, reachedOn, state }) => ({
        ...{ id, result, due, reachedOn, state },
        unit: frame.units.get(unit) ?? '',
      })),
    cases: cases.filter((part) => part.project === one.id).map((part) => lineOf(part, frame)),
  }
}
