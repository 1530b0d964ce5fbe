import { decision } from '#registers/decision.ts'
import { plan } from '#registers/plan.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { fileDecisions } from '#services/meeting/file-decisions.ts'
import { type Decision, decisionsOf, getMeeting, getSeries, itemsOf } from '#services/meeting/load.ts'
import { moveRecord } from '#services/move.ts'
import { amendRecord, createRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

const whileOpen = ['held', 'drafted'] as const

/** 记下议定事项 — in one line, in the room; visible as its item is unless it says otherwise. */
export async function recordDecision(context: Context, row: Row): Promise<Facts> {
  const { meeting: id, item: itemId, isClosed, order } = asDecision(row)
  const meeting = await getMeeting(context, id, whileOpen)
  const item = itemId === null ? null : ((await itemsOf(context, id)).find((one) => one.id === itemId) ?? null)
  if (itemId !== null && item === null) throw refusal('not-found')
  const others = await decisionsOf(context, id)
  return {
    circle: meeting.circle,
    isClosed: isClosed ?? item?.isClosed ?? meeting.isClosed ?? false,
    order: order ?? Math.max(0, ...others.map((one) => one.order ?? 0)) + 1,
  }
}

export async function changeDecision(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await getMeeting(context, asDecision(row).meeting, whileOpen)
  return facts
}

/** 列为任务 — one decision; its sentence, lead and day become the task as they stand. */
export async function assignDecision(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const given = { ...asDecision(row), ...facts } as Decision // facts of this register, by the schema of the move
  const meeting = await getMeeting(context, given.meeting, ['held', 'drafted', 'signed'])
  const [filed] = await fileDecisions(context, meeting, await getSeries(context, meeting.series), [given])
  return { ...facts, ...filed?.facts }
}

/** 全部交办 — all decisions of a meeting that wait, or the chosen ones, in one act and under one document. */
export async function assignDecisions(
  context: Context,
  meetingId: string,
  ids: readonly string[] | null,
): Promise<readonly string[]> {
  if (!context.actor.roles.includes('supervision')) throw refusal('not-allowed')
  const meeting = await getMeeting(context, meetingId, ['held', 'drafted', 'signed'])
  const waiting = (await decisionsOf(context, meetingId, true)).filter(
    ({ id, state, lead, isClosed }) =>
      state === 'recorded' && (ids === null ? lead !== null && isClosed !== true : ids.includes(id)),
  )
  if (waiting.length === 0) throw refusal('no-decisions')
  const filed = await fileDecisions(context, meeting, await getSeries(context, meeting.series), waiting)
  for (const { decision: row, facts } of filed) {
    await amendRecord(
      context,
      decision,
      row,
      { ...facts, state: 'assigned', assignedOn: context.now.today },
      { act: 'move', move: 'assign' },
    )
  }
  return filed.map(({ facts }) => facts.task)
}

/**
 * 列为督办件 — the decision becomes a task, unless it is one already, and in the same act an order that is registered under
 * its number with the words, the owners and the day of the decision. Approval, or following it without a notice, comes next.
 */
export async function superviseDecision(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const given = asDecision(row)
  const meeting = await getMeeting(context, given.meeting, ['held', 'drafted', 'signed', 'closed'])
  const made: Facts = given.task === null ? await assignDecision(context, row, facts) : {}
  const about = await getTask(context, String(made.task ?? given.task))
  const source = await findRow(context.db, plan, context.actor.zone, String(about.plan))
  const { onceKey: _onceKey, ...act } = context
  const order = await createRecord(act, supervisionOrder, {
    facts: {
      title: about.title,
      source: 'meeting',
      sourceName: [meeting.title, meeting.number].filter(Boolean).join(' '),
      givenOn: meeting.heldOn ?? meeting.on,
      asSaid: given.text,
      instructedBy: given.reportTo,
      task: about.id,
      decision: given.id,
      document: source?.document ?? null,
      urgency: 'ordinary',
      requirements: given.text,
      lead: about.lead,
      cooperating: about.cooperating,
      dueCurrent: about.dueCurrent,
    },
  })
  await moveRecord(act, supervisionOrder, order.id, order.version, 'register', {})
  return { ...facts, ...made, assignedOn: given.assignedOn ?? context.now.today, supervisionOrder: order.id }
}

async function getTask(context: Context, id: string): Promise<Row> {
  const row = await findRow(context.db, task, context.actor.zone, id)
  if (row === null) throw refusal('not-found')
  return row
}

function asDecision(row: Row): Decision {
  return row as unknown as Decision // the procedures of this register are called with its rows
}
