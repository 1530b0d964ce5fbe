import { Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { type Day, parseDay } from '#domain/day.ts'
import type { Placed } from '#domain/score/standing.ts'
import { scheme } from '#registers/scheme.ts'
import type { Trial } from '#schema/assessment.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { useMeasures, useTrial } from './data.ts'
import { ScoreTreeView } from './score-tree.tsx'
import { words } from './words.ts'
import './assessment.css'
import './scheme.css'

const DayPicker = lazy(() => import('../kinds/day-picker.tsx').then(({ DayPicker: one }) => ({ default: one })))

/** 试算 — a scheme on the facts of any window before it binds anybody: the distribution, and every unit's tree. */
export function TrialPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { today } = useMe()
  const record = useRecord(scheme, id)
  const [window, setWindow] = useState<{ since: Day; until: Day }>(() => lastTwelveMonths(today))
  const trial = useTrial(id, window)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} />
  return (
    <Page
      title={say(words.trialTitle, { scheme: record.data.name })}
      above={<Link href={`/scheme/${id}`}>{record.data.name}</Link>}
    >
      <p className="missing">{say(words.trialHint)}</p>
      <div className="trial-window">
        <DayField
          id="trial-since"
          label={say(words.from)}
          value={window.since}
          set={(since) => setWindow({ ...window, since })}
        />
        <DayField
          id="trial-until"
          label={say(words.until)}
          value={window.until}
          set={(until) => setWindow({ ...window, until })}
        />
      </div>
      {trial.isError ? <Failed error={trial.error} /> : null}
      {trial.data ? <Found trial={trial.data} /> : trial.isError ? null : <Loading />}
    </Page>
  )
}

type DayFieldProps = {
  readonly id: string
  readonly label: string
  readonly value: Day
  readonly set: (day: Day) => void
}

function DayField({ id, label, value, set }: DayFieldProps) {
  return (
    <label htmlFor={id}>
      {label}{' '}
      <Suspense fallback={<span className="picker-waiting" />}>
        <DayPicker
          id={id}
          value={value}
          onChange={(given) => {
            const day = parseDay(String(given))
            if (day !== null) set(day)
          }}
        />
      </Suspense>
    </label>
  )
}

function Found({ trial }: { readonly trial: Trial }) {
  const { say } = useLanguage()
  const measures = useMeasures()
  const all = trial.groups.flatMap(({ placed }) => placed)
  const [chosen, setChosen] = useState<string | null>(null)
  const one = all.find(({ tree }) => tree.unit === chosen) ?? all[0]
  const nameOf = (unit: string) => trial.names[unit] ?? '—'
  return (
    <>
      {trial.groups.map((group) => (
        <Distribution key={group.code} name={group.name} placed={group.placed} nameOf={nameOf} choose={setChosen} />
      ))}
      {one ? (
        <section className="fact-group">
          <h2 className="trial-tree-head">
            <Select
              aria-label={say(words.chooseUnit)}
              className="unit-choice"
              value={one.tree.unit}
              options={all.map(({ tree }) => ({ value: tree.unit, label: nameOf(tree.unit) }))}
              onChange={setChosen}
            />
          </h2>
          <ScoreTreeView tree={one.tree} measures={measures} />
        </section>
      ) : (
        <p className="missing">{say(words.emptyContent)}</p>
      )}
    </>
  )
}

type DistributionProps = {
  readonly name: string
  readonly placed: readonly Placed[]
  readonly nameOf: (unit: string) => string
  readonly choose: (unit: string) => void
}

/** The totals of a group as bars on one scale, the best first; the sentence above says what they show. */
function Distribution({ name, placed, nameOf, choose }: DistributionProps) {
  const { say } = useLanguage()
  const order = [...placed].sort((a, b) => b.tree.total - a.tree.total)
  const complete = order.filter(({ tree }) => tree.isComplete).map(({ tree }) => tree.total)
  const title =
    complete.length === 0
      ? say(words.spreadNone, { group: name })
      : say(words.spreadOf, {
          group: name,
          high: complete[0] ?? 0,
          low: complete.at(-1) ?? 0,
          middle: medianOf(complete),
        })
  return (
    <figure className="distribution">
      <figcaption>{title}</figcaption>
      <table>
        <tbody>
          {order.map(({ tree, rank, grade }) => (
            <tr key={tree.unit}>
              <td className="figures">{rank ?? '—'}</td>
              <th scope="row">
                <button type="button" className="plain" onClick={() => choose(tree.unit)}>
                  {nameOf(tree.unit)}
                </button>
              </th>
              <td className="bar-cell">
                <span
                  className={tree.isComplete ? 'bar-of' : 'bar-of bar-open'}
                  style={{ width: `${Math.max(0, Math.min(100, tree.total))}%` }}
                />
              </td>
              <td className="figures bar-total">{tree.total.toFixed(tree.rounding.places)}</td>
              <td>{tree.isComplete ? grade : say(words.incomplete)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const [a = 0, b = 0] = [sorted[middle], sorted[sorted.length % 2 === 1 ? middle : middle - 1]]
  return Number(((a + b) / 2).toFixed(2))
}

/** The window that a trial begins with: the last twelve months of facts. */
function lastTwelveMonths(today: Day): { since: Day; until: Day } {
  const since = parseDay(`${Number(today.slice(0, 4)) - 1}${today.slice(4)}`)
  return { since: since ?? today, until: today }
}
