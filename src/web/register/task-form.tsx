import { Button } from 'antd'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { formOf } from '#derive/form.ts'
import type { Label } from '#domain/label.ts'
import { task } from '#registers/task.ts'
import { ProblemLine } from '../components/notices.tsx'
import { newKey } from '../data/new-key.ts'
import { useLanguage } from '../language.tsx'
import type { Facts } from './draft.ts'
import { useFaultWords } from './fault-words.ts'
import { faultsIn } from './faults.ts'
import { Fields } from './fields.tsx'

type Props = {
  readonly hint: string
  /** The fields of a task that a person looks through, each needed. */
  readonly needed: readonly string[]
  /** What is known already, in these fields. */
  readonly known: Facts
  /** Files the task once under the key, and says which page to go to. */
  readonly file: (facts: Facts, onceKey: string) => Promise<string>
  readonly children?: ReactNode
}

/** 由事项立任务 — the words are there; a person says which unit leads and by when. */
export function TaskForm({ hint, needed, known, file, children }: Props) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const faultWords = useFaultWords()
  const [facts, setFacts] = useState(known)
  const [hasTried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newKey())
  const fields = fieldsOfTask.filter((field) => needed.includes(field.key))
  const faults = faultsIn(fields, facts, needed)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return
    setBusy(true)
    file(facts, key.current)
      .then(go)
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <form className="record-form" noValidate onSubmit={send}>
      <p className="field-hint">{hint}</p>
      <div className="fields">
        <Fields
          fields={fields}
          facts={facts}
          set={(name, value) => setFacts((before) => ({ ...before, [name]: value }))}
          faults={hasTried ? faultWords(faults) : {}}
          needs={needed}
          idPrefix="task"
        />
      </div>
      {children}
      <ProblemLine error={error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(issue)}
        </Button>
      </div>
    </form>
  )
}

const issue: Label = ['下发任务', 'Issue the task']
const fieldsOfTask = formOf(task, true).flatMap((group) => group.fields)
