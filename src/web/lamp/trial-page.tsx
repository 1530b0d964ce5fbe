import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { colours } from '#domain/lamp/words.ts'
import type { Colour, Trial } from '#schema/standing-lamp.ts'
import { Lamp } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useLanguage } from '../language.tsx'
import { LampCounts } from './lamp-counts.tsx'
import './lamp.css'
import { useTrial } from './queries.ts'
import { lampWords } from './words.ts'

/** 规则试算 — each lamp of a past day as it was shown, and as these rules would have shown it. */
export function TrialPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const trial = useTrial(id)
  return (
    <Page
      title={say(lampWords.trial)}
      above={<Link href={`/rule-set/${id}`}>{trial.data?.ruleSet.name ?? say(lampWords.back)}</Link>}
    >
      {trial.isPending ? <Loading /> : null}
      {trial.isError ? <Failed error={trial.error} retry={() => void trial.refetch()} /> : null}
      {trial.data ? <Results trial={trial.data} /> : null}
    </Page>
  )
}

function Results({ trial }: { readonly trial: Trial }) {
  const { say } = useLanguage()
  const [isShort, setShort] = useState(true)
  const items = trial.items.filter(({ shown, tried }) => !isShort || shown !== tried)
  return (
    <>
      <p>{say(lampWords.trialIntro, { day: trial.asOf, name: trial.ruleSet.name })}</p>
      <p className="field-hint">{say(lampWords.trialHint)}</p>
      <div className="trial-counts">
        <div>
          <h2>{say(lampWords.changed)}</h2>
          <p className="figures">{say(lampWords.ofAll, { n: trial.changed, all: trial.items.length })}</p>
        </div>
        <div>
          <h2>{say(lampWords.shownThen)}</h2>
          <LampCounts counts={trial.shown} />
        </div>
        <div>
          <h2>{say(lampWords.underNew)}</h2>
          <LampCounts counts={trial.tried} />
        </div>
      </div>
      <div className="lamp-choices">
        <Checkbox checked={isShort} onChange={(event) => setShort(event.target.checked)}>
          {say(lampWords.onlyChanged)}
        </Checkbox>
      </div>
      {trial.items.length === 0 ? <p className="missing">{say(lampWords.noSubjects)}</p> : null}
      {items.length === 0 ? null : <Items items={items} />}
      <h2>{say(lampWords.months)}</h2>
      <Months months={trial.months} />
    </>
  )
}

function Items({ items }: { readonly items: Trial['items'] }) {
  const { say } = useLanguage()
  const light = (colour: Colour) => <Lamp light={colour}>{say(colours[colour])}</Lamp>
  return (
    <div className="trial-table">
      <table>
        <thead>
          <tr>
            {[lampWords.subject, lampWords.unit, lampWords.shownThen, lampWords.underNew, lampWords.why].map(
              (label) => (
                <th key={label[0]} scope="col">
                  {say(label)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {items.map(({ register, id, title, unitName, shown, tried, reason }) => (
            <tr key={id}>
              <td data-label={say(lampWords.subject)}>
                <Link href={`/${pathOf(register)}/${id}`}>{title}</Link>
              </td>
              <td data-label={say(lampWords.unit)}>{unitName ?? '—'}</td>
              <td data-label={say(lampWords.shownThen)}>{light(shown)}</td>
              <td data-label={say(lampWords.underNew)}>{light(tried)}</td>
              <td data-label={say(lampWords.why)}>{say(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Months({ months }: { readonly months: Trial['months'] }) {
  const { say } = useLanguage()
  const heads = [lampWords.redThen, lampWords.redNew, lampWords.yellowThen, lampWords.yellowNew]
  return (
    <div className="trial-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say(lampWords.month)}</th>
            {heads.map((label) => (
              <th key={label[0]} scope="col" className="number">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ on, shown, tried }) => (
            <tr key={on}>
              <td data-label={say(lampWords.month)} className="figures">
                {on}
              </td>
              {[shown.red, tried.red, shown.yellow, tried.yellow].map((n, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                <td key={i} className="number" data-label={say(heads[i] ?? lampWords.month)}>
                  {n}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
