import { Link } from 'wouter'
import { projectMonth } from '#registers/project/project-month.ts'
import { projectPlan } from '#registers/project/project-plan.ts'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useLines, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { wan } from './numbers.ts'
import { projectWords as words } from './words.ts'

/** 投资计划与月进度 — every version of the plan and every report; nothing is written over. */
export function MonthsOf({ project }: { readonly project: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const plans = useLines(projectPlan, { project, limit: 20 })
  const months = useLines(projectMonth, { project, limit: 60 })
  const rows = months.data?.items ?? []
  return (
    <section className="fact-group">
      <h2>{say(words.months)}</h2>
      {mayCreate(me, projectMonth) ? <Link href="/project-month/new">{say(words.addMonth)}</Link> : null}
      {rows.length === 0 ? <p className="missing">{say(words.noMonths)}</p> : null}
      <ul className="lines">
        {(plans.data?.items ?? []).map((one) => (
          <li key={one.id} className="line">
            <Link href={`/project-plan/${one.id}`}>{one.document}</Link>
            <span className="figures">{`${one.year} ${say(words.amount, { n: wan(one.amount ?? null) })}`}</span>
            <small className="figures">{say(words.since, { day: one.since ?? '' })}</small>
          </li>
        ))}
        {rows.map((one) => (
          <li key={one.id} className="line">
            <Link href={`/project-month/${one.id}`} className="figures">
              {one.period}
            </Link>
            <span className="figures">{say(words.amount, { n: wan(one.done ?? null) })}</span>
            <span>{one.visible}</span>
            <StateMark register={projectMonth} state={one.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}
