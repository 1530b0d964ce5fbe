import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { periodLabel } from '#domain/dispute/statement.ts'
import type { Label } from '#domain/label.ts'
import { statement } from '#registers/dispute/statement.ts'
import type { StatementDraft, StatementPart, StatementUnit } from '#schema/ticket-views.ts'
import { api } from '../api.ts'
import { Lamp } from '../components/lamp.tsx'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useMe, useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { useStatementDesk } from './queries.ts'
import { StatementFigures as Figures } from './statement-figures.tsx'
import './ticket.css'
import { statementWords as words } from './statement-words.ts'

const matters: Readonly<Record<string, Label>> = statement.fields.kind.rules.options ?? {}

/** 签认台 — what I have to sign, already filled in, and who has signed. */
export function StatementsPage() {
  const { say } = useLanguage()
  const desk = useStatementDesk()
  return (
    <Page title={say(words.title)}>
      <p className="page-hint ticket-hint">{say(words.hint)}</p>
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <Failed error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.data?.parts.map((part) => (
        <Part key={part.kind} part={part} />
      ))}
    </Page>
  )
}

function Part({ part }: { readonly part: StatementPart }) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(matters[part.kind] ?? ['', ''])}</h2>
      {part.drafts.map((draft) => (
        <Draft key={`${draft.unit} ${draft.period}`} draft={draft} />
      ))}
      {part.periods.map(({ name, from, until, due, isOver, units }) => (
        <div key={name} className="statement-period">
          <h3>{say(periodLabel(name))}</h3>
          <p className="page-hint">
            {say(words.window, { from, until, due })}{' '}
            {say(words.signedOf, { n: units.filter((one) => one.statement !== null).length, all: units.length })}
          </p>
          <LineTable lines={units} columns={columnsFor(isOver)} empty={words.noUnits} />
        </div>
      ))}
      {part.periods.length === 0 ? <p className="missing">{say(words.noPeriod)}</p> : null}
    </section>
  )
}

/** One act signs: the figures are taken anew as it is signed. */
function Draft({ draft }: { readonly draft: StatementDraft }) {
  const { say } = useLanguage()
  const me = useMe()
  const refresh = useRefresh()
  const [note, setNote] = useState('')
  const [once] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<Error | null>(null)
  const [isBusy, setBusy] = useState(false)
  const sign = async () => {
    setBusy(true)
    setProblem(null)
    try {
      const { kind, unit, period } = draft
      await api.create(statement, { kind, unit, period, ...(note === '' ? {} : { note }) }, once)
      refresh(statement)
    } catch (error) {
      setProblem(error as Error) // api throws errors only
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="statement-draft">
      <h3>{say(words.toSign, { unit: draft.name, period: say(periodLabel(draft.period)) })}</h3>
      <p className="page-hint">{say(words.window, { from: draft.from, until: draft.until, due: draft.due })}</p>
      <p>
        <Figures figures={draft.figures} />
      </p>
      <Input.TextArea
        rows={2}
        maxLength={500}
        value={note}
        aria-label={say(words.note)}
        placeholder={say(words.note)}
        onChange={(event) => setNote(event.target.value)}
      />
      {problem === null ? null : <Failed error={problem} retry={() => void sign()} />}
      <Button type="primary" loading={isBusy} disabled={me.isPast} onClick={() => void sign()}>
        {say(words.sign)}
      </Button>
    </div>
  )
}

function columnsFor(isOver: boolean): readonly LineColumn<StatementUnit>[] {
  return [
    { label: words.unit, cell: ({ name }) => name },
    { label: words.state, cell: (one) => <State one={one} isOver={isOver} /> },
    { label: words.figures, cell: (one) => (one.statement === null ? null : <Figures figures={one.figures} />) },
  ]
}

function State({ one, isOver }: { readonly one: StatementUnit; readonly isOver: boolean }) {
  const { say } = useLanguage()
  if (one.statement === null)
    return <Lamp light={isOver ? 'red' : 'grey'}>{say(isOver ? words.notSigned : words.waiting)}</Lamp>
  const told = say(words.signedBy, { who: one.signedBy ?? '', day: one.signedOn ?? '' })
  return (
    <Link href={`/statement/${one.statement}`}>
      {told}
      {one.isNil ? ` ${say(words.nil)}` : ''}
      {one.isLate ? ` ${say(words.late)}` : ''}
    </Link>
  )
}
