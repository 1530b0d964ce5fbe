import type { Label } from '#domain/label.ts'
import { refusals } from '#registers/finance/finance-need.ts'
import type { MatchLine } from '#schema/finance-views.ts'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import './finance.css'
import { financeWords as words } from './words.ts'

/** 推送与结果 — to which banks a need went, when, and what each answered with which reason. */
export function Matches({ matches }: { readonly matches: readonly MatchLine[] }) {
  const { say } = useLanguage()
  if (matches.length === 0) return <span className="missing">{say(words.notPushed)}</span>
  return (
    <ul className="fits">
      {matches.map((match) => (
        <li key={`${match.product} ${match.on}`}>
          {match.name}
          <small className="figures">
            {match.on} · {say(resultOf(match), { reason: say(reasonOf(match)) })}
          </small>
        </li>
      ))}
    </ul>
  )
}

function resultOf({ result }: MatchLine): Label {
  return words[result]
}

function reasonOf({ reason }: MatchLine): Label {
  const known: Readonly<Record<string, Label>> = refusals
  return known[reason ?? ''] ?? common.none
}
