import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useFocus } from '../components/use-focus.ts'
import { useLanguage } from '../language.tsx'
import { quickReasons, words } from './words.ts'

type Props = { readonly count: number; readonly onReject: (reason: string) => void; readonly onClose: () => void }

/** Why items leave the plan: one of the usual reasons by one press, or in the officer's own words. */
export function RejectDialog({ count, onReject, onClose }: Props) {
  const { say } = useLanguage()
  const [reason, setReason] = useState('')
  useFocus('reject-reason')
  const isGiven = reason.trim() !== ''
  return (
    <Modal
      open
      title={say(words.rejectTitle, { n: count })}
      okText={say(words.reject)}
      cancelText={say(words.cancel)}
      okButtonProps={{ disabled: !isGiven }}
      onOk={() => onReject(reason.trim())}
      onCancel={onClose}
    >
      <div className="review-reasons">
        {quickReasons.map((label) => (
          <Button key={label[0]} size="small" onClick={() => onReject(say(label))}>
            {say(label)}
          </Button>
        ))}
      </div>
      <label htmlFor="reject-reason">{say(words.reasonAsk)}</label>
      <Input.TextArea
        id="reject-reason"
        rows={2}
        maxLength={400}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={(event) => {
          if (event.shiftKey || event.nativeEvent.isComposing || !isGiven) return
          event.preventDefault()
          onReject(reason.trim())
        }}
      />
      {!isGiven && <p className="review-note">{say(words.reasonNeeded)}</p>}
    </Modal>
  )
}
