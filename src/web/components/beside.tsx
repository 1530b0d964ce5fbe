import type { ReactNode } from 'react'

/** 侧栏 — what stands beside a record: its course. It scrolls by itself, so the keyboard must be able to enter it. */
export function Beside({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className="detail-history" aria-label={label} tabIndex={0}>
      {children}
    </aside>
  )
}
