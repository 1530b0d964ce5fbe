import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOwnUnit, getTask } from '#services/running/load-task.ts'

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
