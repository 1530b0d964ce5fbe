import { Button, Modal } from 'antd'
import { useState } from 'react'
import { type ServedRow, write } from '../api.ts'
import { Notice, ProblemLine } from '../components/notices.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { ReasonField } from '../register/reason-field.tsx'
import { useSend } from '../sign-in/use-send.ts'
import { words } from '../words.ts'

/** Takes a lost authenticator off another's account, with the reason; for the security administrator. */
export function ResetFactor({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const { actor } = useMe()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isDone, setDone] = useState(false)
  const { isBusy, error, send } = useSend()
  if (!actor.roles.includes('securityAdmin')) return null
  const close = () => {
    setOpen(false)
    setDone(false)
    setReason('')
  }
  const reset = () =>
    send(
      () => write('POST', `/api/account/${row.id}/reset-factor`, { reason }),
      () => setDone(true),
    )
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.resetFactor)}</Button>
      <Modal
        open={isOpen}
        title={say(words.resetFactor)}
        onCancel={close}
        onOk={reset}
        okText={say(words.resetFactor)}
        okButtonProps={{ disabled: reason.trim() === '' }}
        cancelText={say(words.cancel)}
        confirmLoading={isBusy}
        footer={isDone ? null : undefined}
      >
        {isDone ? (
          <Notice title={say(words.factorReset)} />
        ) : (
          <ReasonField id="factor-reason" isNeeded isMissing={false} reason={reason} set={setReason} />
        )}
        <ProblemLine error={error} />
      </Modal>
    </>
  )
}
