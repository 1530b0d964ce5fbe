import { noticeOf } from '#domain/paper/notice.ts'
import { target } from '#registers/target.ts'
import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { takeNumber } from '#services/numbering.ts'
import { gapsOf } from '#services/review/gaps.ts'
import { loadPlan } from '#services/review/load-plan.ts'
import { noticeFacts } from '#services/review/notice-facts.ts'
import { amendRecord } from '#services/save.ts'

/** 下发 — refused while anything is undecided or without owner, day or value; otherwise the notice is numbered and frozen. */
export async function freezeNotice(context: Context, row: Row): Promise<Facts> {
  const loaded = await loadPlan(context.db, context.actor, row.id, true)
  const gaps = gapsOf(loaded.document.reading?.sentences ?? [], loaded.tasks, loaded.targets)
  if (!gaps.mayIssue) throw refusal('plan-not-ready', { gaps: gaps.text[0], gapsEn: gaps.text[1] })
  const { number } = await takeNumber(context, 'notice')
  return { number, notice: noticeOf(await noticeFacts(context, loaded, number)) }
}

/** Puts the accepted items on the desks of their units; the day they are due first is kept for good. */
export async function issueItems(context: Context, row: Row): Promise<void> {
  const { tasks, targets } = await loadPlan(context.db, context.actor, row.id)
  const act = { act: 'move', move: 'issue' } as const
  for (const item of tasks.filter((one) => one.state === 'accepted')) {
    await amendRecord(
      context,
      task,
      item,
      { state: 'issued', issuedOn: context.now.today, dueOriginal: item.dueCurrent },
      act,
    )
  }
  for (const item of targets.filter((one) => one.state === 'accepted'))
    await amendRecord(context, target, item, { state: 'issued' }, act)
}
