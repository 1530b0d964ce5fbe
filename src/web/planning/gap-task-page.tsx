import { useSearch } from 'wouter'
import type { Label } from '#domain/label.ts'
import { facilityKinds } from '#domain/planning/facility-kinds.ts'
import { facility } from '#registers/planning/facility.ts'
import type { CityView } from '#schema/planning-views.ts'
import { write } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import type { Facts } from '../register/draft.ts'
import { TaskForm } from '../register/task-form.tsx'
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

function GapTaskForm({ gap, area }: { readonly gap: Gap; readonly area: string }) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const kind = say(kinds[gap.kind] ?? words.kind)
  const asIssued = gap.short
    ? say(words.taskAsk, { area, kind, n: gap.short, unit: gap.unit })
    : say(words.taskAskFar, { area, kind, n: gap.radius ?? '' })
  const file = async ({ asIssued: asked, lead, dueCurrent: due }: Facts, onceKey: string) => {
    const body = { village: gap.area, kind: gap.kind, lead, due, asked }
    const made = await write<{ readonly facility: string }>('POST', '/api/city/task', body, {
      'Idempotency-Key': onceKey,
    })
    refresh(facility)
    return `/facility/${made.facility}`
  }
  return (
    <TaskForm hint={say(words.taskHint)} needed={['asIssued', 'lead', 'dueCurrent']} known={{ asIssued }} file={file} />
  )
}
