import { useState } from 'react'
import { ticket } from '#registers/ticket/ticket.ts'
import type { FollowedIdea, FollowedReport } from '#schema/public-views.ts'
import { useLanguage } from '../language.tsx'
import { Carried, stateOf } from './home-page.tsx'
import { Field, Sender, textsOf } from './parts.tsx'
import { followIdea, followReport, rateReport } from './queries.ts'
import { stepWords, words } from './words.ts'

/** 查进度 — by the receipt and its word; nobody is asked who they are. */
export function FollowPage() {
  const { say } = useLanguage()
  const [one, setOne] = useState<FollowedIdea | null>(null)
  const [report, setReport] = useState<FollowedReport | null>(null)
  const [word, setWord] = useState('')
  return (
    <>
      <h1>{say(words.followIdea)}</h1>
      <Sender
        label={words.look}
        onSend={(form) => {
          const { given, missing } = textsOf(form, { number: words.number, secret: words.receiptSecret })
          return missing ?? followIdea(given.number ?? '', given.secret ?? '').then(setOne)
        }}
      >
        <Field label={words.number} name="number" max={40} isNeeded />
        <Field label={words.receiptSecret} name="secret" max={40} isNeeded />
      </Sender>
      {one === null ? null : <Idea one={one} />}
      <h2>{say(words.followReport)}</h2>
      <Sender
        label={words.look}
        onSend={(form) => {
          const { given, missing } = textsOf(form, { word: words.receiptSecret })
          setWord(given.word ?? '')
          return missing ?? followReport(given.word ?? '').then(setReport)
        }}
      >
        <Field label={words.receiptSecret} name="word" max={40} isNeeded />
      </Sender>
      {report === null ? null : <Report one={report} />}
      {report?.mayRate ? <RateReport word={word} onRated={() => void followReport(word).then(setReport)} /> : null}
    </>
  )
}

export function Idea({ one }: { readonly one: FollowedIdea }) {
  const { say } = useLanguage()
  return (
    <article className="public-card" aria-live="polite">
      <p className="public-state">{say(stateOf(one.state))}</p>
      <h3>{one.title}</h3>
      <p className="field-hint figures">{one.number}</p>
      {one.score === null ? null : <p>{say(words.score, { score: one.score })}</p>}
      <Carried one={one} />
      <h4>{say(words.answers)}</h4>
      <ol className="public-answers">
        {one.answers.map((answer) => (
          <li key={`${answer.step} ${answer.on} ${answer.words}`}>
            <b>{say(stepWords[answer.step] ?? stateOf(answer.step))}</b> <span className="figures">{answer.on}</span>
            <p>{answer.words}</p>
          </li>
        ))}
      </ol>
    </article>
  )
}

type Rating = { readonly word: string; readonly onRated: () => void }

/** 评价 — two questions, none filled in beforehand, once. */
function RateReport({ word, onRated }: Rating) {
  const { say } = useLanguage()
  const asked = [
    ['says', words.isSolved, ticket.fields.callerSays.rules.options],
    ['stars', words.isContent, ticket.fields.callerStars.rules.options],
  ] as const
  return (
    <article className="public-card">
      <h3>{say(words.rateReport)}</h3>
      <Sender
        label={words.rate}
        onSend={(form) => {
          const { given, missing } = textsOf(form, { says: words.isSolved, stars: words.isContent })
          return missing ?? rateReport(word, given.says ?? '', given.stars ?? '').then(onRated)
        }}
      >
        {asked.map(([name, label, options]) => (
          <fieldset key={name} className="public-field">
            <legend>{say(label)}</legend>
            {Object.entries(options ?? {}).map(([key, option]) => (
              <label key={key} className="public-choice">
                <input type="radio" name={name} value={key} /> {say(option)}
              </label>
            ))}
          </fieldset>
        ))}
      </Sender>
    </article>
  )
}

const { states } = ticket.lifecycle
const results = ticket.fields.result.rules.options ?? {}

function Report({ one }: { readonly one: FollowedReport }) {
  const { say } = useLanguage()
  const result = one.result === null ? undefined : results[one.result]
  return (
    <article className="public-card" aria-live="polite">
      <p className="public-state">{say(states[one.state as keyof typeof states])}</p>
      <h3>{one.title}</h3>
      <p className="field-hint figures">{one.number}</p>
      {one.unit === null ? null : <p>{say(words.handledBy, { unit: one.unit })}</p>}
      {one.closedOn !== null ? <p>{say(words.closedOn, { day: one.closedOn })}</p> : null}
      {one.ratedOn === null ? null : <p>{say(words.ratedOn, { day: one.ratedOn })}</p>}
      {one.closedOn === null && one.dueOn !== null ? <p>{say(words.dueOn, { day: one.dueOn })}</p> : null}
      {result === undefined ? null : <p>{say(result)}</p>}
      {one.handled === null ? null : <p>{one.handled}</p>}
    </article>
  )
}
