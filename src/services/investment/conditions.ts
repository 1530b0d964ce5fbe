import type { gateReview } from '#registers/investment/gate-review.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { fileTasks } from '#services/running/file-tasks.ts'

/** 附加条件入册 — each condition becomes a task of its own unit with its own day. */
export function fileConditions(context: Context, review: RowOf<typeof gateReview>): Promise<readonly string[]> {
  const under = { about: review.name, name: `${review.name}附加条件`, section: '准入评审附加条件' }
  const { today } = context.now
  const conditions = review.terms ?? []
  if (conditions.some(({ what, due }) => what.trim() === '' || due <= today)) throw refusal('condition-due', { today })
  const items = conditions.map(({ what, unit, due }) => ({ text: what, lead: unit, due }))
  return fileTasks(context, under, items)
}
