import { type FormEvent, useState } from 'react'
import type { Label } from '#domain/label.ts'
import { zone } from '#registers/zone.ts'
import { write } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { DoorButton, SecretField } from './field.tsx'
import { useSend } from './use-send.ts'

const zoneKeys = ['name', 'shortName', 'issuer', 'supervisionOffice', 'paperCode'] as const

/** 首次使用 — the one-time secret of the terminal makes the zone and its first administrator. */
export function FirstUse({ back }: { readonly back: () => void }) {
  const { say } = useLanguage()
  const [facts, setFacts] = useState<Readonly<Record<string, string>>>({})
  const { isBusy, error, send } = useSend()
  const [isDone, setDone] = useState(false)
  const line = (key: string, label: Label, more: { type?: 'password'; autoComplete?: string } = {}) => (
    <SecretField
      key={key}
      id={`first-${key}`}
      label={say(label)}
      value={facts[key] ?? ''}
      set={(value) => setFacts((before) => ({ ...before, [key]: value }))}
      autoComplete="off"
      {...more}
    />
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { secret, code, adminName, login, password } = facts
    const named = Object.fromEntries(zoneKeys.map((key) => [key, facts[key]]))
    send(
      () => write('POST', '/api/sign-in/first', { secret, login, password, name: adminName, zone: { code, ...named } }),
      () => setDone(true),
    )
  }
  if (isDone) {
    return <FirstDone back={back} />
  }
  return (
    <form onSubmit={submit} className="door-form">
      <p className="field-hint">{say(words.firstHint)}</p>
      {line('secret', words.firstSecret)}
      <h2>{say(words.firstZone)}</h2>
      {line('code', words.zoneCode)}
      {zoneKeys.map((key) => line(key, zone.fields[key].label))}
      <h2>{say(words.firstAdmin)}</h2>
      {line('adminName', words.firstName, { autoComplete: 'name' })}
      {line('login', words.login, { autoComplete: 'username' })}
      {line('password', words.password, { type: 'password', autoComplete: 'new-password' })}
      <p className="field-hint">{say(words.passwordRule)}</p>
      <ProblemLine error={error} />
      <DoorButton label={say(words.confirm)} isBusy={isBusy} />
      <button type="button" className="plain" onClick={back}>
        {say(words.back)}
      </button>
    </form>
  )
}

function FirstDone({ back }: { readonly back: () => void }) {
  const { say } = useLanguage()
  return (
    <div className="door-form">
      <p role="status">{say(words.firstDone)}</p>
      <DoorButton label={say(words.signIn)} act={back} />
    </div>
  )
}
