import { type ReactNode, useId } from 'react'

type PanelProps = { readonly title: string; readonly count?: number | undefined; readonly children: ReactNode }

/** A part of a desk under its heading, with how many lines it holds. */
export function Panel({ title, count, children }: PanelProps) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>
        {title} {count === undefined ? null : <span className="figures tab-count">{count}</span>}
      </h2>
      {children}
    </section>
  )
}
