import { useState } from 'react'
import { useSearch } from 'wouter'
import { idea } from '#registers/people/idea.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { Field, ReceiptNote, Sender, textsOf } from './parts.tsx'
import { type Receipt, sendIdea, useFront } from './queries.ts'
import { words } from './words.ts'

const whoOptions = Object.entries(idea.fields.from.rules.options ?? {})

/** 提建议 — six boxes, of which three must be filled in. */
export function GivePage() {
  const { say } = useLanguage()
  const front = useFront()
  const asked = new URLSearchParams(useSearch()).get('call')
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  if (receipt !== null) return <ReceiptNote receipt={receipt} />
  if (front.isPending) return <Loading />
  if (front.isError) return <Failed error={front.error} retry={() => void front.refetch()} />
  const call = front.data.calls.find(({ id }) => id === asked) ?? front.data.calls[0]
  if (call === undefined) return <p className="missing">{say(words.noCalls)}</p>
  const give = (form: HTMLFormElement) => {
    const needed = { title: words.ideaTitle, problem: words.problem, measures: words.measures }
    const { given, missing } = textsOf(form, needed)
    if (missing !== null) return missing
    const isNamed = given.isNamed === 'on'
    return sendIdea({ ...given, isNamed, campaign: call.id }).then(setReceipt)
  }
  return (
    <>
      <h1>{say(words.give)}</h1>
      <p>{call.name}</p>
      <p className="field-hint">{say(words.giveHint)}</p>
      <Sender onSend={give}>
        <Field label={words.ideaTitle} name="title" max={60} isNeeded />
        <Field label={words.problem} name="problem" max={500} isLong isNeeded />
        <Field label={words.measures} name="measures" max={800} isLong isNeeded />
        <Field label={words.hoped} name="hoped" max={300} isLong />
        <div className="public-field">
          <label htmlFor="public-from">{say(words.from)}</label>
          <select id="public-from" name="from" defaultValue="resident">
            {whoOptions.map(([key, label]) => (
              <option key={key} value={key}>
                {say(label)}
              </option>
            ))}
          </select>
        </div>
        <Field label={words.name} name="name" max={40} />
        <label className="public-check">
          <input type="checkbox" name="isNamed" /> {say(words.named)}
        </label>
        <Field label={words.contact} name="contact" max={60} />
      </Sender>
    </>
  )
}
