import { Input } from 'antd'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'

type ReasonProps = {
  readonly id: string
  readonly isNeeded: boolean
  readonly isMissing: boolean
  readonly reason: string
  readonly set: (reason: string) => void
}

/** The reason of a step, which goes to the log. */
export function ReasonField({ id, isNeeded, isMissing, reason, set }: ReasonProps) {
  const { say } = useLanguage()
  return (
    <div className="field field-wide">
      <label htmlFor={id}>
        {say(isNeeded ? words.reason : words.reasonOptional)}
        {isNeeded ? <span className="required"> *</span> : null}
      </label>
      <Input.TextArea
        id={id}
        value={reason}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={(event) => set(event.target.value)}
      />
      {isMissing ? (
        <p className="field-problem" role="alert">
          {say(words.giveReason)}
        </p>
      ) : null}
    </div>
  )
}
