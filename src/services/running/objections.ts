import { objection } from '#registers/objection.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { assertOwnUnit, getTask, stampToday, type Task } from '#services/running/load-task.ts'
import { amendRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

/** 提出异议 — before signing, within the limit after issue, once a unit and task, naming another unit. */
export async function raiseObjection(context: Context, row: Row): Promise<Facts> {
  const raised = asObjection(row)
  const about = await getTask(context, raised.task, ['issued'])
  assertOwnUnit(context, about, raised.unit, false)
  if (raised.proposedUnit === raised.unit) throw refusal('objection-same-unit')
  const limit = await limitFrom(context.db, context.actor.zone, 'objection', about.issuedOn ?? context.now.today)
  if (context.now.today > limit.on) throw refusal('objection-late', { limit: limit.rule.count, until: limit.on })
  const earlier = await rowsWhere(context.db, objection, context.actor.zone, 'task', [raised.task])
  if (earlier.some((one) => one.unit === raised.unit && one.state === 'dismissed')) throw refusal('objection-decided')
  return stampToday(context, 'raisedOn')
}

export async function suspendTask(context: Context, row: Row): Promise<void> {
  const about = await getTask(context, asObjection(row).task, ['issued'])
  await amend(context, about, { state: 'objected' }, 'object')
}

/** Takes the task of an objection before anything is written, so that two acts never wait for each other. */
export async function takeObjected(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await getTask(context, asObjection(row).task, ['objected'])
  return facts
}

/** 成立 — the unit named instead becomes the lead and has the task to sign for, with a limit of its own to object. */
export async function reassignTask(context: Context, row: Row): Promise<void> {
  const { proposedUnit, task: id } = asObjection(row)
  const about = await getTask(context, id, ['objected'])
  const cooperating = (about.cooperating ?? []).filter((unit) => unit !== proposedUnit)
  await amend(
    context,
    about,
    { lead: proposedUnit, cooperating, state: 'issued', issuedOn: context.now.today },
    'reassign',
  )
}

export async function dismissObjection(context: Context, row: Row): Promise<void> {
  const about = await getTask(context, asObjection(row).task, ['objected'])
  await amend(context, about, { state: 'issued' }, 'uphold-assignment')
}

async function amend(context: Context, about: Task, facts: Facts, move: string): Promise<void> {
  await amendRecord(context, task, about, facts, { act: 'move', move })
}

function asObjection(row: Row): RowOf<typeof objection> {
  return row as unknown as RowOf<typeof objection> // the procedures of this register are called with its rows
}
