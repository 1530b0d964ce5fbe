import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { nameOfPeriod } from '#domain/indicator/period.ts'
import { observation } from '#registers/observation.ts'
import { api } from '../api.ts'
import { Failed, Loading, Notice, ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { useMe } from '../data/queries.ts'
import { Edit } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { type Entry, type Figures, useEntries } from './data.ts'
import { numberText, signedText } from './format.ts'
import { ImportPanel } from './import.tsx'
import './indicator.css'
import { words } from './words.ts'

/** 数据录入 — what the own units have to enter: one short form a series, or a sheet for all of them. */
export function EntryPage() {
  const { say } = useLanguage()
  const entries = useEntries()
  return (
    <Page title={say(words.entryTitle)} above={<Link href="/targets">{say(words.board)}</Link>}>
      {entries.isPending ? (
        <Loading />
      ) : entries.isError ? (
        <Failed error={entries.error} retry={() => void entries.refetch()} />
      ) : entries.data.items.length === 0 ? (
        <Notice title={say(words.entryNone)}>
          <p>{say(words.entryNoneHow)}</p>
        </Notice>
      ) : (
        <>
          <EntryTable entries={entries.data.items} />
          <ImportPanel />
        </>
      )}
    </Page>
  )
}

function EntryTable({ entries }: { readonly entries: readonly Entry[] }) {
  const { say } = useLanguage()
  const [open, setOpen] = useState<string | null>(null)
  const chosen = entries.find(({ indicator }) => indicator.id === open)
  return (
    <>
      <table className="records standing-table">
        <caption className="for-readers">{say(words.entryTitle)}</caption>
        <thead>
          <tr>
            {[words.indicator, words.nextFigure, words.lastFigure, words.lastYearFigure, words.enterThis].map(
              (head) => (
                <th key={head[1]} scope="col">
                  {say(head)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.indicator.id} entry={entry} open={() => setOpen(entry.indicator.id)} />
          ))}
        </tbody>
      </table>
      {chosen === undefined ? null : <EntryForm key={chosen.indicator.id} entry={chosen} close={() => setOpen(null)} />}
    </>
  )
}

function EntryRow({ entry, open }: { readonly entry: Entry; readonly open: () => void }) {
  const { say } = useLanguage()
  const { indicator, period, dueOn, isOverdue, last, lastYear } = entry
  return (
    <tr>
      <th scope="row" className="cell-title">
        <Link href={`/indicator/${indicator.id}/course`}>{indicator.name}</Link>
        <small>{indicator.unitName}</small>
      </th>
      <td data-label={say(words.nextFigure)}>
        {say(nameOfPeriod(period, indicator.flow, indicator.skipsJanuary ?? false))}
        {dueOn === null ? null : (
          <small>
            {say(words.dueOn, { day: dueOn })}
            {isOverdue ? ` · ${say(words.dueNow)}` : ''}
          </small>
        )}
      </td>
      <FigureCell label={say(words.lastFigure)} figures={last} decimals={indicator.decimals} />
      <FigureCell label={say(words.lastYearFigure)} figures={lastYear} decimals={indicator.decimals} />
      <td>
        <Button size="small" onClick={open} aria-label={`${say(words.enterThis)} ${indicator.name}`}>
          {say(words.enterThis)}
        </Button>
      </td>
    </tr>
  )
}

function FigureCell({
  label,
  figures,
  decimals,
}: {
  readonly label: string
  readonly figures: Figures | null
  readonly decimals: number
}) {
  const { language } = useLanguage()
  if (figures === null) return <td data-label={label}>—</td>
  return (
    <td data-label={label} className="figures">
      {figures.value === null ? '—' : numberText(figures.value, decimals, language)}
      {figures.growth === null ? null : <small>{signedText(figures.growth, 1, language)}%</small>}
    </td>
  )
}

const asked = ['value', 'growth', 'rank', 'edition', 'releasedOn', 'document'] as const

type Draft = Readonly<Record<(typeof asked)[number], unknown>>

/** Everything that is known already is filled in: period, edition, day, and the document of last time. */
function EntryForm({ entry, close }: { readonly entry: Entry; readonly close: () => void }) {
  const { say } = useLanguage()
  const { today } = useMe()
  const { indicator, period, document } = entry
  const [draft, setDraft] = useState<Draft>({
    value: null,
    growth: null,
    rank: null,
    edition: 'final',
    releasedOn: today,
    document: document ?? indicator.source,
  })
  const { save, isBusy, error } = useEnter(close)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save({ ...draft, indicator: indicator.id, owner: indicator.owner, period, scope: 'zone' })
  }
  return (
    <form className="entry-form" onSubmit={submit} aria-label={indicator.name}>
      <h2 className="entry-wide">
        {indicator.name} {say(nameOfPeriod(period, indicator.flow, indicator.skipsJanuary ?? false))}
      </h2>
      {asked.map((key) => (
        <div key={key} className={key === 'document' ? 'entry-wide' : undefined}>
          <label htmlFor={`entry-${key}`}>
            {say(observation.fields[key].label)}
            {key === 'value' ? `（${indicator.unitName}）` : ''}
          </label>
          <Edit
            id={`entry-${key}`}
            field={observation.fields[key]}
            value={draft[key]}
            onChange={(value) => setDraft((now) => ({ ...now, [key]: value }))}
          />
        </div>
      ))}
      <div className="entry-wide">
        <ProblemLine error={error} />
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(words.save)}
        </Button>{' '}
        <Button onClick={close}>{say(words.cancel)}</Button>
      </div>
    </form>
  )
}

function useEnter(close: () => void) {
  const { say } = useLanguage()
  const client = useQueryClient()
  const onceKey = useRef(crypto.randomUUID())
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = (facts: Readonly<Record<string, unknown>>) => {
    setBusy(true)
    setError(null)
    api
      .create(observation, facts, onceKey.current)
      .then(() => {
        void client.invalidateQueries({ queryKey: ['standing'] })
        void message.success(say(words.saved))
        close()
      })
      .catch((failure: unknown) => {
        // A refused request may be sent again with other facts.
        onceKey.current = crypto.randomUUID()
        setError(failure)
      })
      .finally(() => setBusy(false))
  }
  return { save, isBusy, error }
}
