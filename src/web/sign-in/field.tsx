import { Button, Input } from 'antd'

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

/** One line of a sign-in form. */
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
  const shared = {
    id,
    value,
    autoComplete,
    autoFocus: isFirst,
    size: 'large' as const,
    'aria-describedby': hint === undefined ? undefined : `${id}-help`,
    onChange: (event: { target: { value: string } }) => set(event.target.value),
  }
  return (
    <div className="field field-wide">
      <label htmlFor={id}>{label}</label>
      {type === 'password' ? (
        <Input.Password {...shared} />
      ) : (
        <Input {...shared} {...(type === 'code' ? { inputMode: 'numeric' as const, className: 'figures' } : {})} />
      )}
      {hint === undefined ? null : (
        <p id={`${id}-help`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

type DoorButtonProps = { readonly label: string; readonly isBusy: boolean; readonly isReady: boolean }

/** The one button that sends a form at the door. */
export function DoorButton({ label, isBusy, isReady }: DoorButtonProps) {
  return (
    <Button type="primary" size="large" htmlType="submit" block loading={isBusy} disabled={!isReady}>
      {label}
    </Button>
  )
}
