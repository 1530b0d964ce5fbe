import { Button, Modal } from 'antd'
import { useState } from 'react'
import { type ServedRow, write } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { useSend } from '../sign-in/use-send.ts'
import { words } from '../words.ts'

/** A one-time password, shown once; the account's devices are signed out. */
export function ResetPassword({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const { actor } = useMe()
  const [isOpen, setOpen] = useState(false)
  const [password, setPassword] = useState<string | null>(null)
  const { isBusy, error, send } = useSend()
  if (!actor.roles.includes('securityAdmin') && !actor.roles.includes('systemAdmin')) return null
  const close = () => {
    setOpen(false)
    setPassword(null)
  }
  const reset = () =>
    send(
      () => write<{ password: string }>('POST', `/api/account/${row.id}/reset-password`, {}),
      (answer) => setPassword(answer.password),
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.resetPassword)}</Button>
      <Modal
        open={isOpen}
        title={say(words.resetOf, { login: String(row.login) })}
        onCancel={close}
        footer={
          password === null ? undefined : (
            <Button type="primary" onClick={close}>
              {say(words.close)}
            </Button>
          )
        }
        okText={say(words.resetPassword)}
        cancelText={say(words.cancel)}
        confirmLoading={isBusy}
        onOk={reset}
      >
        <p>{say(words.resetHint)}</p>
        {password === null ? null : (
          <p className="one-time" role="status">
            <span className="field-hint">{say(words.oneTimePassword)}</span>
            <code>{password}</code>
          </p>
        )}
        <ProblemLine error={error} />
      </Modal>
    </>
  )
}
