import type { Label } from '#domain/label.ts'

/** What a key asks for on the review desk. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'extendDown'
  | 'extendUp'
  | 'mark'
  | 'markAll'
  | 'clear'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'merge'
  | 'split'
  | 'rescue'
  | 'lead'
  | 'due'
  | 'propose'
  | 'undo'
  | 'pane'
  | 'search'
  | 'help'

export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The help sheet: the keys as a person reads them, in the order of the work. */
export const keySheet: readonly {
  readonly keys: readonly string[]
  readonly command: Command
  readonly label: Label
}[] = [
  { keys: ['J', '↓'], command: 'next', label: ['下一条', 'Next item'] },
  { keys: ['K', '↑'], command: 'previous', label: ['上一条', 'Previous item'] },
  { keys: ['Home'], command: 'first', label: ['第一条', 'First item'] },
  { keys: ['End'], command: 'last', label: ['最后一条', 'Last item'] },
  { keys: ['Space'], command: 'mark', label: ['勾选或取消', 'Mark or unmark'] },
  { keys: ['Shift ↓'], command: 'extendDown', label: ['向下连选', 'Mark downwards'] },
  { keys: ['Shift ↑'], command: 'extendUp', label: ['向上连选', 'Mark upwards'] },
  { keys: ['Ctrl A'], command: 'markAll', label: ['勾选所列全部', 'Mark all shown'] },
  { keys: ['Esc'], command: 'clear', label: ['取消勾选，收起编辑', 'Unmark, close the editor'] },
  { keys: ['A'], command: 'accept', label: ['采纳', 'Accept'] },
  { keys: ['X'], command: 'reject', label: ['不列入（写明理由）', 'Reject, with a reason'] },
  { keys: ['E', 'Enter'], command: 'edit', label: ['编辑', 'Edit'] },
  { keys: ['P'], command: 'propose', label: ['采用全部建议', 'Take the proposals'] },
  { keys: ['U'], command: 'lead', label: ['定牵头与配合单位', 'Assign units'] },
  { keys: ['D'], command: 'due', label: ['定完成时限', 'Set the due day'] },
  { keys: ['M'], command: 'merge', label: ['合并所勾选', 'Merge the marked'] },
  { keys: ['S'], command: 'split', label: ['拆分', 'Split'] },
  { keys: ['O', 'F6'], command: 'pane', label: ['在原文与计划之间切换', 'Go to the speech or the plan'] },
  { keys: ['R'], command: 'rescue', label: ['将原文所选句列为任务', 'Make the chosen sentence a task'] },
  { keys: ['Z', 'Ctrl Z'], command: 'undo', label: ['撤销上一步', 'Undo the last step'] },
  { keys: ['/'], command: 'search', label: ['在计划中查找', 'Find in the plan'] },
  { keys: ['?'], command: 'help', label: ['按键说明', 'This sheet'] },
]

/** The command of a key press; null leaves the key to the browser. */
export function commandOf(press: KeyPress): Command | null {
  if (press.altKey) return null
  if (press.ctrlKey || press.metaKey) return withControl[press.key.toLowerCase()] ?? null
  if (press.shiftKey && shifted[press.key]) return shifted[press.key] ?? null
  return plain[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null
}

/** Whether the element takes letters itself, so that the desk must leave them alone. */
export function isTypingIn(element: {
  readonly tagName: string
  readonly type?: string
  readonly isContentEditable?: boolean
}): boolean {
  if (element.isContentEditable) return true
  if (element.tagName === 'TEXTAREA' || element.tagName === 'SELECT') return true
  return element.tagName === 'INPUT' && element.type !== 'checkbox' && element.type !== 'radio'
}

/** Keys that a focused button, link or box uses itself. */
export function isOwnKey(element: { readonly tagName: string }, key: string): boolean {
  return ['BUTTON', 'A', 'INPUT', 'SUMMARY'].includes(element.tagName) && (key === 'Enter' || key === ' ')
}

const withControl: Readonly<Record<string, Command>> = { z: 'undo', a: 'markAll' }
const shifted: Readonly<Record<string, Command>> = {
  ArrowDown: 'extendDown',
  ArrowUp: 'extendUp',
  J: 'extendDown',
  K: 'extendUp',
}
const plain: Readonly<Record<string, Command>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ' ': 'mark',
  Escape: 'clear',
  a: 'accept',
  x: 'reject',
  e: 'edit',
  Enter: 'edit',
  m: 'merge',
  s: 'split',
  r: 'rescue',
  u: 'lead',
  d: 'due',
  p: 'propose',
  z: 'undo',
  o: 'pane',
  F6: 'pane',
  '/': 'search',
  '?': 'help',
  '？': 'help',
}
