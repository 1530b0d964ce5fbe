import { rowId } from './item-row.tsx'

export type Pane = 'speech' | 'plan'

/** Gives a line the focus after the next picture, because the line may only come into being with it. */
export function focusRow(key: string | null): void {
  if (key === null) return
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(key))
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  })
}

export function showRow(key: string): void {
  requestAnimationFrame(() => document.getElementById(rowId(key))?.scrollIntoView({ block: 'center' }))
}

export function focusPane(pane: Pane, current: string | null): void {
  requestAnimationFrame(() => {
    const row = current === null ? null : document.getElementById(rowId(current))
    const entry = document.querySelector<HTMLElement>('[data-pane="plan"] [tabindex="0"]')
    const target = pane === 'speech' ? document.querySelector<HTMLElement>('[data-pane="speech"]') : (row ?? entry)
    target?.focus()
  })
}

export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('.review-plan-head input[type="text"]')?.focus()
}
