import { dueAfterPause } from '#domain/supervision/pause.ts'
import { adjustment } from '#registers/adjustment.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { stampToday } from '#services/running/load-matter.ts'
import { amendRecord, getRowForWriting } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

/** The states in which each change can be asked for. */
const statesFor: Readonly<Record<string, readonly string[]>> = {
  suspend: ['active'],
  resume: ['suspended'],
  alter: ['active'],
  terminate: ['active', 'suspended'],
}

/** 申请变更 — by the lead unit's head or the office, one at a time, with its reason. */
export async function askAdjustment(context: Context, row: Row): Promise<Facts> {
  const order = await getOrder(context, row)
  // The office files a request of its own, or the one that the lead unit handed in on paper.
  const isOffice = context.actor.roles.includes('supervision')
  if (row.unit !== order.lead && !(isOffice && row.unit === null)) throw refusal('unit-not-yours')
  if (row.kind === 'alter' && !row.requirements && !row.newDue) throw refusal('adjustment-empty')
  assertAhead(context, row)
  const earlier = await rowsWhere(context.db, adjustment, context.actor.zone, 'supervisionOrder', [order.id])
  if (earlier.some(({ state }) => state === 'asked')) throw refusal('adjustment-open')
  return stampToday(context, 'askedOn', 'askedBy')
}

export async function weighAdjustment(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await getOrder(context, row)
  assertAhead(context, row)
  return facts
}

/** 批准变更 — carries it out; what was ordered first stays beside what holds now. */
export async function grantAdjustment(context: Context, row: Row): Promise<void> {
  const order = await getOrder(context, row)
  const move = String(row.kind)
  const facts = { ...(await stoodStill(context, order, row)), ...changeOf(context, row) }
  await amendRecord(context, supervisionOrder, order, facts, {
    act: 'move',
    move,
    reason: String(row.grounds),
  })
}

/** Resumed without a new day, an order gets back the days that were left when it was suspended. */
async function stoodStill(context: Context, order: Row, { kind, newDue }: Row): Promise<Facts> {
  const { assignedOn, dueCurrent, suspendedOn } = order as unknown as RowOf<typeof supervisionOrder> // a row of this register
  if (kind !== 'resume' || newDue !== null || assignedOn === null || dueCurrent === null || suspendedOn === null)
    return {}
  const { db, actor, now } = context
  const asked = await rowsWhere(db, adjustment, actor.zone, 'supervisionOrder', [order.id])
  const basis = asked.findLast((one) => one.kind === 'suspend' && one.state === 'granted')
  const suspension = {
    assignedOn,
    due: dueCurrent,
    suspendedOn,
    resumedOn: now.today,
    basis: String(basis?.grounds ?? ''),
  }
  return { dueCurrent: dueAfterPause(suspension, await loadCalendar(db, actor.zone)) }
}

function changeOf({ now }: Context, { kind, requirements, newDue }: Row): Facts {
  const due = newDue === null ? {} : { dueCurrent: newDue }
  if (kind === 'suspend') return { state: 'suspended', suspendedOn: now.today }
  if (kind === 'resume') return { state: 'active', suspendedOn: null, ...due }
  if (kind === 'terminate') return { state: 'terminated' }
  return { ...due, ...(requirements ? { requirements } : {}) }
}

async function getOrder(context: Context, { supervisionOrder: id, kind }: Row): Promise<Row> {
  const order = await getRowForWriting(context, supervisionOrder, String(id), null)
  if (statesFor[String(kind)]?.includes(order.state)) return order
  const labels: Readonly<Record<string, readonly [string, string]>> = supervisionOrder.lifecycle.states
  const [state = '', stateEn = ''] = labels[order.state] ?? []
  throw refusal('adjustment-state', { state, stateEn })
}

function assertAhead({ now }: Context, { newDue }: Row): void {
  if (typeof newDue === 'string' && newDue <= now.today) throw refusal('due-not-future', { today: now.today })
}
