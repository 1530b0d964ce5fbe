import { projectPlan } from '#registers/project/project-plan.ts'
import { project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { type Project, unitsOf } from '#services/schedule/projects.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** 下达年度计划 — the first version of a year may be entered late; every later one holds from the day on which it is known. */
export async function filePlan(context: Context, row: Row): Promise<Facts> {
  const about = await listedProject(context, row.project)
  const versions = await rowsWhere(context.db, projectPlan, context.actor.zone, 'project', [about.id])
  const { today } = context.now
  if (versions.some(({ year }) => year === row.year) && String(row.since) < today)
    throw refusal('plan-backdated', { year: Number(row.year), today })
  return { sharedWith: unitsOf(about) }
}

/** The project that a record belongs to, kept from others until the act is done. */
export async function listedProject({ db, actor }: Context, id: unknown): Promise<Project> {
  const row = await findRow(db, project, actor.zone, String(id), true)
  if (row === null) throw refusal('not-found')
  if (row.state !== 'listed') throw refusal('project-not-listed')
  return row as unknown as Project // the columns of this register
}
