import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'

/** 登记表态 — the post must be one of the unit that is bound by its words. */
export async function fileCommitment(context: Context, row: Row): Promise<Facts> {
  const posts = await context.db.query('select 1 from post where zone_id = $1 and id = $2::uuid and unit = $3::uuid', [
    context.actor.zone,
    row.post,
    row.unit,
  ])
  if (posts.length === 0) throw refusal('post-of-other-unit')
  return {}
}
