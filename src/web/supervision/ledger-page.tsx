import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import type { Standing } from '#domain/supervision/standing.ts'
import { slip } from '#registers/slip.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { Lamp, type Light } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { onAsOfDay } from '../data/as-of.ts'
import { useLanguage } from '../language.tsx'
import { Counters } from './counters.tsx'
import { type Line, matterPath, useLedger } from './queries.ts'
import { words } from './words.ts'
import './supervision.css'

/** 督办台账 — every matter under supervision in one line, with what was done about it. */
export function LedgerPage() {
  const { say, language } = useLanguage()
  const ledger = useLedger()
  return (
    <Page
      title={say(words.ledger)}
      actions={
        <a className="button-link" href={onAsOfDay(`/api/supervision/ledger.xlsx?language=${language}`)}>
          {say(words.sheet)}
        </a>
      }
    >
      <p className="page-hint">{say(words.ledgerHint)}</p>
      {ledger.isPending ? <Loading /> : null}
      {ledger.isError ? <Failed error={ledger.error} retry={() => void ledger.refetch()} /> : null}
      {ledger.data ? <Counters ledger={ledger.data} /> : null}
      {ledger.data?.lines.length === 0 ? <p className="missing">{say(words.ledgerEmpty)}</p> : null}
      {ledger.data && ledger.data.lines.length > 0 ? <Lines lines={ledger.data.lines} /> : null}
    </Page>
  )
}

const heads: readonly (readonly [Label, string])[] = [
  [words.matter, 'col-matter'],
  [words.unit, 'col-unit'],
  [words.due, 'col-due'],
  [words.printedAs, 'col-standing'],
  [words.colour, 'col-colour'],
  [words.urgings, 'col-count'],
  [words.extensions, 'col-count'],
  [words.returns, 'col-count'],
  [words.closedOn, 'col-day'],
]

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const { say } = useLanguage()
  return (
    <table className="records ledger">
      <thead>
        <tr>
          {heads.map(([label, name]) => (
            <th key={label[0]} scope="col" className={name}>
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function LineRow({ line }: { readonly line: Line }) {
  const { say } = useLanguage()
  const register = line.register === 'task' ? task : supervisionOrder
  return (
    <tr>
      <td className="col-matter">
        <Link href={matterPath(line)}>{line.title}</Link>
        <small>
          {line.number === null ? null : <span className="figures">{line.number}</span>}
          <span>{say(sources[line.source] ?? ['', ''])}</span>
          <StateMark register={register} state={line.state} />
        </small>
        {line.lastReport ? (
          <small className="ledger-report">
            {say(words.lastReport, { day: line.lastReport.on, words: line.lastReport.words })}
          </small>
        ) : null}
      </td>
      <td>{line.unitName}</td>
      <td className="figures">
        {line.due ?? '—'}
        {line.dueOriginal && line.dueOriginal !== line.due ? (
          <small>{say(words.originalDue, { day: line.dueOriginal })}</small>
        ) : null}
      </td>
      <td>
        <Lamp light={lights[line.standing]}>{line.word}</Lamp>
        {line.overdue > 0 ? <small>{say(words.overdueDays, { n: line.overdue })}</small> : null}
      </td>
      <td>{line.colour === null ? '—' : say(kinds[line.colour] ?? ['', ''])}</td>
      <td className="figures">{line.urgings}</td>
      <td className="figures">{line.extensions}</td>
      <td className="figures">{line.returns ?? '—'}</td>
      <td className="figures">{line.closedOn ?? '—'}</td>
    </tr>
  )
}

const lights: Readonly<Record<Standing, Light>> = {
  done: 'green',
  ahead: 'green',
  on: 'blue',
  behind: 'red',
  other: 'grey',
}
const sources: Readonly<Record<string, Label>> = supervisionOrder.fields.source.rules.options ?? {}
const kinds: Readonly<Record<string, Label>> = slip.fields.kind.rules.options ?? {}
