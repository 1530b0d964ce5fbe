import { Button } from 'antd'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { Label } from '#domain/label.ts'
import { standings } from '#domain/meeting/standing.ts'
import { dispatchIssue } from '#registers/dispatch-issue.ts'
import type { DispatchView } from '#schema/meeting-views.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { words as common } from '../words.ts'
import './meeting.css'
import { useDispatch, useDispatchIndex } from './queries.ts'
import { meetingWords as words } from './words.ts'

/** 项目调度 — all projects with issues; with `?about=` the sheet of one, which prints on one A4. */
export function DispatchPage() {
  const about = new URLSearchParams(useSearch()).get('about')
  return about === null ? <Index /> : <Sheet key={about} about={about} />
}

function Index() {
  const { say } = useLanguage()
  const me = useMe()
  const index = useDispatchIndex()
  const [isAdding, setAdding] = useState(false)
  return (
    <Page
      title={say(words.dispatch)}
      actions={
        mayCreate(me, dispatchIssue) && !isAdding ? (
          <Button type="primary" onClick={() => setAdding(true)}>
            {say(words.addIssue)}
          </Button>
        ) : null
      }
    >
      {isAdding ? (
        <RecordForm register={dispatchIssue} onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : null}
      {index.isPending ? <Loading /> : null}
      {index.isError ? <Failed error={index.error} /> : null}
      {index.data?.length === 0 ? <p className="missing">{say(words.noIssues)}</p> : null}
      {index.data && index.data.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(words.project)}</th>
              {[words.open, words.late, words.closed].map((label) => (
                <th scope="col" key={say(label)} className="number">
                  {say(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {index.data.map((one) => (
              <tr key={one.about}>
                <th scope="row">
                  <Link href={`/dispatch?about=${encodeURIComponent(one.about)}`}>{one.about}</Link>
                </th>
                <td className="number figures">{one.open}</td>
                <td className="number figures">{one.late}</td>
                <td className="number figures">{one.closed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Page>
  )
}

function Sheet({ about }: { readonly about: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const view = useDispatch(about)
  const [isAdding, setAdding] = useState(false)
  if (view.isPending) return <Loading />
  if (view.isError) return <Failed error={view.error} />
  const { project } = view.data
  return (
    <Page
      title={say(words.sheetOf, { about })}
      above={<Link href="/dispatch">{say(words.dispatch)}</Link>}
      beside={
        project === null ? null : (
          <>
            <Link href={`/project/${project.id}`}>{say(words.responsible, { unit: project.unit })}</Link>
            {project.leader === null ? null : <span>{say(words.sponsor, { post: project.leader })}</span>}
          </>
        )
      }
      actions={
        <>
          {mayCreate(me, dispatchIssue) && !isAdding ? (
            <Button onClick={() => setAdding(true)}>{say(words.addIssue)}</Button>
          ) : null}
          <Button onClick={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      {isAdding ? (
        <RecordForm
          register={dispatchIssue}
          given={project === null ? { about } : { project: project.id }}
          submitLabel={say(words.addIssue)}
          onDone={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      ) : null}
      <div className="sheet">
        <Exceptions view={view.data} />
        <Issues view={view.data} />
      </div>
    </Page>
  )
}

function Exceptions({ view }: { readonly view: DispatchView }) {
  const { say } = useLanguage()
  const late = view.tasks.filter(({ standing, milestones }) => standing === 'late' || milestones.length > 0)
  const own = view.project?.milestones ?? []
  return (
    <section className="fact-group">
      <h2>{say(words.exceptions)}</h2>
      {late.length === 0 && own.length === 0 ? <p className="missing">{say(words.noExceptions)}</p> : null}
      <ul className="lines">
        {late.map((one) => (
          <li key={one.id}>
            <p className="line">
              <Link href={`/task/${one.id}`} className="line-title">
                {one.title}
              </Link>
              <span>{one.lead}</span>
              <span className="figures">{say(words.dueOf, { day: one.due ?? '' })}</span>
              {one.dueOriginal === null || one.dueOriginal === one.due ? null : (
                <small className="figures">{say(common.extendedFrom, { day: one.dueOriginal })}</small>
              )}
              <span className="decision-late">
                {say(standings[one.standing])} {one.lateBy > 0 ? say(words.lateBy, { n: one.lateBy }) : null}
              </span>
            </p>
            {one.report === null ? null : (
              <p className="decision-report">
                {say(words.latestReport, { on: one.report.on ?? '', words: one.report.words })}
              </p>
            )}
            <Late milestones={one.milestones} />
          </li>
        ))}
      </ul>
      <Late milestones={own} />
    </section>
  )
}

function Late({ milestones }: { readonly milestones: DispatchView['tasks'][number]['milestones'] }) {
  const { say } = useLanguage()
  if (milestones.length === 0) return null
  return (
    <ul className="reasons">
      {milestones.map((one) => (
        <li key={one.id}>
          <Link href={`/milestone/${one.id}`}>{one.result}</Link> <span className="figures">{one.due}</span>{' '}
          <span className="decision-late">{say(words.lateBy, { n: one.lateBy })}</span>
        </li>
      ))}
    </ul>
  )
}

function Issues({ view }: { readonly view: DispatchView }) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.issueList)}</h2>
      <table className="plain-table sheet-issues">
        <thead>
          <tr>
            {[dispatchIssue.fields.issue.label, words.level, words.raiser, words.owner, words.due, words.state].map(
              (label) => (
                <th scope="col" key={say(label)}>
                  {say(label)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {view.issues.map((one) => (
            <tr key={one.id} className={one.state === 'closed' ? 'issue-closed' : undefined}>
              <th scope="row">
                <Link href={`/dispatch-issue/${one.id}`}>{one.issue}</Link>{' '}
                <a className="no-print" href={`/api/dispatch-issue/${one.id}/slip.docx`}>
                  {say(words.slip)}
                </a>
                {one.answer === null ? null : <small>{say(words.answerOf, { answer: one.answer })}</small>}
              </th>
              <td data-label={say(words.level)}>
                {say(levels[one.level] ?? words.level)}
                {one.isProposed ? (
                  <small>{say(words.proposedTo, { post: one.proposedTo ?? say(words.leaders) })}</small>
                ) : null}
              </td>
              <td data-label={say(words.raiser)}>{one.raisedBy}</td>
              <td data-label={say(words.owner)}>{one.owner}</td>
              <td className="figures" data-label={say(words.due)}>
                {one.due}
                {one.lateBy > 0 ? (
                  <small className="decision-late">{say(words.lateBy, { n: one.lateBy })}</small>
                ) : null}
              </td>
              <td data-label={say(words.state)}>
                <StateMark register={dispatchIssue} state={one.state} />
                {one.state === 'closed' ? <small className="figures">{one.closedOn}</small> : <Steps id={one.id} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const levels: Readonly<Record<string, Label>> = dispatchIssue.fields.level.rules.options ?? {}

function Steps({ id }: { readonly id: string }) {
  const row = useRecord(dispatchIssue, id)
  const moves = (row.data?.may ?? []).filter((move) => move !== 'change')
  if (row.data === undefined || moves.length === 0) return null
  return (
    <span className="line-moves">
      {moves.map((move) => (
        <MoveButton key={move} register={dispatchIssue} row={row.data} move={move} isSmall />
      ))}
    </span>
  )
}
