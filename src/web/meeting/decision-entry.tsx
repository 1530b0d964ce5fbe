import { Button, Input, type InputRef } from 'antd'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Day } from '#domain/day.ts'
import { readLine } from '#domain/meeting/read-line.ts'
import { decision } from '#registers/decision.ts'
import { api } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { message } from '../components/toast.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { useNamed } from './queries.ts'
import { meetingWords as words } from './words.ts'

type EntryProps = {
  readonly meeting: string
  readonly on: Day
  readonly item?: string
  readonly explanation?: string
  /** The last line of the room is reached by one key. */
  readonly isMain?: boolean
}

/** 记一项 — one line, read while it is typed; what was read stands below before Enter is pressed. */
export function DecisionEntry({ meeting, on, item, explanation, isMain = false }: EntryProps) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const id = useId()
  const input = useRef<InputRef>(null)
  const [line, setLine] = useState('')
  const [onceKey, setOnceKey] = useState(() => crypto.randomUUID())
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const named = useNamed()
  const read = readLine(line, on, named.units, named.series)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (line.trim() === '' || isBusy) return
    setBusy(true)
    setError(null)
    api
      .create(
        decision,
        { meeting, text: line.trim(), ...read, ...(item ? { item } : {}), ...(explanation ? { explanation } : {}) },
        onceKey,
      )
      .then((row) => {
        refresh(decision, row)
        setLine('')
        setOnceKey(crypto.randomUUID())
        void message.success(say(common.saved))
        input.current?.focus()
      })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <form className="decision-entry" onSubmit={save}>
      <label htmlFor={id}>{say(words.decisionLine)}</label>
      <div className="decision-input">
        <Input
          id={id}
          ref={input}
          value={line}
          maxLength={400}
          autoComplete="off"
          placeholder={say(words.decisionHint)}
          data-entry={isMain || undefined}
          onChange={(event) => setLine(event.target.value)}
        />
        <Button htmlType="submit" loading={isBusy}>
          {say(words.saveDecision)}
        </Button>
      </div>
      {line.trim() === '' ? null : <Read read={read} named={named} />}
      <ProblemLine error={error} />
    </form>
  )
}

type ReadProps = { readonly read: ReturnType<typeof readLine>; readonly named: ReturnType<typeof useNamed> }

function Read({ read, named }: ReadProps) {
  const { say } = useLanguage()
  const nameOf = (id: string) => named.units.find((unit) => unit.id === id)?.label ?? ''
  const series = named.series.find(({ id }) => id === read.dueSeries)?.label
  return (
    <p className="decision-facts" role="status">
      <span>{read.lead === null ? say(words.noLead) : say(words.leadOf, { units: nameOf(read.lead) })}</span>
      {read.cooperating.length === 0 ? null : (
        <span>{say(words.withOf, { units: read.cooperating.map(nameOf).join(say(['、', ', '])) })}</span>
      )}
      <span className="figures">
        {series !== undefined
          ? say(words.dueNext, { series })
          : read.due === null
            ? say(words.noDueGiven)
            : say(words.dueOf, { day: read.due })}
      </span>
    </p>
  )
}
