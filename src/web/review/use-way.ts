import { useState } from 'react'
import { focusPane, focusRow, type Pane, showRow } from './desk-focus.ts'
import { markRange, moveTo, toggle } from './selection.ts'
import type { Lines } from './use-lines.ts'
import type { SpeechPlace } from './use-speech.ts'

/** How the officer moves about: from line to line, and between the speech and the plan. */
export function useWay({ items, selection, setSelection, order }: Lines, speech: SpeechPlace) {
  const [pane, setPane] = useState<Pane>('plan')
  const go = (key: string | null) => {
    setSelection((now) => moveTo(now, key))
    const item = items.find((one) => one.key === key)
    if (item) speech.goTo(item)
    focusRow(key)
  }
  /** Selects a line and brings it into view, but leaves the focus where the reader has it. */
  const show = (key: string) => {
    setSelection((now) => moveTo(now, key))
    showRow(key)
  }
  const switchTo = (next: Pane) => {
    setPane(next)
    focusPane(next, selection.current)
  }
  const choose = (key: string, how: 'go' | 'mark' | 'range') => {
    if (how === 'go') go(key)
    else setSelection((now) => (how === 'mark' ? toggle(now, key) : markRange(now, order, key)))
  }
  return { pane, setPane, go, show, switchTo, choose }
}
