import { useState } from 'react'
import { useLanguage } from '../language.tsx'
import { Mark } from '../theme/marks.tsx'
import { words } from '../words.ts'

type SecretFieldProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
  readonly type?: 'text' | 'password' | 'code'
  readonly autoComplete: string
  readonly hint?: string
  readonly isFirst?: boolean
}

/** One line of a sign-in form; plain, because the door must open before everything else is loaded. */
export function SecretField({
  id,
  label,
  value,
  set,
  type = 'text',
  autoComplete,
  hint,
  isFirst = false,
}: SecretFieldProps) {
  const [isShown, setShown] = useState(false)
  const isSecret = type === 'password'
  return (
    <div className="field field-wide">
      <label htmlFor={id}>{label}</label>
      <span className="door-field">
        <input
          id={id}
          value={value}
          type={isSecret && !isShown ? 'password' : 'text'}
          autoComplete={autoComplete}
          // biome-ignore lint/a11y/noAutofocus: nothing else is to be done at the door
          autoFocus={isFirst}
          aria-describedby={hint === undefined ? undefined : `${id}-help`}
          inputMode={type === 'code' ? 'numeric' : undefined}
          className={type === 'code' ? 'figures' : undefined}
          onChange={(event) => set(event.target.value)}
        />
        {isSecret ? <Reveal isShown={isShown} turn={() => setShown(!isShown)} /> : null}
      </span>
      {hint === undefined ? null : (
        <p id={`${id}-help`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

function Reveal({ isShown, turn }: { readonly isShown: boolean; readonly turn: () => void }) {
  const { say } = useLanguage()
  return (
    <button type="button" aria-label={say(words.showSecret)} aria-pressed={isShown} onClick={turn}>
      <Mark of={isShown ? 'seen' : 'hidden'} />
    </button>
  )
}

type DoorButtonProps = {
  readonly label: string
  readonly isBusy?: boolean
  readonly isReady?: boolean
  /** Without it the button sends its form. */
  readonly act?: () => void
}

/** The one button of a step at the door; plain too, so that the door needs no kit. */
export function DoorButton({ label, isBusy = false, isReady = true, act }: DoorButtonProps) {
  return (
    <button
      type={act === undefined ? 'submit' : 'button'}
      className="door-button"
      disabled={!isReady}
      aria-busy={isBusy}
      onClick={(event) => {
        // What is on its way is not sent again; the button keeps the focus meanwhile.
        if (isBusy) event.preventDefault()
        else act?.()
      }}
    >
      {label}
    </button>
  )
}
