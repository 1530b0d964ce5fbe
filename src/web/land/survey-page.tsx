import { Button } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { household, surveyColumns } from '#registers/land/household.ts'
import type { ServedRow } from '../api.ts'
import { Failed, Loading, Notice, ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useRecord } from '../data/queries.ts'
import { EditLines, isWhole, type Line, linesIn } from '../kinds/lines.tsx'
import { useLanguage } from '../language.tsx'
import { useSave } from '../register/use-save.ts'
import { words as common } from '../words.ts'
import './land.css'
import { landWords as words } from './words.ts'

/** 现状调查录入 — at the door, line by line: land, houses, crops, attachments, graves; then printed and signed. */
export function SurveyPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(household, id)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row: ServedRow = record.data
  return (
    <Page
      title={say(words.surveyOf, { number: String(row.number), head: String(row.head) })}
      above={<Link href={`/household/${id}/file`}>{say(words.dossier)}</Link>}
      actions={
        <a className="button-link" href={`/api/household/${id}/survey.docx`}>
          {say(words.surveySheet)}
        </a>
      }
    >
      {row.may.includes('change') ? (
        <SurveyForm key={row.version} row={row} />
      ) : (
        <Notice title={say(words.surveyClosed)}>{say(words.surveyClosedWhy)}</Notice>
      )}
    </Page>
  )
}

function SurveyForm({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const save = useSave(household, () => go(`/household/${row.id}/file`))
  const [lines, setLines] = useState<readonly Line[]>(() => linesIn(row.lines))
  const isOpen = !isWhole(lines, surveyColumns)
  return (
    <form
      className="survey-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.change(row, { lines })
      }}
    >
      <EditLines
        id="survey"
        columns={surveyColumns}
        value={row.lines}
        onChange={(value) => setLines(linesIn(value))}
        complete={withUsualUnit}
      />
      <ProblemLine error={save.error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={save.isBusy} disabled={isOpen}>
          {say(common.save)}
        </Button>
        {isOpen ? <span className="field-hint">{say(words.lineOpen)}</span> : null}
      </div>
    </form>
  )
}

/** What a line of each kind is mostly counted in; it can be typed over. */
const usual: Readonly<Record<string, string>> = { land: '㎡', house: '㎡', crop: '株', attachment: '处', grave: '座' }

function withUsualUnit(line: Line): Line {
  const unit = line.unit ?? usual[String(line.kind)] ?? null
  return { ...line, unit }
}
