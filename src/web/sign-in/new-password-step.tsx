import { type FormEvent, useState } from 'react'
import { type Needs, write } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { DoorButton, SecretField } from './field.tsx'
import { useSend } from './use-send.ts'

type NewPasswordProps = { readonly goOn: (needs: Needs | null) => void; readonly isAtDoor?: boolean }

const secret = { type: 'password' } as const
const chosen = { type: 'password', autoComplete: 'new-password' } as const

/** Changes one's own password: at the door when it must be, and later on one's own page. */
export function NewPasswordStep({ goOn, isAtDoor = false }: NewPasswordProps) {
  const { say } = useLanguage()
  const [old, setOld] = useState('')
  const [fresh, setFresh] = useState('')
  const [again, setAgain] = useState('')
  const { isBusy, error, send } = useSend()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(
      () => write<{ needs: Needs | null }>('POST', '/api/sign-in/password', { old, fresh }),
      ({ needs }) => {
        for (const set of [setOld, setFresh, setAgain]) set('')
        goOn(needs)
      },
    )
  }
  return (
    <form onSubmit={submit} className="door-form">
      <SecretField
        id="old"
        label={say(words.oldPassword)}
        value={old}
        set={setOld}
        autoComplete="current-password"
        isFirst={isAtDoor}
        {...secret}
      />
      <SecretField
        id="fresh"
        label={say(words.newPassword)}
        value={fresh}
        set={setFresh}
        hint={say(words.passwordRule)}
        {...chosen}
      />
      <SecretField id="again" label={say(words.repeatPassword)} value={again} set={setAgain} {...chosen} />
      {again !== '' && again !== fresh ? (
        <p className="field-problem" role="alert">
          {say(words.passwordsDiffer)}
        </p>
      ) : null}
      <ProblemLine error={error} />
      <DoorButton
        label={say(words.changePassword)}
        isBusy={isBusy}
        isReady={old !== '' && fresh !== '' && again === fresh}
      />
    </form>
  )
}
