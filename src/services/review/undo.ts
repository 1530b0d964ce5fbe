import type { Changes } from '#domain/event.ts'
import { isSame } from '#domain/json.ts'
import { getRegister } from '#registers/index.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Context, Facts } from '#services/context.ts'
import type { ReviewResult } from '#services/review/acts.ts'
import { loadReview } from '#services/review/load-plan.ts'
import { recordsOf } from '#services/review/view.ts'
import { amendRecord } from '#services/save.ts'
import { findLatestAct, isOvertaken, type LoggedEvent } from '#store/events.ts'
import { findRow } from '#store/records.ts'

/**
 * Undoes this person's latest act on a plan under review by new events that set each changed field back.
 * A record that the act made goes to a state in which it counts no more. Refused when anything was done to one of the
 * records since, be it to another field: whoever did it had seen what would now be taken back.
 */
export async function undoLatest(context: Context, planId: string): Promise<ReviewResult> {
  const { onceKey: _onceKey, ...act } = context
  const { tasks, targets } = await loadReview(act, planId)
  const items = [...tasks, ...targets].map((item) => item.id)
  const events = await findLatestAct(context.db, context.actor.zone, context.actor.account, items, planId)
  const batch = events[0]?.event.batch
  if (batch === undefined) throw refusal('nothing-to-undo')
  if (await isOvertaken(context.db, context.actor.zone, batch)) throw refusal('undo-overtaken')
  for (const logged of events) await undoOne(act, logged, batch)
  const of = (name: string) => [
    ...new Set(events.filter(({ event }) => event.register === name).map(({ event }) => event.record)),
  ]
  const changed = [
    ...(await recordsOf(context.db, task, context.actor, of('task'))),
    ...(await recordsOf(context.db, target, context.actor, of('target'))),
  ]
  return { batch: context.batch ?? batch, changed }
}

async function undoOne(context: Context, { event }: LoggedEvent, batch: string): Promise<void> {
  const register = getRegister(event.register)
  const row = await findRow(context.db, register, context.actor.zone, event.record, true)
  if (row === null || !stillAsLeft(row, event.changes)) throw refusal('undo-overtaken')
  const back = event.act === 'create' ? { state: 'merged' } : before(event.changes)
  await amendRecord(context, register, row, back, { act: 'undo', undoes: batch })
}

function stillAsLeft(row: Facts, changes: Changes): boolean {
  return Object.entries(changes).every(([key, [, after]]) => isSame(row[key], after))
}

function before(changes: Changes): Facts {
  return Object.fromEntries(Object.entries(changes).map(([key, [value]]) => [key, value]))
}
