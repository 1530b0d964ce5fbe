import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { isFinal } from '#derive/columns.ts'
import type { AnyRegister, Move } from '#schema/register.ts'
import { api, type ServedRow } from '../api.ts'
import { ProblemLine } from '../components/notices.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'
import { faultsIn } from './faults.ts'
import { Fields } from './fields.tsx'

type MoveButtonProps = {
  readonly register: AnyRegister
  readonly row: ServedRow
  readonly move: string
  readonly isMain?: boolean
  readonly isSmall?: boolean
  /** What the place already knows of the facts that the step takes. */
  readonly presets?: Facts
  readonly onDone?: ((row: ServedRow) => void) | undefined
}

/** One step of a record. It asks for what the step takes; a plain step is done at once. */
export function MoveButton({
  register,
  row,
  move: name,
  isMain = false,
  isSmall = false,
  presets = {},
  onDone,
}: MoveButtonProps) {
  const { say } = useLanguage()
  const { message } = App.useApp()
  const refresh = useRefresh()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const move = getMove(register, name)
  const asks = (move.takes?.length ?? 0) > 0 || move.needsReason === true || isFinal(register, move.to)
  const go = (facts: Facts, reason: string) => {
    setBusy(true)
    setError(null)
    api
      .move(register, row.id, name, { facts, reason: reason.trim() || undefined, version: row.version })
      .then((moved) => {
        setOpen(false)
        refresh(register, moved)
        void message.success(say(words.moveDone, { move: say(move.label) }))
        onDone?.(moved)
      })
      .catch((failure: unknown) => {
        setError(failure)
        setOpen(true)
        refresh(register)
      })
      .finally(() => setBusy(false))
  }
  return (
    <>
      <Button
        type={isMain ? 'primary' : 'default'}
        size={isSmall ? 'small' : 'middle'}
        loading={isBusy && !isOpen}
        onClick={() => (asks ? setOpen(true) : go({}, ''))}
      >
        {say(move.label)}
      </Button>
      {isOpen ? (
        <MoveDialog
          register={register}
          row={row}
          move={move}
          presets={presets}
          isBusy={isBusy}
          error={error}
          go={go}
          close={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

function getMove(register: AnyRegister, name: string): Move {
  const move: Move | undefined = register.lifecycle.moves[name]
  if (move === undefined) throw new Error(`${register.name} has no move ${name}`)
  return move
}

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

function MoveDialog({ register, row, move, presets, isBusy, error, go, close }: DialogProps) {
  const { say } = useLanguage()
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
  const reasonId = `reason-${row.id}`
  return (
    <Modal
      open
      title={say(move.label)}
      okText={say(move.label)}
      cancelText={say(words.cancel)}
      onOk={confirm}
      onCancel={close}
      confirmLoading={isBusy}
    >
      <div className="record-form dialog">
        <p className="move-way">
          <StateMark register={register} state={row.state} /> <span aria-hidden>→</span>{' '}
          <StateMark register={register} state={move.to} />
        </p>
        <Fields
          fields={fields}
          facts={facts}
          set={(key, value) => setFacts((before) => ({ ...before, [key]: value }))}
          faults={
            hasTried
              ? Object.fromEntries(
                  Object.entries(faults).map(([key, fault]) => [key, say(fault.text, { label: say(fault.label) })]),
                )
              : {}
          }
          names={row.names}
          needs={move.needs ?? []}
          idPrefix={`move-${row.id}`}
        />
        <div className="field field-wide">
          <label htmlFor={reasonId}>
            {say(move.needsReason ? words.reason : words.reasonOptional)}
            {move.needsReason ? <span className="required"> *</span> : null}
          </label>
          <Input.TextArea
            id={reasonId}
            value={reason}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => setReason(event.target.value)}
          />
          {hasTried && lacksReason ? (
            <p className="field-problem" role="alert">
              {say(words.giveReason)}
            </p>
          ) : null}
        </div>
        {isFinal(register, move.to) ? <p className="field-hint">{say(words.finalStep)}</p> : null}
        <ProblemLine error={error} />
      </div>
    </Modal>
  )
}
