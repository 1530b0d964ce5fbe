import type { Changes } from '#domain/event.ts'
import { isSame } from '#domain/json.ts'
import { getRegister } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Context, Facts } from '#services/context.ts'
import type { ReviewResult } from '#services/review/acts.ts'
import { loadPlan } from '#services/review/load-plan.ts'
import { recordsOf } from '#services/review/view.ts'
import { amendRecord } from '#services/save.ts'
import { findLatestAct, type LoggedEvent } from '#store/events.ts'
import { findRow } from '#store/records.ts'

/**
 * Undoes this person's latest act on a plan under review by new events that set each changed field back.
 * A record that the act made goes to a state in which it counts no more. Refused when somebody has changed it since.
 */
export async function undoLatest(context: Context, planId: string): Promise<ReviewResult> {
  const { plan, tasks, targets } = await loadPlan(context.db, context.actor, planId)
  if (plan.state !== 'review') throw refusal('nothing-to-undo')
  const items = [...tasks, ...targets].map((item) => item.id)
  const events = await findLatestAct(context.db, context.actor.zone, context.actor.account, items, planId)
  const [latest] = events
  if (latest === undefined || latest.event.batch === undefined) throw refusal('nothing-to-undo')
  for (const logged of events) await undoOne(context, logged, latest.event.batch)
  const changed = await Promise.all(['task', 'target'].map((name) => {
    const ids = events.filter(({ event }) => event.register === name).map(({ event }) => event.record)
    return recordsOf(context.db, getRegister(name), context.actor, [...new Set(ids)])
  }))
  return { batch: latest.event.batch, changed: changed.flat() }
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
