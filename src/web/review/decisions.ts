import { fitFor, hasProposal, itemKeys, nameOfAct } from './acts.ts'
import { focusRow } from './desk-focus.ts'
import type { Dialog } from './desk-state.tsx'
import type { Facts } from './difference.ts'
import { type Item, keyOf, type Review } from './model.ts'
import { moveTo, step } from './selection.ts'
import type { Acts } from './use-acts.ts'
import type { Lines } from './use-lines.ts'
import type { SpeechPlace } from './use-speech.ts'

export type DeskParts = {
  readonly review: Review
  readonly lines: Lines
  readonly speech: SpeechPlace
  readonly acts: Acts
  readonly isOpen: boolean
}

export type DeskHands = DeskParts & {
  /** The items that an act is for. */
  readonly picked: readonly Item[]
  readonly go: (key: string | null) => void
  readonly setDialog: (dialog: Dialog | null) => void
  readonly openEditor: (key: string) => void
}

/** The decisions that need no question first. */
export function decisionsFor({ acts, picked, ...hands }: DeskHands) {
  const accept = async () => {
    const fit = fitFor('accept', picked)
    if (fit.length === 0) return
    if (await acts.act({ act: 'accept', items: itemKeys(fit) }, nameOfAct('accept', fit))) advance(hands)
  }
  const propose = () => {
    const fit = fitFor('acceptProposals', picked).filter(hasProposal)
    if (fit.length > 0)
      void acts.act({ act: 'acceptProposals', items: itemKeys(fit) }, nameOfAct('acceptProposals', fit))
  }
  const merge = async () => {
    const fit = fitFor('merge', picked)
    if (fit.length < 2) return
    if (await acts.act({ act: 'merge', ids: fit.map((item) => item.row.id) }, nameOfAct('merge', fit)))
      hands.go(fit[0]!.key)
  }
  const rescue = async () => {
    const range = hands.speech.chosen()
    if (range === null) return
    const said = hands.review.document.words.slice(range.start, range.end).trim()
    const changed = await acts.act(
      { act: 'rescue', start: range.start, end: range.end, kind: 'task' },
      nameOfAct('rescue', [], said),
    )
    if (changed?.[0]) hands.openEditor(keyOf('task', changed[0].id))
  }
  return { accept, propose, merge, rescue }
}

/** What is done with the answer of a dialog; it stays open when the server refuses. */
export function answersFor({ acts, picked, setDialog, ...hands }: DeskHands) {
  const close = () => {
    setDialog(null)
    focusRow(hands.lines.selection.current)
  }
  return {
    close,
    reject: async (reason: string) => {
      const fit = fitFor('reject', picked)
      if (!(await acts.act({ act: 'reject', items: itemKeys(fit), reason }, nameOfAct('reject', fit)))) return
      close()
      advance(hands)
    },
    assign: async (facts: Facts) => {
      const fit = fitFor('assign', picked)
      if (await acts.act({ act: 'assign', items: itemKeys(fit), facts }, nameOfAct('assign', fit))) close()
    },
    split: async (at: readonly number[]) => {
      const [only] = fitFor('split', picked)
      if (!only) return
      const changed = await acts.act({ act: 'split', id: only.row.id, at }, nameOfAct('split', [only]))
      if (changed === null) return
      setDialog(null)
      const first = changed.filter((row) => row.state !== 'merged').sort((a, b) => a.start - b.start)[0]
      hands.go(first ? keyOf('task', first.id) : only.key)
    },
    issue: async () => {
      if (await acts.issue()) close()
    },
  }
}

/** Marks are used up by the act; a single decision moves on to the next line. */
function advance({ lines, go }: Pick<DeskHands, 'lines' | 'go'>): void {
  const { selection, order, setSelection } = lines
  if (selection.marked.size > 0) setSelection((now) => ({ ...now, marked: new Set() }))
  else if (order.at(-1) !== selection.current) go(step(order, selection.current, 1))
  else setSelection((now) => moveTo(now, selection.current))
}
