import { Link } from 'wouter'
import type { Change } from '#domain/paper/changes.ts'
import type { Correction } from '#domain/paper/figure.ts'
import type { PaperView } from '#schema/paper-view.ts'
import { useLanguage } from '../language.tsx'
import { paperWords } from './words.ts'

/** Beside the paper: what changed since the issue before, what it corrects, and what facts say against it by now. */
export function Standing({ view }: { readonly view: PaperView }) {
  const { say } = useLanguage()
  const corrections = view.snapshot?.corrections ?? []
  return (
    <>
      {view.overtaken.length === 0 ? null : (
        <section className="paper-beside paper-overtaken">
          <h2>{say(paperWords.overtaken)}</h2>
          <p>{say(paperWords.overtakenHint)}</p>
          <Corrections all={view.overtaken} />
        </section>
      )}
      {corrections.length === 0 ? null : (
        <section className="paper-beside">
          <h2>{say(paperWords.corrections)}</h2>
          <Corrections all={corrections} />
        </section>
      )}
      <section className="paper-beside">
        <h2>{say(paperWords.changes)}</h2>
        {view.previous === null ? (
          <p>{say(paperWords.noPrevious)}</p>
        ) : (
          <p>
            {say(paperWords.previous)}{' '}
            <Link href={`/paper/${view.previous.id}`}>{view.previous.number ?? view.previous.title}</Link>
          </p>
        )}
        {view.previous !== null && view.changes.length === 0 ? <p>{say(paperWords.noChanges)}</p> : null}
        {view.changes.length === 0 ? null : <Changes all={view.changes} />}
      </section>
    </>
  )
}

function Corrections({ all }: { readonly all: readonly Correction[] }) {
  const { say } = useLanguage()
  return (
    <ul className="paper-corrections">
      {all.map(({ figure, label, printed, corrected }) => (
        <li key={figure}>
          <span lang="zh">{label}</span>
          <br />
          {say(paperWords.printed)} <span lang="zh">{printed}</span> → {say(paperWords.corrected)}{' '}
          <strong lang="zh">{corrected}</strong>
        </li>
      ))}
    </ul>
  )
}

function Changes({ all }: { readonly all: readonly Change[] }) {
  const { say } = useLanguage()
  return (
    <table className="paper-changes">
      <thead>
        <tr>
          <th scope="col">{say(paperWords.figure)}</th>
          <th scope="col">{say(paperWords.before)}</th>
          <th scope="col">{say(paperWords.after)}</th>
          <th scope="col">{say(paperWords.difference)}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((change) => (
          <tr key={change.figure}>
            <th scope="row" lang="zh">
              {change.label}
            </th>
            <td className="figures">{withUnit(change.before, change.unit)}</td>
            <td className="figures">{withUnit(change.after, change.unit)}</td>
            <td className="figures">{signed(change)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function withUnit(text: string | null, unit: string): string {
  return text === null ? '—' : `${text}${unit}`
}

function signed({ difference }: Change): string {
  if (difference === null) return '—'
  return difference > 0 ? `+${difference}` : String(difference)
}
