import { dispatchIssue } from '#registers/dispatch-issue.ts'
import { project } from '#registers/project.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { findRow } from '#store/records.ts'

/** 提出问题 — of a key project or of one that is named only; dated by the day on which it is raised. */
export async function raiseIssue(context: Context, row: Row): Promise<Facts> {
  const known =
    row.project === null ? null : await findRow(context.db, project, context.actor.zone, String(row.project))
  const about = known === null ? String(row.about ?? '').trim() : String(known.name)
  if (about === '')
    throw refusal('missing-fact', {
      fields: dispatchIssue.fields.about.label[0],
      fieldsEn: dispatchIssue.fields.about.label[1],
    })
  return { about, raisedOn: context.now.today }
}

/** An answer that was sent back no longer stands. */
export async function reopenIssue(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, answeredOn: null }
}

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
