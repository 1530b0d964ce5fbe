import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import type { Receipt } from './queries.ts'
import { words } from './words.ts'

type FieldProps = {
  readonly label: Label
  readonly name: string
  readonly max: number
  readonly isLong?: boolean
  readonly isNeeded?: boolean
  readonly hint?: Label
}

/** A field as the browser draws it: large, with its label above, readable by every screen reader. */
export function Field({ label, name, max, isLong = false, isNeeded = false, hint }: FieldProps) {
  const { say } = useLanguage()
  const shared = { id: `public-${name}`, name, maxLength: max, 'aria-required': isNeeded }
  return (
    <div className="public-field">
      <label htmlFor={shared.id}>{say(label)}</label>
      {hint === undefined ? null : <p className="field-hint">{say(hint)}</p>}
      {isLong ? <textarea rows={4} {...shared} /> : <input type="text" autoComplete="off" {...shared} />}
    </div>
  )
}

/** The named fields of a form as texts; the first needed one that is empty is named. */
export function textsOf(form: HTMLFormElement, needed: Readonly<Record<string, Label>>) {
  const given = Object.fromEntries(
    [...new FormData(form)].flatMap(([key, value]) => (typeof value === 'string' ? [[key, value.trim()]] : [])),
  )
  const missing = Object.entries(needed).find(([key]) => (given[key] ?? '') === '')?.[1] ?? null
  return { given, missing }
}

type SenderProps = {
  readonly children: ReactNode
  readonly label?: Label
  /** Sends what stands in the form, or says what is missing. */
  readonly onSend: (form: HTMLFormElement) => Promise<void> | Label
}

export function Sender({ children, label = words.send, onSend }: SenderProps) {
  const { say } = useLanguage()
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = (form: HTMLFormElement) => {
    setProblem(null)
    const sent = onSend(form)
    if (!(sent instanceof Promise)) return setProblem(say(words.required, { what: say(sent) }))
    setBusy(true)
    sent.catch((error: unknown) => setProblem(say(asProblem(error).text))).finally(() => setBusy(false))
  }
  return (
    <form
      className="public-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      {children}
      {problem === null ? null : (
        <p role="alert" className="public-problem">
          {problem}
        </p>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={isBusy} block>
        {say(isBusy ? words.sending : label)}
      </Button>
    </form>
  )
}

/** 回执 — number and word, shown once. */
export function ReceiptNote({ receipt }: { readonly receipt: Receipt }) {
  const { say } = useLanguage()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <section className="public-card public-receipt">
      <h1 ref={head} tabIndex={-1}>
        {say(words.receipt)}
      </h1>
      <dl>
        <dt>{say(words.receiptNumber)}</dt>
        <dd className="figures" data-receipt="number">
          {receipt.number}
        </dd>
        <dt>{say(words.receiptSecret)}</dt>
        <dd className="figures" data-receipt="secret">
          {receipt.secret}
        </dd>
      </dl>
      <p>{say(words.receiptHint)}</p>
      <p>
        <Link href="/public/follow">{say(words.follow)}</Link>
      </p>
    </section>
  )
}
