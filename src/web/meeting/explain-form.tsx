import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { explanation } from '#registers/explanation.ts'
import { api, type Served } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { message } from '../components/toast.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import type { Facts } from '../register/draft.ts'
import { useFaultWords } from '../register/fault-words.ts'
import { faultsIn } from '../register/faults.ts'
import { Fields } from '../register/fields.tsx'
import { words as common } from '../words.ts'
import { meetingWords as words } from './words.ts'

const takes = ['cause', 'words', 'promise', 'promiseQuantity', 'promiseMeasure', 'promiseDue'] as const
const needs = explanation.lifecycle.moves.explain?.needs ?? []
const fields = takes.map((key) => ({ key, field: explanation.fields[key] }))

/** 提交说明 — six inputs; everything else is known already. The matter of the promise is proposed from the first fact. */
export function ExplainForm({ row }: { readonly row: Served<typeof explanation> }) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const faultWords = useFaultWords()
  const [facts, setFacts] = useState<Facts>(() => ({
    ...Object.fromEntries(takes.map((key) => [key, row[key]])),
    promise: row.promise ?? row.reasons[0]?.title ?? null,
  }))
  const [hasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const faults = faultsIn(fields, facts, needs)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0 || isBusy) return
    setBusy(true)
    setError(null)
    api
      .move(explanation, row.id, 'explain', { facts, version: row.version })
      .then((moved) => {
        refresh(explanation, moved)
        void message.success(say(common.moveDone, { move: say(words.submitExplanation) }))
      })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <form className="record-form" noValidate onSubmit={send} aria-label={say(words.ownWords)}>
      <fieldset>
        <legend>{say(words.ownWords)}</legend>
        <p className="field-hint">{say(words.explainHint)}</p>
        <div className="fields">
          <Fields
            fields={fields}
            facts={facts}
            set={(key, value) => setFacts((before) => ({ ...before, [key]: value }))}
            faults={hasTried ? faultWords(faults) : {}}
            names={row.names}
            needs={needs}
            idPrefix={`explain-${row.id}`}
          />
        </div>
      </fieldset>
      <ProblemLine error={error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(words.submitExplanation)}
        </Button>
      </div>
    </form>
  )
}
