import { useState } from 'react'
import { fitFor } from './acts.ts'
import { answersFor, type DeskParts, decisionsFor } from './decisions.ts'
import { focusRow, focusSearch, type Pane } from './desk-focus.ts'
import type { Dialog } from './desk-state.tsx'
import type { Command } from './keys.ts'
import { chosen, extend, markAll, moveTo, step, toggle } from './selection.ts'
import { useWay } from './use-way.ts'

const strides: Partial<Record<Command, number>> = {
  next: 1,
  previous: -1,
  first: Number.NEGATIVE_INFINITY,
  last: Number.POSITIVE_INFINITY,
}

/** What the desk does for each command, whether it comes from a key, a button or the bar of marked lines. */
export function useDesk(parts: DeskParts) {
  const { lines, speech, acts, isOpen } = parts
  const { selection, setSelection, order, items } = lines
  const way = useWay(lines, speech)
  const { go, setPane, switchTo } = way
  const [editing, setEditing] = useState<string | null>(null)
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const picked = chosen(selection, order).flatMap((key) => items.find((item) => item.key === key) ?? [])

  const openEditor = (key: string) => {
    lines.setFilter('all')
    lines.setSearch('')
    setSelection((now) => moveTo(now, key))
    speech.setRange(null)
    setEditing(key)
    setPane('plan')
  }
  const clear = () => {
    setEditing(null)
    if (editing === null) setSelection((now) => ({ ...now, marked: new Set() }))
    focusRow(selection.current)
  }
  const hands = { ...parts, picked, go, setDialog, openEditor }
  const work: Partial<Record<Command, () => unknown>> = {
    ...decisionsFor(hands),
    ...markings(lines),
    ...askings(hands),
    undo: acts.undo,
    edit: () => {
      const one = items.find((item) => item.key === selection.current)
      if (one && fitFor('assign', [one]).length > 0) setEditing(one.key)
    },
  }
  const run = (command: Command, from: Pane) => {
    const by = strides[command]
    if (by !== undefined) return from === 'speech' ? void speech.step(by) : go(reached(order, selection.current, by))
    if (command === 'pane') return switchTo(from === 'speech' ? 'plan' : 'speech')
    if (command === 'help') return setDialog({ kind: 'help' })
    if (command === 'search') return focusSearch()
    if (command === 'clear') return clear()
    if (isOpen && !acts.isBusy) void work[command]?.()
  }
  return { ...way, editing, dialog, setDialog, picked, run, answers: answersFor(hands) }
}

export type Desk = ReturnType<typeof useDesk>

function markings({ selection, setSelection, order }: DeskParts['lines']): Partial<Record<Command, () => void>> {
  const extendBy = (by: 1 | -1) => {
    const next = extend(selection, order, by)
    setSelection(next)
    focusRow(next.current)
  }
  return {
    mark: () => selection.current !== null && setSelection((now) => toggle(now, selection.current ?? '')),
    markAll: () => setSelection((now) => markAll(now, order)),
    extendDown: () => extendBy(1),
    extendUp: () => extendBy(-1),
  }
}

/** Opens a dialog, provided there is something that it could be done to. */
function askings({ picked, setDialog }: Parameters<typeof decisionsFor>[0]): Partial<Record<Command, () => void>> {
  const ask = (act: Parameters<typeof fitFor>[0], dialog: Dialog) => fitFor(act, picked).length > 0 && setDialog(dialog)
  return {
    reject: () => ask('reject', { kind: 'reject' }),
    split: () => picked.length === 1 && ask('split', { kind: 'split' }),
    lead: () => ask('assign', { kind: 'assign', field: 'lead' }),
    due: () => ask('assign', { kind: 'assign', field: 'dueCurrent' }),
  }
}

function reached(order: readonly string[], current: string | null, by: number): string | null {
  if (Number.isFinite(by)) return step(order, current, by)
  return (by < 0 ? order[0] : order.at(-1)) ?? null
}
