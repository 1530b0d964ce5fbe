import { useSyncExternalStore } from 'react'

/** What a toast tells: that something was done, something to know, or that it went wrong. */
type Tone = 'success' | 'info' | 'error'
type Toast = { readonly id: number; readonly tone: Tone; readonly text: string }

/** 短讯 — a line that says what was just done and goes by itself; what must be read stays on the page instead. */
export const message = {
  success: (text: string) => tell('success', text),
  info: (text: string) => tell('info', text),
  error: (text: string) => tell('error', text),
}

/** Where the lines appear; heard as well as seen. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts)
  return (
    <div className="toasts" aria-live="polite" role="status">
      {shown.map(({ id, tone, text }) => (
        <p key={id} className={`toast toast-${tone}`}>
          {text}
        </p>
      ))}
    </div>
  )
}

const longest = { success: 3000, info: 4000, error: 6000 } as const satisfies Record<Tone, number>
const atOnce = 2
let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function tell(tone: Tone, text: string): void {
  last += 1
  const id = last
  show([...toasts, { id, tone, text }].slice(-atOnce))
  setTimeout(() => show(toasts.filter((one) => one.id !== id)), longest[tone])
}

function show(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
