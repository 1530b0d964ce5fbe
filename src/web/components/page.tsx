import { type ReactNode, useEffect } from 'react'
import { useMeQuery } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

export type PageProps = {
  readonly title: string
  /** What stands above the title: where the page belongs. */
  readonly above?: ReactNode
  readonly beside?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Title, what can be done here, and the page; on paper also zone and day. */
export function Page({ title, above, beside, actions, children }: PageProps) {
  const { say } = useLanguage()
  const { data: me } = useMeQuery()
  useEffect(() => {
    document.title = me?.zone ? `${title} · ${me.zone.shortName}` : title
  }, [title, me])
  return (
    <>
      {me ? (
        <p className="print-only print-head">
          <span>{me.zone.name}</span>
          <span>{say(words.asOf, { day: me.today })}</span>
          <span>{say(words.source, { source: say(words.product) })}</span>
        </p>
      ) : null}
      <header className="page-head">
        <div className="page-title">
          {above ? <p className="page-above">{above}</p> : null}
          <h1>{title}</h1>
          {beside}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </>
  )
}
