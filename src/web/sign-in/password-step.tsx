import { type FormEvent, useState } from 'react'
import { type Needs, write } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { DoorButton, SecretField } from './field.tsx'
import { useSend } from './use-send.ts'

const oneTime = { type: 'code', autoComplete: 'one-time-code' } as const

/** Name and password, then the code where the account has a second factor. */
export function PasswordStep({ goOn }: { readonly goOn: (needs: Needs | null) => void }) {
  const { say } = useLanguage()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asksCode, setAsksCode] = useState(false)
  const { isBusy, error, send, clear } = useSend()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = { login: login.trim(), password, ...(asksCode ? { code: code.trim() } : {}) }
    send(
      () => write<{ needs: Needs | null }>('POST', '/api/sign-in', given),
      ({ needs }) => (needs === 'code' ? setAsksCode(true) : goOn(needs)),
    )
  }
  const goBack = () => {
    setAsksCode(false)
    setCode('')
    clear()
  }
  return (
    <form onSubmit={submit} className="door-form">
      {asksCode ? (
        <SecretField
          id="code"
          label={say(words.code)}
          value={code}
          set={setCode}
          {...oneTime}
          hint={say(words.codeHint)}
          isFirst
        />
      ) : (
        <NameAndPassword login={login} setLogin={setLogin} password={password} setPassword={setPassword} />
      )}
      <ProblemLine error={error} />
      <DoorButton
        label={say(words.signIn)}
        isBusy={isBusy}
        isReady={asksCode ? code.trim() !== '' : login.trim() !== '' && password !== ''}
      />
      {asksCode ? (
        <button type="button" className="plain" onClick={goBack}>
          {say(words.back)}
        </button>
      ) : null}
    </form>
  )
}

type NameProps = {
  readonly login: string
  readonly setLogin: (login: string) => void
  readonly password: string
  readonly setPassword: (password: string) => void
}

function NameAndPassword({ login, setLogin, password, setPassword }: NameProps) {
  const { say } = useLanguage()
  return (
    <>
      <SecretField id="login" label={say(words.login)} value={login} set={setLogin} autoComplete="username" isFirst />
      <SecretField
        id="password"
        label={say(words.password)}
        value={password}
        set={setPassword}
        type="password"
        autoComplete="current-password"
      />
    </>
  )
}
