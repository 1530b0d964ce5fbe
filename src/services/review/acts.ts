import { getRegister } from '#registers/index.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { moveRecord } from '#services/move.ts'
import { mergeTasks } from '#services/review/merge.ts'
import { rescueSentence } from '#services/review/rescue.ts'
import { splitTask } from '#services/review/split.ts'
import { type ItemKey, takeProposal } from '#services/review/take-proposal.ts'
import { recordsOf } from '#services/review/view.ts'
import { changeRecord, getRowForWriting } from '#services/save.ts'

/** One act of an officer at the review desk, over one item or many. */
export type ReviewAct =
  | { readonly act: 'accept'; readonly items: readonly ItemKey[] }
  | { readonly act: 'reject'; readonly items: readonly ItemKey[]; readonly reason: string }
  | { readonly act: 'assign'; readonly items: readonly ItemKey[]; readonly facts: Facts }
  | { readonly act: 'acceptProposals'; readonly items: readonly ItemKey[] }
  | { readonly act: 'merge'; readonly ids: readonly string[] }
  | { readonly act: 'split'; readonly id: string; readonly at: readonly number[] }
  | { readonly act: 'rescue'; readonly start: number; readonly end: number; readonly kind: 'task' | 'order' | 'mechanism' }

export type ReviewResult = { readonly batch: string; readonly changed: readonly Row[] }

/** Carries out an act; all its events share the batch of the context, so that it can be undone as a whole. */
export async function reviewAct(context: Context, plan: string, request: ReviewAct): Promise<ReviewResult> {
  const keys = await carryOut(context, plan, request)
  const of = (register: string) => keys.filter((key) => key.register === register).map((key) => key.id)
  const changed = [
    ...(await recordsOf(context.db, task, context.actor, of('task'))),
    ...(await recordsOf(context.db, getRegister('target'), context.actor, of('target'))),
  ]
  return { batch: context.batch ?? '', changed }
}

async function carryOut(context: Context, plan: string, request: ReviewAct): Promise<readonly ItemKey[]> {
  switch (request.act) {
    case 'accept':
      return each(context, plan, request.items, (item) => move(context, item, 'accept'))
    case 'reject':
      return each(context, plan, request.items, (item) => move(context, item, 'reject', request.reason))
    case 'assign':
      return each(context, plan, request.items, (item) => change(context, item, request.facts))
    case 'acceptProposals':
      return each(context, plan, request.items, (item) => takeProposal(context, item))
    case 'merge':
      return tasks(await mergeTasks(context, plan, request.ids))
    case 'split':
      return tasks(await splitTask(context, plan, request.id, request.at))
    case 'rescue':
      return tasks([await rescueSentence(context, plan, request)])
  }
}

async function each(context: Context, plan: string, items: readonly ItemKey[], work: (item: ItemKey) => Promise<unknown>): Promise<readonly ItemKey[]> {
  for (const item of items) {
    const row = await getRowForWriting(context, getRegister(item.register), item.id, null)
    if (row.plan !== plan) throw refusal('not-one-plan')
    await work(item)
  }
  return items
}

async function move(context: Context, item: ItemKey, name: 'accept' | 'reject', reason?: string): Promise<void> {
  await moveRecord(context, getRegister(item.register), item.id, null, name, { reason })
}

/** A bulk edit sets the fields that the register of each item has; the due day of a target has another name. */
async function change(context: Context, item: ItemKey, facts: Facts): Promise<void> {
  const register = getRegister(item.register)
  const row = await getRowForWriting(context, register, item.id, null)
  const named = 'dueCurrent' in facts && item.register === 'target' ? { ...facts, due: facts.dueCurrent } : facts
  const own = Object.fromEntries(Object.entries(named).filter(([key]) => register.fields[key] !== undefined))
  if (Object.keys(own).length > 0) await changeRecord(context, register, item.id, row.version, own)
}

function tasks(ids: readonly string[]): readonly ItemKey[] {
  return ids.map((id) => ({ register: 'task', id }))
}
