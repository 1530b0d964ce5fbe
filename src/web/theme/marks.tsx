import type { ReactNode } from 'react'

/** Drawn by ourselves: the icons of the library call themselves “down” or “close-circle” to who listens, in any language. */
const lines = {
  down: 'M3 6l5 5 5-5',
  day: 'M2.5 4.5h11v9h-11zM2.5 7.5h11M5.5 2.5v3M10.5 2.5v3',
  clear: 'M4 4l8 8M12 4l-8 8',
  seen: 'M1.5 8q6.5-8.5 13 0q-6.5 8.5-13 0zM8 6a2 2 0 1 0 .01 0',
  hidden: 'M1.5 8q6.5-8.5 13 0q-6.5 8.5-13 0zM3 13L13 3',
} as const

type MarkProps = { readonly of: keyof typeof lines; readonly label?: string }

/** A mark of a control; without a label it is ornament, because the control itself has a name. */
export function Mark({ of, label }: MarkProps): ReactNode {
  const drawing = <path d={lines[of]} fill="none" stroke="currentColor" strokeWidth="1.5" />
  const shape = { viewBox: '0 0 16 16', width: 12, height: 12 }
  if (label === undefined) {
    return (
      <svg {...shape} aria-hidden="true">
        {drawing}
      </svg>
    )
  }
  return (
    <svg {...shape} role="img" aria-label={label}>
      {drawing}
    </svg>
  )
}
