import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Day } from '#domain/day.ts'
import { assessment } from '#registers/assessment.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import type { Result } from '#schema/assessment.ts'
import type { Served } from '../api.ts'
import { Beside } from '../components/beside.tsx'
import { Clock } from '../components/clock.tsx'
import { FiledPaper } from '../components/filed-paper.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLines, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words as common } from '../words.ts'
import { useResult } from './data.ts'
import { ResultTables } from './result-tables.tsx'
import { Objection } from './sheet-page.tsx'
import { words } from './words.ts'
import './assessment.css'
import './scheme.css'

/** 考核 — where it stands between the first figures and the issued result, who did which step, and the tables. */
export function AssessmentPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(assessment, id)
  const result = useResult(id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  return (
    <Page
      title={row.name}
      above={
        <>
          <Link href="/assessment">{say(assessment.label)}</Link> ·{' '}
          <Link href={`/scheme/${row.scheme}`}>{row.names.scheme}</Link>
        </>
      }
      beside={<StateMark register={assessment} state={row.state} />}
      actions={
        <>
          {result.data?.isWhole && result.data.groups.length > 0 ? <Papers row={row} /> : null}
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(common.edit)}</Button>
          ) : null}
          <Moves register={assessment} row={row} />
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          <Steps row={row} result={result.data} />
          {isEditing ? (
            <RecordForm
              register={assessment}
              row={row}
              onDone={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          ) : null}
          {result.isError ? <Failed error={result.error} /> : null}
          {result.data ? <ResultTables result={result.data} /> : <Loading isLine />}
          <OpenObjections id={id} result={result.data} />
          <FactGroups register={assessment} row={row} />
        </div>
        <Beside label={say(common.history)}>
          <h2>{say(common.history)}</h2>
          <Timeline register={assessment} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

function Papers({ row }: { readonly row: Served<typeof assessment> }) {
  const { say } = useLanguage()
  return (
    <>
      <FiledPaper row={row} drawnAt={`/api/assessment/${row.id}/result.docx`}>
        {say(words.paper)}
      </FiledPaper>
      <a className="button-link" href={`/api/assessment/${row.id}/result.xlsx`}>
        {say(words.sheet)}
      </a>
    </>
  )
}

type StepsProps = { readonly row: Served<typeof assessment>; readonly result: Result | undefined }

/** The way of the assessment: each step with its day and its person, and the clock of the one that runs. */
function Steps({ row, result }: StepsProps) {
  const { say } = useLanguage()
  const who = (name: unknown) => (typeof name === 'string' ? name : '')
  const isOpen = row.state === 'sent'
  const steps = [
    { label: words.stepComputed, on: row.computedOn, by: who(row.names.computedBy) },
    { label: words.stepSent, on: row.sentOn, by: who(row.names.sentBy) },
    { label: words.stepDecided, on: row.decidedOn, by: who(row.names.decision) },
    { label: words.stepIssued, on: row.issuedOn, by: who(row.names.issuedBy) },
  ]
  const line = ({ label, on, by }: (typeof steps)[number]) => (
    <li key={label[1]} className={on === null ? 'step' : 'step step-done'}>
      <b>{say(label)}</b>
      {on === null ? <span className="missing">{say(words.notYet)}</span> : <time className="figures">{on}</time>}
      <span>{by}</span>
    </li>
  )
  const [computed, sent, ...rest] = steps
  return (
    <ol className="assessment-steps" aria-label={say(words.steps)}>
      {computed ? line(computed) : null}
      {sent ? line(sent) : null}
      <li className={row.decidedOn === null ? (isOpen ? 'step step-now' : 'step') : 'step step-done'}>
        <b>{say(words.stepObjections)}</b>
        {isOpen && result?.window ? <Clock due={result.window.until as Day /* counted by the calendar */} /> : null}
        {result && row.sentOn !== null ? (
          <span>
            {result.openObjections > 0 ? say(words.openCount, { n: result.openObjections }) : say(words.allAnswered)}
            {result.undecidedVetoes > 0 ? `；${say(words.vetoCount, { n: result.undecidedVetoes })}` : null}
          </span>
        ) : (
          <span className="missing">{say(words.notYet)}</span>
        )}
      </li>
      {rest.map(line)}
    </ol>
  )
}

function OpenObjections({ id, result }: { readonly id: string; readonly result: Result | undefined }) {
  const { say } = useLanguage()
  const sheets = useLines(scoreSheet, { assessment: id, limit: 200 })
  const ids = (sheets.data?.items ?? []).map((one) => one.id).join(',')
  const lines = useLines(scoreObjection, { sheet: ids, limit: 100 }, ids !== '')
  const rows = ids === '' ? [] : (lines.data?.items ?? [])
  if (result === undefined || rows.length === 0) return null
  return (
    <section className="fact-group task-section">
      <header>
        <h2>
          {say(words.objections)} <span className="figures tab-count">{rows.length}</span>
        </h2>
      </header>
      <ul className="lines">
        {rows.map((one) => (
          <Objection key={one.id} id={one.id} tree={null} />
        ))}
      </ul>
    </section>
  )
}
