import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { household, type SurveyLine, surveyKinds } from '#registers/land/household.ts'
import type { ServedRow } from '../api.ts'
import { Failed, Loading, Notice, ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useRecord } from '../data/queries.ts'
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

/** A line as it is being typed; its key keeps inputs apart while lines come and go. */
type Draft = {
  readonly key: number
  readonly kind: SurveyLine['kind']
  readonly name: string
  readonly quantity: number | null
  readonly unit: string
}

function SurveyForm({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const save = useSave(household, () => go(`/household/${row.id}/file`))
  const known = (row.lines ?? []) as readonly SurveyLine[]
  const [lines, setLines] = useState<readonly Draft[]>(known.map((line, key) => ({ ...line, key })))
  const put = (key: number, part: Partial<Draft>) =>
    setLines(lines.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const add = (kind: SurveyLine['kind']) =>
    setLines([...lines, { key: Math.max(-1, ...lines.map((one) => one.key)) + 1, kind, ...usual[kind] }])
  const filled = lines.filter(({ name, quantity }) => name.trim() !== '' && quantity !== null)
  return (
    <form
      className="survey-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.change(row, { lines: filled.map(({ key: _, ...line }) => ({ ...line, name: line.name.trim() })) })
      }}
    >
      {lines.length === 0 ? <p className="missing">{say(words.noSurvey)}</p> : null}
      <ul className="survey-lines">
        {lines.map((one, i) => (
          <li key={one.key} aria-label={say(words.lineOf, { n: i + 1 })}>
            <Select
              aria-label={say(words.kind)}
              value={one.kind}
              options={Object.entries(surveyKinds).map(([value, label]) => ({ value, label: say(label) }))}
              onChange={(kind: SurveyLine['kind']) => put(one.key, { kind })}
            />
            <Input
              aria-label={say(words.thing)}
              placeholder={say(words.thing)}
              maxLength={60}
              value={one.name}
              onChange={(event) => put(one.key, { name: event.target.value })}
            />
            <InputNumber
              aria-label={say(words.quantity)}
              placeholder={say(words.quantity)}
              min={0}
              value={one.quantity}
              onChange={(quantity) => put(one.key, { quantity })}
            />
            <Input
              aria-label={say(words.unitOf)}
              placeholder={say(words.unitOf)}
              maxLength={12}
              value={one.unit}
              onChange={(event) => put(one.key, { unit: event.target.value })}
            />
            <Button onClick={() => setLines(lines.filter(({ key }) => key !== one.key))}>{say(words.drop)}</Button>
          </li>
        ))}
      </ul>
      <p className="land-batches">
        {say(words.addLine)}
        {Object.entries(surveyKinds).map(([kind, label]) => (
          <Button key={kind} size="small" onClick={() => add(kind as SurveyLine['kind'])}>
            {say(label)}
          </Button>
        ))}
      </p>
      <ProblemLine error={save.error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={save.isBusy} disabled={filled.length < lines.length}>
          {say(common.save)}
        </Button>
        {filled.length < lines.length ? <span className="field-hint">{say(words.lineOpen)}</span> : null}
      </div>
    </form>
  )
}

/** What a line of each kind is mostly counted in. */
const usual: Readonly<Record<SurveyLine['kind'], Pick<Draft, 'name' | 'quantity' | 'unit'>>> = {
  land: { name: '', quantity: null, unit: '㎡' },
  house: { name: '', quantity: null, unit: '㎡' },
  crop: { name: '', quantity: null, unit: '株' },
  attachment: { name: '', quantity: null, unit: '处' },
  grave: { name: '', quantity: null, unit: '座' },
}
