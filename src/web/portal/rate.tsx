import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { serviceCase } from '#registers/service/service-case.ts'
import { serviceRating } from '#registers/service/service-rating.ts'
import { api, type Served } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { newKey } from '../data/new-key.ts'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from './words.ts'

/** 好差评 — five levels side by side and none chosen beforehand. */
export function Rate({ row }: { readonly row: Served<typeof serviceCase> }) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const [stars, setStars] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const [hasTried, setTried] = useState(false)
  const key = useRef(newKey())
  const levels = Object.entries(serviceRating.fields.stars.rules.options ?? {})
  const send = () => {
    setTried(true)
    if (stars === null) return
    setBusy(true)
    const facts = { serviceCase: row.id, enterprise: row.enterprise, stars, words: text.trim() || null }
    api
      .create(serviceRating, facts, key.current)
      .then(() => refresh(serviceRating))
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <fieldset className="portal-rate">
      <legend>{say(words.rate)}</legend>
      <p className="field-hint">{say(words.rateHint)}</p>
      {levels.map(([level, label]) => (
        <label key={level}>
          <input type="radio" name="stars" checked={stars === level} onChange={() => setStars(level)} /> {say(label)}
        </label>
      ))}
      <label htmlFor="portal-rate-words">{say(words.rateWords)}</label>
      <Input.TextArea
        id="portal-rate-words"
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.target.value)}
      />
      {hasTried && stars === null ? <p role="alert">{say(words.rateChoose)}</p> : null}
      <ProblemLine error={error} />
      <Button type="primary" loading={isBusy} onClick={send}>
        {say(words.rateSend)}
      </Button>
    </fieldset>
  )
}
