import { Link } from 'wouter'
import type { OwedLine } from '#schema/service-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { usePortal } from '../service/queries.ts'
import { words } from './words.ts'

/** 待企业办理 — one list of what the firm owes an answer to, each with its day and the way to it. */
export function Owed({ lines }: { readonly lines: readonly OwedLine[] }) {
  const { say } = useLanguage()
  return (
    <Panel title={say(words.waitsForYou)} count={lines.length}>
      {lines.length === 0 ? <p className="missing">{say(words.nothingOwed)}</p> : null}
      <ul className="case-lines">
        {lines.map((one) => (
          <li key={`${one.kind} ${one.id}`} className="case-line">
            <Link href={one.href}>{one.title}</Link>
            <span>
              {say(words.owed[one.kind])} <small>{one.unit}</small>
            </span>
            <DueWords one={one} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function DueWords({ one: { due, isLate } }: { readonly one: OwedLine }) {
  const { say } = useLanguage()
  if (due === null) return <small>{say(words.noDue)}</small>
  return <small className="figures">{say(isLate ? words.dueLate : words.dueBy, { day: due })}</small>
}

/** A hazard or an alarm as the firm is told of it: the records themselves belong to the house. */
export function OwedPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const portal = usePortal()
  if (portal.isPending) return <Loading />
  if (portal.isError) return <Failed error={portal.error} retry={() => void portal.refetch()} />
  const one = portal.data.owed.find((line) => line.id === id)
  if (one === undefined) return <Page title={say(words.waitsForYou)}>{say(words.owedOver)}</Page>
  const told = (['place', 'goal', 'measures'] as const).flatMap((key) => {
    const text = one.facts?.[key] ?? null
    return text === null ? [] : [{ key, text }]
  })
  return (
    <Page title={one.title}>
      <p>
        {say(words.owed[one.kind])} · {one.unit} · <DueWords one={one} />
      </p>
      <dl className="portal-facts">
        {told.map(({ key, text }) => (
          <div key={key}>
            <dt>{say(words.owedFacts[key])}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="field-hint">{say(words.owedHow, { unit: one.unit })}</p>
      <p>
        <Link href="/ask" className="button-link">
          {say(words.ask)}
        </Link>
      </p>
    </Page>
  )
}
