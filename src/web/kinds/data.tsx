import { Button } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import type { Day } from '#domain/day.ts'
import { api, type StoredFile } from '../api.ts'
import { FileLink } from '../components/file-link.tsx'
import { Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem, isRecord, type Problem } from '../problem.ts'
import { words } from '../words.ts'
import { day } from './day.tsx'
import type { EditProps, KindView, ShowProps } from './kind.ts'
import { textsIn } from './texts.tsx'

/** 结构值 — shown and entered by the shape that its field names: a file, or a list of days. */
export const data: KindView = { Show, Edit }

function Show({ field, value, isShort }: ShowProps) {
  if (field.rules.shape === 'file') return isFile(value) ? <FileLink file={value} /> : null
  if (field.rules.shape === 'steps')
    return (
      <Suspense fallback={<Loading isLine />}>
        <ShowSteps value={value} isShort={isShort === true} />
      </Suspense>
    )
  if (field.rules.shape === 'laid')
    return (
      <Suspense fallback={<Loading isLine />}>
        <ShowLaid value={value} />
      </Suspense>
    )
  if (field.rules.columns !== undefined)
    return (
      <Suspense fallback={<Loading isLine />}>
        <ShowLines columns={field.rules.columns} value={value} isShort={isShort === true} />
      </Suspense>
    )
  return field.rules.shape === 'days' ? <Days value={value} isShort={isShort === true} /> : null
}

function Edit(props: EditProps) {
  if (props.field.rules.shape === 'file') return <EditFile {...props} />
  if (props.field.rules.shape === 'days') return <EditDays {...props} />
  if (props.field.rules.columns !== undefined)
    return (
      <Suspense fallback={<Loading isLine />}>
        <EditLines {...props} columns={props.field.rules.columns} />
      </Suspense>
    )
  return (
    <Suspense fallback={<Loading isLine />}>
      <EditSteps {...props} />
    </Suspense>
  )
}

// Few people ever see the steps of a template, so they are no part of what every page loads.
const ShowSteps = lazy(() => import('../schedule/steps.tsx').then((file) => ({ default: file.ShowSteps })))
const ShowLines = lazy(() => import('./lines.tsx').then((file) => ({ default: file.ShowLines })))
const EditLines = lazy(() => import('./lines.tsx').then((file) => ({ default: file.EditLines })))
const ShowLaid = lazy(() => import('../schedule/laid.tsx').then((file) => ({ default: file.ShowLaid })))
const EditSteps = lazy(() => import('../schedule/edit-steps.tsx').then((file) => ({ default: file.EditSteps })))

function Days({ value, isShort }: { readonly value: unknown; readonly isShort: boolean }) {
  const { say } = useLanguage()
  const days = textsIn(value)
  if (isShort) return say(words.days, { n: days.length })
  return (
    <span className="figures references">
      {days.map((one) => (
        <time key={one} dateTime={one}>
          {one}
        </time>
      ))}
    </span>
  )
}

/** One file, sent when it is chosen; the record keeps its name, size and fingerprint. */
export function EditFile({
  id,
  value,
  onChange,
  describedBy,
}: Pick<EditProps, 'id' | 'value' | 'onChange' | 'describedBy'>) {
  const { say } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = (file: File | undefined) => {
    if (file === undefined) return
    setSending(true)
    setProblem(null)
    api
      .upload(file)
      .then(onChange, (error: unknown) => setProblem(asProblem(error)))
      .finally(() => setSending(false))
  }
  return (
    <span className="file-field">
      <input
        ref={input}
        type="file"
        hidden
        aria-label={say(words.chooseFile)}
        onChange={(event) => send(event.target.files?.[0])}
      />
      <Button id={id} loading={isSending} aria-describedby={describedBy} onClick={() => input.current?.click()}>
        {say(isSending ? words.uploading : words.chooseFile)}
      </Button>
      {isFile(value) ? (
        <>
          <span>{value.name}</span>
          <Button type="link" onClick={() => onChange(null)}>
            {say(words.remove)}
          </Button>
        </>
      ) : null}
      {problem === null ? null : (
        <span role="alert" className="field-problem">
          {say(problem.text)}
        </span>
      )}
    </span>
  )
}

function EditDays({ id, field, value, onChange, describedBy }: EditProps) {
  const { say } = useLanguage()
  const days = textsIn(value)
  const put = (list: readonly string[]) => onChange([...new Set(list)].sort() as Day[]) // the picker gives days only
  return (
    <span className="days-field">
      {days.map((one) => (
        <button
          key={one}
          type="button"
          className="chip figures"
          aria-label={`${say(words.remove)} ${one}`}
          onClick={() => put(days.filter((other) => other !== one))}
        >
          {one} <span aria-hidden>×</span>
        </button>
      ))}
      <day.Edit
        id={id}
        field={field}
        value={null}
        describedBy={describedBy}
        onChange={(one) => typeof one === 'string' && put([...days, one])}
      />
    </span>
  )
}

function isFile(value: unknown): value is StoredFile {
  return (
    isRecord(value) && typeof value.id === 'string' && typeof value.name === 'string' && typeof value.bytes === 'number'
  )
}
