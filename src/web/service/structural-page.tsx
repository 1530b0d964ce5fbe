import { useSearch } from 'wouter'
import { task } from '#registers/task.ts'
import type { Cluster } from '#schema/service-views.ts'
import { write } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import type { Facts } from '../register/draft.ts'
import { TaskForm } from '../register/task-form.tsx'
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

function StructuralForm({ cluster }: { readonly cluster: Cluster }) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const file = async ({ title, asIssued: grounds, lead, dueCurrent: due }: Facts, onceKey: string) => {
    const body = { title, grounds, lead, due, cases: cluster.cases }
    const made = await write<{ readonly task: string }>('POST', '/api/service/structural-tasks', body, {
      'Idempotency-Key': onceKey,
    })
    refresh(task)
    return `/task/${made.task}`
  }
  return (
    <TaskForm
      hint={say(words.structuralHint)}
      needed={['title', 'asIssued', 'lead', 'dueCurrent']}
      known={{ title: cluster.words.title, asIssued: cluster.words.grounds }}
      file={file}
    >
      <section className="case-part">
        <h2>{say(words.origin)}</h2>
        <CaseTitles params={{ id: cluster.cases.join(',') }} />
      </section>
    </TaskForm>
  )
}
