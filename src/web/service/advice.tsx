import { Link } from 'wouter'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { useAdvice } from './queries.ts'
import { words } from './words.ts'

/** 受理建议 — whose duty, which ruling, which earlier case: to be read before it is assigned, never filled in silently. */
export function Advice({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { data } = useAdvice(id, true)
  if (data === undefined) return null
  const { duties, precedents, repeats } = data
  return (
    <Panel title={say(words.advice)}>
      <p className="field-hint">{say(words.adviceHint)}</p>
      {duties.length + precedents.length + repeats.length === 0 ? (
        <p className="missing">{say(words.noAdvice)}</p>
      ) : null}
      <ul className="case-lines">
        {duties.map(({ unitName, matter }) => (
          <li key={`${unitName}${matter}`}>
            <small>{say(words.duties)}</small> <b>{unitName}</b> {matter}
          </li>
        ))}
        {precedents.map(({ id: known, title, unitName, ruling, ruledOn }) => (
          <li key={known}>
            <small>{say(words.precedents)}</small> <Link href={`/service-case/${known}`}>{title}</Link>
            <p>{say(words.ruledFor, { day: ruledOn, unit: unitName, ruling })}</p>
          </li>
        ))}
        {repeats.map(({ id: known, title, askedOn }) => (
          <li key={known}>
            <small>{say(words.repeats)}</small> <Link href={`/service-case/${known}`}>{title}</Link>{' '}
            <small className="figures">{askedOn}</small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
