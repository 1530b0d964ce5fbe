import { useLocation } from 'wouter'
import { serviceCase } from '#registers/service/service-case.ts'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { words } from './words.ts'

/** 提诉求 — what the matter is and who can be reached; everything else is the centre's to know. */
export function AskPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const given = { enterprise: me.actor.enterprise, channel: 'portal', project: null, urgency: 'ordinary' }
  return (
    <Page title={say(words.ask)}>
      <p className="field-hint">{say(words.askHint)}</p>
      <RecordForm
        register={serviceCase}
        given={given}
        submitLabel={say(words.send)}
        onDone={(row) => {
          void message.success(say(words.sent, { number: String(row.numberText ?? '') }))
          go(`/service-case/${row.id}`)
        }}
      />
    </Page>
  )
}
