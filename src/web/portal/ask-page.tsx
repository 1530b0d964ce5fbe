import { useLocation, useSearch } from 'wouter'
import { serviceCase } from '#registers/service/service-case.ts'
import { Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { useOwnProjects } from '../service/queries.ts'
import { words } from './words.ts'

/** 提诉求 — what the matter is and who can be reached; everything else is the centre's to know. The page before may say what it is about. */
export function AskPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const isLand = asked.get('kind') === 'land'
  const own = useOwnProjects()
  const about = own.data?.projects.find(({ id }) => id === asked.get('project'))
  const given = {
    ...{ enterprise: me.actor.enterprise, channel: 'portal', urgency: 'ordinary', project: about?.id ?? null },
    ...(isLand ? { kind: 'land' } : {}),
  }
  return (
    <Page title={say(isLand ? words.needLand : words.ask)}>
      <p className="field-hint">{say(isLand ? words.landHint : words.askHint)}</p>
      {about === undefined ? null : <p className="field-hint">{say(words.about, { name: about.name })}</p>}
      {asked.has('project') && own.isPending ? (
        <Loading />
      ) : (
        <RecordForm
          register={serviceCase}
          given={given}
          submitLabel={say(words.send)}
          onDone={(row) => {
            void message.success(say(words.sent, { number: String(row.numberText ?? '') }))
            go(`/service-case/${row.id}`)
          }}
        />
      )}
    </Page>
  )
}
