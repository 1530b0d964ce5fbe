import { Button } from 'antd'
import { useState } from 'react'
import { isFinal } from '#derive/columns.ts'
import type { AnyRegister, Move } from '#schema/register.ts'
import { api, type ServedRow } from '../api.ts'
import { message } from '../components/toast.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'
import { MoveDialog } from './move-dialog.tsx'

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
export function MoveButton({ isMain = false, isSmall = false, presets = {}, ...props }: MoveButtonProps) {
  const { say } = useLanguage()
  const { register, row } = props
  const move = getMove(register, props.move)
  const { isOpen, setOpen, isBusy, error, go } = useMove(props, move)
  const asks = (move.takes?.length ?? 0) > 0 || move.needsReason === true || isFinal(register, move.to)
  const dialog = { register, row, move, presets, isBusy, error, go, close: () => setOpen(false) }
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
      {isOpen ? <MoveDialog {...dialog} /> : null}
    </>
  )
}

/** Takes the step; a refusal opens the dialog, where it is told. */
function useMove({ register, row, move: name, onDone }: MoveButtonProps, move: Move) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
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
  return { isOpen, setOpen, isBusy, error, go }
}

function getMove(register: AnyRegister, name: string): Move {
  const move: Move | undefined = register.lifecycle.moves[name]
  if (move === undefined) throw new Error(`${register.name} has no move ${name}`)
  return move
}
