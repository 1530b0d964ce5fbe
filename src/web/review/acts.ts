import type { Label } from '#domain/label.ts'
import type { Facts } from './difference.ts'
import { type Item, type ItemRegister, isOut, titleOf } from './model.ts'

export type ItemKey = { readonly register: ItemRegister; readonly id: string }

/** One act of an officer, as the server takes it. */
export type Act =
  | { readonly act: 'accept'; readonly items: readonly ItemKey[] }
  | { readonly act: 'reject'; readonly items: readonly ItemKey[]; readonly reason: string }
  | { readonly act: 'assign'; readonly items: readonly ItemKey[]; readonly facts: Facts }
  | { readonly act: 'acceptProposals'; readonly items: readonly ItemKey[] }
  | { readonly act: 'merge'; readonly ids: readonly string[] }
  | { readonly act: 'split'; readonly id: string; readonly at: readonly number[] }
  | {
      readonly act: 'rescue'
      readonly start: number
      readonly end: number
      readonly kind: 'task' | 'order' | 'mechanism'
    }

const verbs: Readonly<Record<Act['act'], Label>> = {
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
export function nameOfAct(act: Act['act'], items: readonly Item[], quote = ''): Label {
  const [zh, en] = verbs[act]
  const only = items.length === 1 ? titleOf(items[0]!) : quote
  if (only !== '') return [`${zh}“${short(only)}”`, `${en} “${short(only)}”`]
  return [`${zh} ${items.length} 条`, `${en} ${items.length} items`]
}

export function nameOfEdit(title: string): Label {
  return [`编辑“${short(title)}”`, `edit “${short(title)}”`]
}

/** The items that an act can be done to; the others of the choice are left alone. */
export function fitFor(act: Act['act'], items: readonly Item[]): readonly Item[] {
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
