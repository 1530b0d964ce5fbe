import { Link } from 'wouter'
import type { Threshold } from '#domain/investment/gate.ts'
import { gateReview } from '#registers/investment/gate-review.ts'
import { gateScore } from '#registers/investment/gate-score.ts'
import type { ServedRow } from '../api.ts'
import { Lamp } from '../components/lamp.tsx'
import { useTitles } from '../data/options.ts'
import { useLines, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { Table } from './board-tables.tsx'
import { none, plain } from './format.ts'
import { Grow } from './grow.tsx'
import { words } from './words.ts'
import './investment.css'

/** 准入评审 — what is required beside what is offered, the scores, and the conditions that became tasks. */
export function GatePage({ id }: { readonly id: string }) {
  return (
    <RecordDetail
      register={gateReview}
      id={id}
      first={(row) => (
        <>
          <Thresholds row={row} />
          <Scores row={row} />
          <Conditions row={row} />
        </>
      )}
    />
  )
}

function Thresholds({ row }: { readonly row: ServedRow }) {
  const { say, language } = useLanguage()
  const lines = (row.thresholds ?? []) as readonly Threshold[] // the value of this field
  return (
    <section className="fact-group">
      <h2>{say(words.thresholds)}</h2>
      {lines.length === 0 ? (
        <p className="missing">{say(words.notFiled)}</p>
      ) : (
        <Table heads={[words.item, words.required, words.offered, words.result]}>
          {lines.map((one) => (
            <tr key={one.item}>
              <td>
                <Link href={`/investment-rule/${one.rule}`}>{one.name}</Link>
              </td>
              <td className="figures">
                {say(one.sense === 'least' ? words.least : words.most)} {plain(one.required, language)} {one.unitName}
              </td>
              <td className="figures">{one.offered === null ? none : plain(one.offered, language)}</td>
              <td>
                <Lamp light={one.ok === null ? 'grey' : one.ok ? 'green' : 'red'}>
                  {say(one.ok === null ? words.unknown : one.ok ? words.ok : words.notOk)}
                </Lamp>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

function Scores({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const scores = useLines(gateScore, { review: row.id, limit: 100 })
  const lines = scores.data?.items ?? []
  return (
    <section className="fact-group">
      <h2>{say(words.scores)}</h2>
      <p className="field-hint">{say(words.scoreHint)}</p>
      {typeof row.score === 'number' ? (
        <p className="figures">{say(words.mean, { score: row.score, n: Number(row.scored ?? 0) })}</p>
      ) : null}
      {lines.length === 0 ? <p className="missing">{say(words.noScores)}</p> : null}
      <ul className="lines">
        {lines.map((one) => (
          <li key={one.id} className="line">
            <Link href={`/gate-score/${one.id}`}>{one.names?.expert ?? one.name}</Link>
            <b className="figures">{one.hasConflict ? say(words.aside) : one.score}</b>
            <small>{one.hasConflict ? one.conflict : one.grounds}</small>
          </li>
        ))}
      </ul>
      {row.state === 'filed' ? (
        <Grow offers={[{ register: gateScore, label: words.giveScore, given: { review: row.id } }]} />
      ) : null}
    </section>
  )
}

/** 附加条件 — in the table of the facts below; here each leads to its task, for those who may open it. */
function Conditions({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const { actor } = useMe()
  const conditions = (row.terms ?? []) as readonly Condition[] // the values of these fields
  const tasks = (row.tasks ?? []) as readonly string[]
  const isOverall = actor.roles.some((role) => role === 'supervision' || role === 'leader')
  const titles = useTitles(
    'unit',
    conditions.map(({ unit }) => unit),
  )
  if (tasks.length === 0) return null
  return (
    <section className="fact-group">
      <h2>{say(words.conditions)}</h2>
      <ol>
        {conditions.map(({ what, unit, due }, i) => (
          <li key={what}>
            <span lang="zh-CN">{what}</span> <small>{titles[unit]}</small> <small className="figures">{due}</small>{' '}
            {tasks[i] !== undefined && (isOverall || actor.units.includes(unit)) ? (
              <Link href={`/task/${tasks[i]}`}>{say(words.toTask)}</Link>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

type Condition = { readonly what: string; readonly unit: string; readonly due: string }
