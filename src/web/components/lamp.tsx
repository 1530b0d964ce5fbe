import type { ReactNode } from 'react'

export type Light = 'red' | 'yellow' | 'green' | 'blue' | 'grey'

const shapes: Readonly<Record<Light, ReactNode>> = {
  green: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  yellow: <path d="M6 1 L11.2 10.6 H0.8 Z" fill="currentColor" />,
  red: <rect x="1.4" y="1.4" width="9.2" height="9.2" fill="currentColor" />,
  blue: <path d="M6 0.6 L11.4 6 L6 11.4 L0.6 6 Z" fill="currentColor" />,
  grey: <path d="M6 1.6 L10.4 6 L6 10.4 L1.6 6 Z" fill="none" stroke="currentColor" strokeWidth="1.4" />,
}

/** 灯 — told by shape and word, never by colour alone; the word stands beside it. */
export function Lamp({ light, children }: { readonly light: Light; readonly children: ReactNode }) {
  return (
    <span className={`lamp lamp-${light}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {shapes[light]}
      </svg>
      <span>{children}</span>
    </span>
  )
}
