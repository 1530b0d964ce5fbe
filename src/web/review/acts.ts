import type { Label } from '#domain/label.ts'
import type { ItemKey, ReviewAct } from '#schema/review.ts'
import { type Item, isOut, titleOf } from './model.ts'

const verbs: Readonly<Record<ReviewAct['act'], Label>> = {
  accept: ['采纳', 'accept'],
  reject: ['不列入', 'reject'],
  assign: ['指定', 'assign'],
  acceptProposals: ['采用建议', 'take the proposals for'],
  merge: ['合并', 'merge'],
  split: ['拆分', 'split'],
  rescue: ['列为任务', 'take in'],
}

export function itemKeys(items: readonly Item[]): readonly ItemKey[] {
  return items.map(({ register, row }) => ({ register, id: row.id }))
}

/** How a step is called on the undo button: the verb and the item, or how many. */
export function nameOfAct(act: ReviewAct['act'], items: readonly Item[], quote = ''): Label {
  const [zh, en] = verbs[act]
  const only = items.length === 1 ? titleOf(items[0]!) : quote
  if (only !== '') return [`${zh}“${short(only)}”`, `${en} “${short(only)}”`]
  return [`${zh} ${items.length} 条`, `${en} ${items.length} items`]
}

export function nameOfEdit(title: string): Label {
  return [`编辑“${short(title)}”`, `edit “${short(title)}”`]
}

/** The items that an act can be done to; the others of the choice are left alone. */
export function fitFor(act: ReviewAct['act'], items: readonly Item[]): readonly Item[] {
  switch (act) {
    case 'accept':
      return items.filter((item) => item.row.state === 'proposed' || item.row.state === 'rejected')
    case 'merge':
    case 'split':
      return items.filter((item) => item.register === 'task' && isOpen(item))
    default:
      return items.filter(isOpen)
  }
}

/** Whether the compiler proposed something that the item does not have yet. */
export function hasProposal(item: Item): boolean {
  if (item.register === 'target') return item.row.due === null
  const { responsibility, due } = item.row.proposal ?? {}
  const cooperating = (responsibility?.cooperating ?? []).some((unit) => unit.unit !== null)
  return (
    (item.row.lead === null && Boolean(responsibility?.lead?.unit)) ||
    ((item.row.cooperating ?? []).length === 0 && cooperating) ||
    (item.row.dueCurrent === null && Boolean(due?.on))
  )
}

function isOpen(item: Item): boolean {
  return !isOut(item) && (item.row.state === 'proposed' || item.row.state === 'accepted')
}

function short(text: string): string {
  return text.length > 14 ? `${text.slice(0, 13)}…` : text
}
