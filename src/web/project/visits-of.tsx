import { dispatchIssue } from '#registers/dispatch-issue.ts'
import type { LeaderVisit } from '#registers/project.ts'
import { fileAddress } from '../api.ts'
import { useLines } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { projectWords as words } from './words.ts'

type VisitsProps = { readonly project: string; readonly visits: readonly LeaderVisit[] | null }

/** 挂点走访 — what each visit found, the latest first, and how many issues at the leader's level were solved; nobody is ranked. */
export function VisitsOf({ project, visits }: VisitsProps) {
  const { say } = useLanguage()
  const issues = useLines(dispatchIssue, { project, limit: 200 })
  const raised = (issues.data?.items ?? []).filter(({ level }) => level === 'third' || level === 'fourth')
  const solved = raised.filter(({ state }) => state === 'closed').length
  const known = (visits ?? []).toReversed()
  return (
    <section className="fact-group">
      <h2>{say(words.visits)}</h2>
      <p>{say(words.leaderIssues, { n: raised.length, solved })}</p>
      {known.length === 0 ? <p className="missing">{say(words.noVisits)}</p> : null}
      <ul className="lines">
        {known.map((one) => (
          <li key={`${one.on}${one.note}`} className="line">
            <span className="figures">{one.on}</span>
            <span>{one.note}</span>
            {one.photo === null ? null : (
              <a href={fileAddress(one.photo.id)} download={one.photo.name}>
                {one.photo.name}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
