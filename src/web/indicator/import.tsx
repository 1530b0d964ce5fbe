import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { send } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { givenText } from './format.ts'
import { words } from './words.ts'

type Imported = {
  readonly isDone: boolean
  readonly counts: Readonly<Record<'new' | 'later' | 'known' | 'refused', number>>
  readonly rows: readonly {
    readonly row: number
    readonly state: 'new' | 'later' | 'known' | 'refused'
    readonly text: Label | null
    readonly indicator: string
    readonly period: string
    readonly subject: string
    readonly value: number | null
    readonly growth: number | null
  }[]
}

type Step =
  | { readonly at: 'start' }
  | { readonly at: 'trying' | 'importing'; readonly file: File }
  | { readonly at: 'tried' | 'done'; readonly file: File; readonly answer: Imported }

/** 从表格导入 — the sheet is tried first; what would be entered and what does not fit is shown line by line. */
export function ImportPanel() {
  const { say } = useLanguage()
  const { step, error, take, confirm } = useImport()
  const input = useRef<HTMLInputElement>(null)
  return (
    <section className="standing-section" aria-labelledby="import-title">
      <h2 id="import-title">{say(words.fromSheet)}</h2>
      <p className="standing-hint">{say(words.sheetHint)}</p>
      <div className="import-acts">
        <a className="button-link" href="/api/standing/template.xlsx">
          {say(words.template)}
        </a>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={say(words.chooseSheet)}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void take(file)
            event.target.value = ''
          }}
        />
        <Button onClick={() => input.current?.click()} loading={step.at === 'trying' || step.at === 'importing'}>
          {say(step.at === 'trying' ? words.trying : step.at === 'start' ? words.chooseSheet : words.otherSheet)}
        </Button>
      </div>
      <ProblemLine error={error} />
      {'answer' in step ? <Outcome step={step} confirm={confirm} /> : null}
    </section>
  )
}

function useImport() {
  const client = useQueryClient()
  const [step, setStep] = useState<Step>({ at: 'start' })
  const [error, setError] = useState<unknown>(null)
  const take = async (file: File) => {
    setStep({ at: 'trying', file })
    setError(null)
    try {
      setStep({ at: 'tried', file, answer: await sendSheet(file, true) })
    } catch (failure) {
      setStep({ at: 'start' })
      setError(failure)
    }
  }
  const confirm = async (file: File) => {
    setStep({ at: 'importing', file })
    setError(null)
    try {
      setStep({ at: 'done', file, answer: await sendSheet(file, false) })
      void client.invalidateQueries({ queryKey: ['standing'] })
    } catch (failure) {
      setStep({ at: 'start' })
      setError(failure)
    }
  }
  return { step, error, take, confirm }
}

function sendSheet(file: File, isDryRun: boolean): Promise<Imported> {
  const body = new FormData()
  body.append('file', file)
  return send<Imported>(`/api/observation/import?isDryRun=${isDryRun}`, { method: 'POST', body })
}

type OutcomeProps = {
  readonly step: Extract<Step, { readonly answer: Imported }>
  readonly confirm: (file: File) => Promise<void>
}

function Outcome({ step: { at, file, answer }, confirm }: OutcomeProps) {
  const { say } = useLanguage()
  const { counts, rows } = answer
  const fresh = counts.new + counts.later
  return (
    <>
      <p role="status">
        {at === 'done' ? say(words.imported, { n: fresh }) : say(words.tried, { name: file.name, ...counts })}{' '}
        {at === 'done' ? <Link href="/targets">{say(words.toBoard)}</Link> : null}
      </p>
      {at === 'tried' ? (
        <div className="import-acts">
          {counts.refused > 0 ? (
            <span>{say(words.correctFirst)}</span>
          ) : fresh === 0 ? (
            <span>{say(words.nothingNew)}</span>
          ) : (
            <Button type="primary" onClick={() => void confirm(file)}>
              {say(words.import, { n: fresh })}
            </Button>
          )}
        </div>
      ) : null}
      <ImportedLines rows={rows} />
    </>
  )
}

function ImportedLines({ rows }: { readonly rows: Imported['rows'] }) {
  const { say, language } = useLanguage()
  const heads = [words.line, words.outcome, words.indicator, words.period, words.subject, words.value, words.growth]
  return (
    <table className="records standing-table">
      <caption className="for-readers">{say(words.outcome)}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head[1]} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <td data-label={say(words.line)} className="figures">
              {row.row}
            </td>
            <td data-label={say(words.outcome)}>
              {say(words[row.state])}
              {row.text === null ? null : <small className="standing-note">{say(row.text)}</small>}
            </td>
            <td data-label={say(words.indicator)}>{row.indicator}</td>
            <td data-label={say(words.period)}>{row.period}</td>
            <td data-label={say(words.subject)}>{row.subject}</td>
            <td data-label={say(words.value)}>{row.value === null ? '—' : givenText(row.value, language)}</td>
            <td data-label={say(words.growth)}>{row.growth === null ? '—' : `${givenText(row.growth, language)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
