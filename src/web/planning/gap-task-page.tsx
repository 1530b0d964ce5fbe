import { Button } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { formOf } from '#derive/form.ts'
import type { Label } from '#domain/label.ts'
import { facilityKinds } from '#domain/planning/facility-kinds.ts'
import { facility } from '#registers/planning/facility.ts'
import { task } from '#registers/task.ts'
import type { CityView } from '#schema/planning-views.ts'
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
import { useCity } from './queries.ts'
import { words } from './words.ts'

type Gap = CityView['gaps'][number]

const kinds: Readonly<Record<string, Label>> = facilityKinds

/** 缺口转任务 — the words begin with what is wanting; a person says which unit leads and by when. */
export function GapTaskPage() {
  const { say } = useLanguage()
  const asked = new URLSearchParams(useSearch())
  const city = useCity()
  const gap = city.data?.gaps.find(
    (one) => one.isGap && one.area === asked.get('village') && one.kind === asked.get('kind'),
  )
  const area = city.data?.areas.find(({ id }) => id === gap?.area)
  return (
    <Page title={say(words.taskTitle)}>
      {city.isPending ? <Loading /> : null}
      {city.isError ? <Failed error={city.error} /> : null}
      {city.isSuccess && gap === undefined ? <p className="missing">{say(words.taskGone)}</p> : null}
      {gap === undefined || area === undefined ? null : <GapTaskForm gap={gap} area={area.name} />}
    </Page>
  )
}

const needed = ['asIssued', 'lead', 'dueCurrent']
const fields = formOf(task, true)
  .flatMap((group) => group.fields)
  .filter(({ key }) => needed.includes(key))

function GapTaskForm({ gap, area }: { readonly gap: Gap; readonly area: string }) {
  const { say } = useLanguage()
  const [, go] = useLocation()
  const refresh = useRefresh()
  const faultWords = useFaultWords()
  const kind = say(kinds[gap.kind] ?? words.kind)
  const [facts, setFacts] = useState<Facts>({
    asIssued: gap.short
      ? say(words.taskAsk, { area, kind, n: gap.short, unit: gap.unit })
      : say(words.taskAskFar, { area, kind, n: gap.radius ?? '' }),
  })
  const [hasTried, setTried] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const key = useRef(newKey())
  const faults = faultsIn(fields, facts, needed)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length > 0) return
    setBusy(true)
    const { asIssued, lead, dueCurrent: due } = facts
    const body = { village: gap.area, kind: gap.kind, lead, due, asked: asIssued }
    write<{ readonly facility: string }>('POST', '/api/city/task', body, { 'Idempotency-Key': key.current })
      .then((made) => {
        refresh(facility)
        go(`/facility/${made.facility}`)
      })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <form className="record-form" noValidate onSubmit={send}>
      <p className="field-hint">{say(words.taskHint)}</p>
      <div className="fields">
        <Fields
          fields={fields}
          facts={facts}
          set={(name, value) => setFacts((before) => ({ ...before, [name]: value }))}
          faults={hasTried ? faultWords(faults) : {}}
          needs={needed}
          idPrefix="gap"
        />
      </div>
      <ProblemLine error={error} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say(words.issue)}
        </Button>
      </div>
    </form>
  )
}
