import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { formOf } from '#derive/form.ts'
import { task } from '#registers/task.ts'
import type { Cluster } from '#schema/service-views.ts'
import { write } from '../api.ts'
import { Failed, Loading, ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { newKey } from '../data/new-key.ts'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import type { Facts } from '../register/draft.ts'
import { useFaultWords } from '../register/fault-words.ts'
import { faultsIn } from '../register/faults.ts'
import { Fields } from '../register/fields.tsx'
import { CaseTitles } from './case-titles.tsx'
import { useServiceDesk } from './queries.ts'
import { words } from './words.ts'

/** 同类诉求专项任务 — the form begins with what the cases say; a person says who leads it and by when. */
export function StructuralPage() {
  const { say } = useLanguage()
  const kind = new URLSearchParams(useSearch()).get('kind')
  const desk = useServiceDesk()
  const cluster = desk.data?.clusters.find((one) => one.kind === kind)
  return (
    <Page title={say(words.structural)}>
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <Failed error={desk.error} /> : null}
      {desk.isSuccess && cluster === undefined ? <p className="missing">{say(words.gone)}</p> : null}
      {cluster === undefined ? null : <StructuralForm cluster={cluster} />}
    </Page>
  )
}

const asked = ['title', 'asIssued', 'lead', 'dueCurrent']
const fields = formOf(task, true)
  .flatMap((group) => group.fields)
  .filter(({ key }) => asked.includes(key))

function StructuralForm({ cluster }: { readonly cluster: Cluster }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const refresh = useRefresh()
  const faultWords = useFaultWords()
  const [facts, setFacts] = useState<Facts>({ title: cluster.words.title, asIssued: cluster.words.grounds })
  const [hasTried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newKey())
  const faults = faultsIn(fields, facts, asked)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return
    setBusy(true)
    const { title, asIssued: grounds, lead, dueCurrent: due } = facts
    const body = { title, grounds, lead, due, cases: cluster.cases }
    write<{ readonly task: string }>('POST', '/api/service/structural-tasks', body, { 'Idempotency-Key': key.current })
      .then((made) => {
        refresh(task)
        go(`/task/${made.task}`)
      })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <form className="record-form" noValidate onSubmit={send}>
      <p className="field-hint">{say(words.structuralHint)}</p>
      <div className="fields">
        <Fields
          fields={fields}
          facts={facts}
          set={(name, value) => setFacts((before) => ({ ...before, [name]: value }))}
          faults={hasTried ? faultWords(faults) : {}}
          needs={asked}
          idPrefix="structural"
        />
      </div>
      <section className="case-part">
        <h2>{say(words.origin)}</h2>
        <CaseTitles params={{ id: cluster.cases.join(',') }} />
      </section>
      <ProblemLine error={error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(words.issue)}
        </Button>
      </div>
    </form>
  )
}
