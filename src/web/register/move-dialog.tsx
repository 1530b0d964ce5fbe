import { Modal } from 'antd'
import { useState } from 'react'
import { isFinal } from '#derive/columns.ts'
import type { AnyRegister, Move } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'
import { useFaultWords } from './fault-words.ts'
import { faultsIn } from './faults.ts'
import { Fields } from './fields.tsx'
import { ReasonField } from './reason-field.tsx'

type DialogProps = {
  readonly register: AnyRegister
  readonly row: ServedRow
  readonly move: Move
  readonly presets: Facts
  readonly isBusy: boolean
  readonly error: unknown
  readonly go: (facts: Facts, reason: string) => void
  readonly close: () => void
}

/** Asks what a step takes, and the reason where it needs one. */
export function MoveDialog({ register, row, move, presets, isBusy, error, go, close }: DialogProps) {
  const { say } = useLanguage()
  const faultWords = useFaultWords()
  const [facts, setFacts] = useState<Facts>(() =>
    Object.fromEntries((move.takes ?? []).map((key) => [key, row[key] ?? presets[key] ?? null])),
  )
  const [reason, setReason] = useState('')
  const [hasTried, setTried] = useState(false)
  const fields = (move.takes ?? []).map((key) => ({ key, field: register.fields[key] }))
  const faults = faultsIn(fields, facts, move.needs ?? [])
  const lacksReason = move.needsReason === true && reason.trim() === ''
  const confirm = () => {
    setTried(true)
    if (Object.keys(faults).length === 0 && !lacksReason) go(facts, reason)
  }
  return (
    <Modal
      open
      title={say(move.label)}
      okText={say(move.label)}
      cancelText={say(words.cancel)}
      onOk={confirm}
      onCancel={close}
      // “Close” may be the step itself: the cross must not be called the same.
      closable={{ 'aria-label': say(words.cancel) }}
      confirmLoading={isBusy}
    >
      <div className="record-form dialog">
        <Way register={register} from={row.state} to={move.to} />
        <Fields
          fields={fields}
          facts={facts}
          set={(key, value) => setFacts((before) => ({ ...before, [key]: value }))}
          faults={hasTried ? faultWords(faults) : {}}
          names={row.names}
          needs={move.needs ?? []}
          idPrefix={`move-${row.id}`}
        />
        <ReasonField
          id={`reason-${row.id}`}
          isNeeded={move.needsReason === true}
          isMissing={hasTried && lacksReason}
          reason={reason}
          set={setReason}
        />
        {isFinal(register, move.to) ? <p className="field-hint">{say(words.finalStep)}</p> : null}
        <ProblemLine error={error} />
      </div>
    </Modal>
  )
}

type WayProps = { readonly register: AnyRegister; readonly from: string; readonly to: string }

function Way({ register, from, to }: WayProps) {
  return (
    <p className="move-way">
      <StateMark register={register} state={from} /> <span aria-hidden>→</span>{' '}
      <StateMark register={register} state={to} />
    </p>
  )
}
