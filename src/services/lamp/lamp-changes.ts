import type { lampChange } from '#registers/lamp-change.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import { refusal } from '#schema/messages.ts'
import type { Register, Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getRowForWriting } from '#services/save.ts'

/** What a lamp can be changed of: the field that names it, its register, and the field with its unit. */
export const changeable = [
  { field: 'task', register: task, unit: 'lead' },
  { field: 'workItem', register: workItem, unit: 'unit' },
  { field: 'milestone', register: milestone, unit: 'unit' },
  { field: 'target', register: target, unit: 'lead' },
  { field: 'project', register: project, unit: 'unit' },
] as const satisfies readonly {
  readonly field: keyof typeof lampChange.fields
  readonly register: Register
  readonly unit: string
}[]

/** 提出调灯 — of one subject, up to a day that is still to come. */
export async function proposeChange(context: Context, row: Row): Promise<Facts> {
  const named = changeable.filter(({ field }) => typeof row[field] === 'string')
  const [subject] = named
  if (subject === undefined || named.length > 1) throw refusal('one-subject')
  const { today } = context.now
  assertAhead(context, row)
  const about = await getRowForWriting(context, subject.register, String(row[subject.field]), null)
  return { unit: about[subject.unit], proposedBy: context.actor.person, proposedOn: today }
}

/** 确认调灯 — by a second person, who must be somebody. */
export async function confirmChange(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  assertAhead(context, row)
  return facts
}

function assertAhead({ now }: Context, row: Row): void {
  const { until } = row as unknown as RowOf<typeof lampChange> // the procedures of this register are called with its rows
  if (until < now.today) throw refusal('lamp-until-past', { today: now.today })
}
