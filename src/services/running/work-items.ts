import { workItem } from '#registers/work-item.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOwnUnit } from '#services/running/load-matter.ts'
import { getTask } from '#services/running/load-task.ts'
import { getRowForWriting } from '#services/save.ts'

/** 分解 — a work item belongs to an assigned unit and to a post of that very unit. */
export async function checkWorkItem(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const item = { ...row, ...facts }
  const about = await getTask(context, item.task, ['active'])
  assertOwnUnit(context, about, item.unit, true)
  const posts = await context.db.query('select 1 from post where zone_id = $1 and id = $2::uuid and unit = $3::uuid', [
    context.actor.zone,
    item.post,
    item.unit,
  ])
  if (posts.length === 0) throw refusal('post-of-other-unit')
  return facts
}

/** 设节点 — by the unit that carries the work item, while the item is open. */
export async function checkMilestone(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const milestone = { ...row, ...facts }
  const item = await getRowForWriting(context, workItem, String(milestone.workItem), null)
  if (item.unit !== milestone.unit) throw refusal('unit-not-yours')
  if (item.state !== 'open') throw refusal('work-item-not-open')
  return facts
}
