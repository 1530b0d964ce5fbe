import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Label } from '#domain/label.ts'
import { roles } from '#schema/who.ts'
import { read, write } from '../api.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Outside } from '../messages/outside.tsx'
import { asProblem } from '../problem.ts'
import { momentIn } from '../register/timeline.tsx'
import { EnrolStep } from '../sign-in/enrol-step.tsx'
import { NewPasswordStep } from '../sign-in/new-password-step.tsx'
import { RemoveFactor } from '../sign-in/remove-factor.tsx'
import { words } from '../words.ts'

/** One's own account: who one is here, the password, the second factor, the signed-in devices. */
export function OwnAccount() {
  const { say } = useLanguage()
  const me = useMe()
  const [factor, setFactor] = useState<'add' | 'remove' | null>(null)
  const factorDone = (text: Label) => {
    setFactor(null)
    void message.success(say(text))
  }
  return (
    <Page
      title={say(words.myAccount)}
      beside={
        <span className="field-hint">
          {me.actor.name} · {me.actor.roles.map((role) => say(roles[role])).join('、')}
        </span>
      }
    >
      <div className="own-account">
        <section className="fact-group">
          <h2>{say(words.changePassword)}</h2>
          <NewPasswordStep goOn={() => void message.success(say(words.passwordChanged))} />
        </section>
        <section className="fact-group">
          <h2>{say(words.enrol)}</h2>
          {factor === 'add' ? <EnrolStep asksPassword goOn={() => factorDone(words.secured)} /> : null}
          {factor === 'remove' ? <RemoveFactor done={() => factorDone(words.factorRemoved)} /> : null}
          {factor === null ? (
            <>
              <p className="field-hint">{say(words.factorHint)}</p>
              <p className="form-foot">
                <Button onClick={() => setFactor('add')}>{say(words.enrol)}</Button>
                <Button onClick={() => setFactor('remove')}>{say(words.removeFactor)}</Button>
              </p>
            </>
          ) : null}
        </section>
        <Outside />
        <section className="fact-group">
          <h2>{say(words.sessions)}</h2>
          <Sessions />
        </section>
      </div>
    </Page>
  )
}

type OwnSession = {
  readonly id: string
  readonly device: string
  readonly startedAt: string
  readonly seenAt: string
  readonly isThis: boolean
}

function Sessions() {
  const { say } = useLanguage()
  const client = useQueryClient()
  const key = ['sessions']
  const sessions = useQuery({ queryKey: key, queryFn: () => read<readonly OwnSession[]>('/api/sign-in/sessions') })
  if (sessions.isPending) return <Loading isLine />
  if (sessions.isError) return <Failed error={sessions.error} />
  const end = (id: string) => {
    write('DELETE', `/api/sign-in/sessions/${id}`, {})
      .catch((error: unknown) => message.error(say(asProblem(error).text)))
      .finally(() => void client.invalidateQueries({ queryKey: key }))
  }
  return (
    <ul className="sessions">
      {sessions.data.map((session) => (
        <li key={session.id}>
          <span title={session.device}>{deviceName(session.device)}</span>
          <span className="figures field-hint">{say(words.since, { at: momentIn(session.startedAt) })}</span>
          {session.isThis ? (
            <b>{say(words.thisDevice)}</b>
          ) : (
            <Button size="small" onClick={() => end(session.id)}>
              {say(words.endSession)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Browser and system out of the long line that browsers send. */
export function deviceName(device: string): string {
  const browser =
    /(Edg|OPR|Firefox|Chrome|Safari)\/[\d.]+/
      .exec(device)?.[0]
      ?.replace(/\.\d.*$/, '')
      .replace('/', ' ') ?? ''
  const system = /Windows|Android|iPhone|Mac OS X|Linux/.exec(device)?.[0] ?? ''
  return [browser, system].filter((part) => part !== '').join(' · ') || device || '—'
}
