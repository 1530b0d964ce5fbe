import { Button, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useFocus } from '../components/use-focus.ts'
import { useLanguage } from '../language.tsx'
import type { TaskRow } from './model.ts'
import { piecesOf, soundCuts } from './split.ts'
import { words } from './words.ts'

type Props = { readonly row: TaskRow; readonly onSplit: (at: readonly number[]) => void; readonly onClose: () => void }

/** Chooses the places at which the quoted words fall into several tasks: at a pause by one press, anywhere by the cursor. */
export function SplitDialog({ row, onSplit, onClose }: Props) {
  const { say } = useLanguage()
  const [cuts, setCuts] = useState<readonly number[]>([])
  useFocus('split-words')
  const box = useRef<HTMLDivElement>(null)
  const turn = (at: number) =>
    setCuts(cuts.includes(at) ? cuts.filter((cut) => cut !== at) : soundCuts(row.asSaid, [...cuts, at]))
  const cutAtCursor = () =>
    setCuts(soundCuts(row.asSaid, [...cuts, box.current?.querySelector('textarea')?.selectionStart ?? 0]))
  const pieces = piecesOf(row.asSaid, cuts)
  return (
    <Modal
      open
      title={say(words.splitTitle)}
      okText={say(words.split)}
      cancelText={say(words.cancel)}
      width={680}
      okButtonProps={{ disabled: cuts.length === 0 }}
      onOk={() => onSplit(cuts)}
      onCancel={onClose}
    >
      <p className="review-note">{say(words.splitHint)}</p>
      <div className="review-pieces" lang="zh-CN">
        {pieces.map((piece, i) => (
          <span key={piece.start}>
            {row.asSaid.slice(piece.start, piece.end)}
            {i < pieces.length - 1 && (
              <button
                type="button"
                className={piece.isCut ? 'review-cut is-cut' : 'review-cut'}
                aria-pressed={piece.isCut}
                onClick={() => turn(piece.end)}
              >
                <span aria-hidden="true">✂</span> {say(piece.isCut ? words.joinHere : words.cutHere)}
              </button>
            )}
          </span>
        ))}
      </div>
      <div ref={box}>
        <label htmlFor="split-words">{say(words.wordsOfTask)}</label>
        <Input.TextArea id="split-words" readOnly autoSize value={row.asSaid} lang="zh-CN" />
      </div>
      <Button size="small" onClick={cutAtCursor}>
        {say(words.cutAtCursor)}
      </Button>
      <p role="status">{say(words.parts, { n: cuts.length + 1 })}</p>
    </Modal>
  )
}
