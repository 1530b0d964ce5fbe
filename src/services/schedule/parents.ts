import { allows } from '#derive/access.ts'
import { layout } from '#registers/layout.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { workItem } from '#registers/work-item.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Who } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import { getRowForWriting } from '#services/save.ts'
import type { Milestone } from '#services/schedule/nodes.ts'
import { type Project, unitsOf } from '#services/schedule/projects.ts'
import { rowsWhere } from '#store/records.ts'

export type ParentRegister = 'project' | 'work_item'

/** What a plan is laid out for, with the milestones that it has. */
export type Parent = {
  readonly register: ParentRegister
  readonly row: Row
  readonly unit: string
  /** The units that see its milestones besides those that carry them; a work item is seen through its task. */
  readonly units: readonly string[] | null
  readonly milestones: readonly Milestone[]
  /** The edition laid out last; 0 before the first. */
  readonly edition: number
}

const ownUnit = { both: [{ sameUnit: 'unit' }, { role: ['unitHead', 'unitOfficer'] }] } as const satisfies Who
const mayLayOut = {
  project: { either: [{ role: 'supervision' }, ownUnit] },
  work_item: ownUnit,
} as const satisfies Record<ParentRegister, Who>

/** Takes a listed project or an open work item for laying out; nobody else writes to its milestones meanwhile. */
export async function findParent(context: Context, register: ParentRegister, id: string): Promise<Parent> {
  const { db, actor } = context
  const row = await getRowForWriting(context, register === 'project' ? project : workItem, id, null)
  if (!allows(mayLayOut[register], actor, row)) throw refusal('not-allowed')
  if (register === 'project' && row.state !== 'listed') throw refusal('project-not-listed')
  if (register === 'work_item' && row.state !== 'open') throw refusal('work-item-not-open')
  const field = register === 'project' ? 'project' : 'workItem'
  const rows = (await rowsWhere(db, milestone, actor.zone, field, [id], true)) as unknown as Milestone[] // rows of this register
  const editions = await rowsWhere(db, layout, actor.zone, field, [id])
  return {
    register,
    row,
    unit: String(row.unit),
    units: register === 'project' ? unitsOf(row as unknown as Project) : null, // a row of this register
    milestones: rows.filter(({ state }) => state !== 'dropped'),
    edition: Math.max(0, ...editions.map((one) => Number(one.edition))),
  }
}
