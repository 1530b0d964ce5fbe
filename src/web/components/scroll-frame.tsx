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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={name} ref={ref} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
