import { getRegister } from '#registers/index.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { ItemKey, ReviewAct } from '#schema/review.ts'
import type { Context, Facts } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { type LoadedPlan, loadReview } from '#services/review/load-plan.ts'
import { mergeTasks } from '#services/review/merge.ts'
import { rescueSentence } from '#services/review/rescue.ts'
import { splitTask } from '#services/review/split.ts'
import { takeProposal } from '#services/review/take-proposal.ts'
import { recordsOf } from '#services/review/view.ts'
import { changeRecord } from '#services/save.ts'

export type ReviewResult = { readonly batch: string; readonly changed: readonly Row[] }

/** Carries out an act; all its events share the batch of the context, so that it can be undone as a whole. */
export async function reviewAct(context: Context, planId: string, request: ReviewAct): Promise<ReviewResult> {
  // A repeated request finds its work done by the state of the items; the key of one record would stop the second one.
  const { onceKey: _onceKey, ...act } = context
  const loaded = await loadReview(act, planId)
  const keys = await carryOut(act, loaded, request)
  const of = (register: string) => [...new Set(keys.filter((key) => key.register === register).map((key) => key.id))]
  const changed = [
    ...(await recordsOf(context.db, task, context.actor, of('task'))),
    ...(await recordsOf(context.db, target, context.actor, of('target'))),
  ]
  return { batch: context.batch ?? '', changed }
}

async function carryOut(context: Context, loaded: LoadedPlan, request: ReviewAct): Promise<readonly ItemKey[]> {
  switch (request.act) {
    case 'accept':
      return each(loaded, request.items, (item, row) => move(context, item, row, 'accept'))
    case 'reject':
      return each(loaded, request.items, (item, row) => move(context, item, row, 'reject', request.reason))
    case 'assign':
      return each(loaded, request.items, (item, row) => change(context, item, row, request.facts))
    case 'acceptProposals':
      return each(loaded, request.items, (item, row) => change(context, item, row, takeProposal(loaded, item, row)))
    case 'merge':
      return tasks(await mergeTasks(context, loaded, request.ids))
    case 'split':
      return tasks(await splitTask(context, loaded, request.id, request.at))
    case 'rescue':
      return tasks([await rescueSentence(context, loaded, request)])
  }
}

/** Every item once, as it stands; one that is not of this plan stops the whole act. */
async function each(
  loaded: LoadedPlan,
  items: readonly ItemKey[],
  work: (item: ItemKey, row: Row) => Promise<unknown>,
): Promise<readonly ItemKey[]> {
  const rows = new Map<string, Row>([...loaded.tasks, ...loaded.targets].map((row) => [row.id, row]))
  const unique = [...new Map(items.map((item) => [item.id, item])).values()]
  for (const item of unique) {
    const row = rows.get(item.id)
    if (row === undefined) throw refusal('not-one-plan')
    if (item.version !== undefined && item.version !== row.version)
      throw refusal('stale-version', { seen: item.version, now: row.version })
    await work(item, row)
  }
  return unique
}

/** What another officer has decided in the same way already needs no second event. */
async function move(
  context: Context,
  item: ItemKey,
  row: Row,
  name: 'accept' | 'reject',
  reason?: string,
): Promise<void> {
  const register = getRegister(item.register)
  if (row.state !== register.lifecycle.moves[name]?.to)
    await moveRecord(context, register, item.id, row.version, name, { reason })
}

/** A bulk edit sets the fields that the register of each item has; the due day of a target has another name. */
async function change(context: Context, item: ItemKey, row: Row, facts: Facts): Promise<void> {
  const register = getRegister(item.register)
  const named = 'dueCurrent' in facts && item.register === 'target' ? { ...facts, due: facts.dueCurrent } : facts
  const own = Object.fromEntries(Object.entries(named).filter(([key]) => register.fields[key] !== undefined))
  if (Object.keys(own).length > 0) await changeRecord(context, register, item.id, row.version, own)
}

function tasks(ids: readonly string[]): readonly ItemKey[] {
  return ids.map((id) => ({ register: 'task', id }))
}
