import { isWaiting } from '#derive/columns.ts'
import { whoInWords } from '#derive/who-in-words.ts'
import { type AnyRegister, type Move, movesFrom } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { MoveButton } from './move-button.tsx'

type MovesProps = {
  readonly register: AnyRegister
  readonly row: ServedRow
  readonly onDone?: ((row: ServedRow) => void) | undefined
}

/** The steps that this person may take now; the others of the state stay visible with the reason. */
export function Moves({ register, row, onDone }: MovesProps) {
  const { say, language } = useLanguage()
  const moves = movesFrom(register, row.state)
  const may = moves.filter((move) => row.may.includes(move))
  const others = moves.filter((move) => !row.may.includes(move))
  const main = may.find((move) => moveOf(register, move)?.isMain)
  if (may.length === 0 && (others.length === 0 || !isShownAsNotYet(register, row))) return null
  const gap = language === 'zh' ? '；' : '; '
  return (
    <div className="moves">
      {may.length === 0 ? null : (
        <div className="moves-possible">
          {[...may]
            .sort((a, b) => Number(b === main) - Number(a === main))
            .map((move) => (
              <MoveButton key={move} register={register} row={row} move={move} isMain={move === main} onDone={onDone} />
            ))}
        </div>
      )}
      {others.length === 0 || !isShownAsNotYet(register, row) ? null : (
        <p className="moves-others">
          {say(words.notYet)}
          {others
            .map(
              (move) =>
                `${say(moveOf(register, move)?.label ?? [move, move])}${say(words.onlyBy, { who: say(whoInWords(moveOf(register, move)?.by ?? { nobody: true }, register)) })}`,
            )
            .join(gap)}
        </p>
      )}
    </div>
  )
}

function moveOf(register: AnyRegister, move: string): Move | undefined {
  return register.lifecycle.moves[move]
}

function isShownAsNotYet(register: AnyRegister, row: ServedRow): boolean {
  return isWaiting(register, row.state) || row.may.length > 0
}
