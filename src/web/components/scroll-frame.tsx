import type { ReactNode, Ref } from 'react'

type ScrollFrameProps = {
  readonly name: string
  readonly label: string
  readonly ref?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** 滚动框 — what is wider or higher than its place. It scrolls by itself, so the keyboard must be able to enter it, and it says what it holds. */
export function ScrollFrame({ name, label, ref, children }: ScrollFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 — without a place in the tab order no key scrolls it (axe: scrollable-region-focusable)
    <div className={name} ref={ref} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
