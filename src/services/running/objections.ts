import { objection } from '#registers/objection.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { amendMatter, assertOwnUnit, getMatter, stampToday } from '#services/running/load-matter.ts'
import { noticeFor } from '#services/supervision/notice.ts'
import { assertObjects } from '#services/supervision/objects.ts'
import { rowsWhere } from '#store/records.ts'

/** 提出异议 — before signing, within the limit after issue, once a unit and matter, naming another unit. */
export async function raiseObjection(context: Context, row: Row): Promise<Facts> {
  const raised = asObjection(row)
  const about = await getMatter(context, row, 'waiting')
  assertOwnUnit(context, about, raised.unit, false)
  if (raised.proposedUnit === raised.unit) throw refusal('objection-same-unit')
  if (about.key === 'supervisionOrder') await assertObjects(context, [raised.proposedUnit])
  const limit = await limitFrom(context.db, context.actor.zone, 'objection', about.assignedOn ?? context.now.today)
  if (context.now.today > limit.on) throw refusal('objection-late', { limit: limit.rule.count, until: limit.on })
  const earlier = await rowsWhere(context.db, objection, context.actor.zone, about.key, [about.row.id])
  if (earlier.some((one) => one.unit === raised.unit && one.state === 'dismissed')) throw refusal('objection-decided')
  return stampToday(context, 'raisedOn')
}

export async function suspendMatter(context: Context, row: Row): Promise<void> {
  await amendMatter(context, await getMatter(context, row, 'waiting'), { state: 'objected' }, 'object')
}

/** Takes the matter of an objection before anything is written, so that two acts never wait for each other. */
export async function takeObjected(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await getMatter(context, row, 'objected')
  return facts
}

/** 成立 — the unit named instead becomes the lead and has the matter to sign for, with a limit of its own to object. */
export async function reassignMatter(context: Context, row: Row): Promise<void> {
  const { proposedUnit: lead } = asObjection(row)
  const about = await getMatter(context, row, 'objected')
  const today = context.now.today
  const cooperating = about.cooperating.filter((unit) => unit !== lead)
  const given =
    about.key === 'task'
      ? { state: 'issued', issuedOn: today }
      : {
          state: 'assigned',
          assignedOn: today,
          notice: await noticeFor(context, { ...about.row, lead, cooperating, assignedOn: today }),
        }
  await amendMatter(context, about, { lead, cooperating, ...given }, 'reassign')
}

export async function dismissObjection(context: Context, row: Row): Promise<void> {
  const about = await getMatter(context, row, 'objected')
  await amendMatter(context, about, { state: about.key === 'task' ? 'issued' : 'assigned' }, 'uphold-assignment')
}

function asObjection(row: Row): RowOf<typeof objection> {
  return row as unknown as RowOf<typeof objection> // the procedures of this register are called with its rows
}
