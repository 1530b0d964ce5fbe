import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { type Needs, write } from '../api.ts'
import { Loading, ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { withKit } from '../theme/with-kit.tsx'
import { words } from '../words.ts'
import { DoorButton, SecretField } from './field.tsx'
import { useSend } from './use-send.ts'

const QRCode = lazy(() => withKit(import('antd/es/qr-code/index.js').then((one) => one.default)))

type Enrolment = { readonly secret: string; readonly address: string }
type Confirmed = { readonly recovery: readonly string[]; readonly needs: Needs | null }

type EnrolProps = {
  readonly goOn: (needs: Needs | null) => void
  /** Who enrols by choice gives the password once more. */
  readonly asksPassword?: boolean
}

/** Sets up the authenticator: key, first code, recovery codes shown once. */
export function EnrolStep({ goOn, asksPassword = false }: EnrolProps) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const [done, setDone] = useState<Confirmed | null>(null)
  if (done !== null) return <RecoveryCodes codes={done.recovery} goOn={() => goOn(done.needs)} />
  if (enrolment !== null) return <FirstCode enrolment={enrolment} setDone={setDone} />
  return asksPassword ? <Prove setEnrolment={setEnrolment} /> : <Begin setEnrolment={setEnrolment} />
}

type BeginProps = { readonly setEnrolment: (enrolment: Enrolment) => void }

/** Each beginning makes a new key, so it is begun once. */
function Begin({ setEnrolment }: BeginProps) {
  const { error, send } = useSend()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    send(() => write<Enrolment>('POST', '/api/sign-in/totp/enrol', {}), setEnrolment)
  })
  return error === null ? <Loading /> : <ProblemLine error={error} />
}

function Prove({ setEnrolment }: BeginProps) {
  const { say } = useLanguage()
  const [password, setPassword] = useState('')
  const { isBusy, error, send } = useSend()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(() => write<Enrolment>('POST', '/api/sign-in/totp/enrol', { password }), setEnrolment)
  }
  return (
    <form onSubmit={submit} className="door-form">
      <SecretField
        id="enrol-password"
        label={say(words.oldPassword)}
        value={password}
        set={setPassword}
        type="password"
        autoComplete="current-password"
      />
      <ProblemLine error={error} />
      <DoorButton label={say(words.enrol)} isBusy={isBusy} isReady={password !== ''} />
    </form>
  )
}

function FirstCode({
  enrolment,
  setDone,
}: {
  readonly enrolment: Enrolment
  readonly setDone: (done: Confirmed) => void
}) {
  const { say } = useLanguage()
  const [code, setCode] = useState('')
  const { isBusy, error, send } = useSend()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(() => write<Confirmed>('POST', '/api/sign-in/totp/confirm', { code: code.trim() }), setDone)
  }
  return (
    <form onSubmit={submit} className="door-form">
      <div className="enrol-key">
        {/* The key stands beside in letters for who cannot see the picture. */}
        <span aria-hidden="true">
          <Suspense fallback={<span className="enrol-picture" />}>
            <QRCode value={enrolment.address} size={148} bordered={false} color="#000000" bgColor="#ffffff" />
          </Suspense>
        </span>
        <p>
          <span className="field-hint">{say(words.enrolKey)}</span>
          <code>{enrolment.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          <a href={enrolment.address}>{say(words.enrolAddress)}</a>
        </p>
      </div>
      <SecretField
        id="first-code"
        label={say(words.code)}
        value={code}
        set={setCode}
        type="code"
        autoComplete="one-time-code"
        isFirst
      />
      <ProblemLine error={error} />
      <DoorButton label={say(words.confirm)} isBusy={isBusy} isReady={code.trim() !== ''} />
    </form>
  )
}

function RecoveryCodes({ codes, goOn }: { readonly codes: readonly string[]; readonly goOn: () => void }) {
  const { say } = useLanguage()
  return (
    <div className="door-form">
      <h2>{say(words.recoveryTitle)}</h2>
      <p>{say(words.recoveryHint)}</p>
      <ul className="recovery figures">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <DoorButton label={say(words.recoveryKept)} act={goOn} />
    </div>
  )
}
