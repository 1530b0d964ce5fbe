import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { type Needs, write } from '../api.ts'
import { Failed, Loading, ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { SecretField } from './field.tsx'
import { useSend } from './use-send.ts'

const QRCode = lazy(() => import('antd/es/qr-code/index.js'))

type Enrolment = { readonly secret: string; readonly address: string }

/** Sets up the authenticator: key, first code, recovery codes shown once. */
export function EnrolStep({ goOn }: { readonly goOn: (needs: Needs | null) => void }) {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const [done, setDone] = useState<{ recovery: readonly string[]; needs: Needs | null } | null>(null)
  const { isBusy, error, send } = useSend()
  const enrolment = useQuery({ queryKey: ['enrolment'], queryFn: () => write<Enrolment>('POST', '/api/sign-in/totp/enrol', {}), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })
  if (done !== null) return <RecoveryCodes codes={done.recovery} goOn={() => goOn(done.needs)} />
  if (enrolment.isPending) return <Loading />
  if (enrolment.isError) return <Failed error={enrolment.error} />
  const { secret, address } = enrolment.data
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(() => write<{ recovery: readonly string[]; needs: Needs | null }>('POST', '/api/sign-in/totp/confirm', { code: code.trim() }), setDone)
  }
  return (
    <form onSubmit={submit} className="door-form">
      <div className="enrol-key">
        <Suspense fallback={<span className="enrol-picture" />}>
          <QRCode value={address} size={148} bordered={false} color="#000000" bgColor="#ffffff" />
        </Suspense>
        <p>
          <span className="field-hint">{say(words.enrolKey)}</span>
          <code>{secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          <a href={address}>{say(words.enrolAddress)}</a>
        </p>
      </div>
      <SecretField id="first-code" label={say(words.code)} value={code} set={setCode} type="code" autoComplete="one-time-code" isFirst />
      <ProblemLine error={error} />
      <Button type="primary" size="large" htmlType="submit" block loading={isBusy} disabled={code.trim() === ''}>{say(words.confirm)}</Button>
    </form>
  )
}

function RecoveryCodes({ codes, goOn }: { readonly codes: readonly string[]; readonly goOn: () => void }) {
  const { say } = useLanguage()
  return (
    <div className="door-form">
      <h2>{say(words.recoveryTitle)}</h2>
      <p>{say(words.recoveryHint)}</p>
      <ul className="recovery figures">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <Button type="primary" size="large" block onClick={goOn}>{say(words.recoveryKept)}</Button>
    </div>
  )
}
