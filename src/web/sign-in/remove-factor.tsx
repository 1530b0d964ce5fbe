import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { write } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { SecretField } from './field.tsx'
import { useSend } from './use-send.ts'

/** Takes the authenticator off one's own account, with password and one of its codes. */
export function RemoveFactor({ done }: { readonly done: () => void }) {
  const { say } = useLanguage()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { isBusy, error, send } = useSend()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(() => write('POST', '/api/sign-in/totp/remove', { password, code: code.trim() }), done)
  }
  return (
    <form onSubmit={submit} className="door-form">
      <SecretField
        id="remove-password"
        label={say(words.oldPassword)}
        value={password}
        set={setPassword}
        type="password"
        autoComplete="current-password"
      />
      <SecretField
        id="remove-code"
        label={say(words.code)}
        value={code}
        set={setCode}
        type="code"
        autoComplete="one-time-code"
        hint={say(words.codeHint)}
      />
      <ProblemLine error={error} />
      <Button htmlType="submit" loading={isBusy} disabled={password === '' || code.trim() === ''}>
        {say(words.removeFactor)}
      </Button>
    </form>
  )
}
