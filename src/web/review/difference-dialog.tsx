import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../language.tsx'
import { useDeskTools } from './desk-state.tsx'
import { type Difference, settled } from './difference.ts'
import { fieldsOf } from './editable-fields.ts'
import type { Item } from './model.ts'
import type { Clash, DraftWork } from './use-draft.ts'
import { words } from './words.ts'

type Props = { readonly item: Item; readonly work: DraftWork; readonly clash: Clash; readonly onSaved: () => void }

/** Two officers changed one item: field by field, mine or theirs. Nothing is written until it is chosen. */
export function DifferenceDialog({ item, work, clash, onSaved }: Props) {
  const { say } = useLanguage()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const choose = (field: string, isTheirs: boolean) => {
    const next = new Set(theirs)
    if (isTheirs) next.add(field)
    else next.delete(field)
    setTheirs(next)
  }
  const save = async () => {
    const facts = settled(work.facts, clash.theirs, theirs)
    if (Object.keys(facts).length === 0) work.discard()
    else if (!(await work.send(facts, clash.theirs.version))) return
    onSaved()
  }
  return (
    <Modal
      open
      title={say(words.differTitle)}
      width={760}
      okText={say(words.save)}
      cancelText={say(words.cancel)}
      onOk={save}
      onCancel={work.leaveClash}
      confirmLoading={work.isSaving}
    >
      <p>{say(words.differHint)}</p>
      <table className="review-differences">
        <tbody>
          {clash.differences.map((one) => (
            <DifferenceLine
              key={one.field}
              item={item}
              one={one}
              isTheirs={!one.isConflict || theirs.has(one.field)}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
    </Modal>
  )
}

type LineProps = {
  readonly item: Item
  readonly one: Difference
  readonly isTheirs: boolean
  readonly onChoose: (field: string, isTheirs: boolean) => void
}

function DifferenceLine({ item, one, isTheirs, onChoose }: LineProps) {
  const { say } = useLanguage()
  const show = useShown(item)
  const label = fieldsOf(item).find(([key]) => key === one.field)?.[1].label
  const name = label ? say(label) : one.field
  return (
    <tr>
      <th scope="row">{name}</th>
      {one.isConflict ? (
        <td colSpan={2}>
          <Radio.Group
            value={isTheirs ? 'theirs' : 'mine'}
            onChange={({ target }) => onChoose(one.field, target.value === 'theirs')}
            aria-label={name}
            options={[
              { value: 'mine', label: say(words.mine, { value: show(one.field, one.mine) }) },
              { value: 'theirs', label: say(words.theirs, { value: show(one.field, one.theirs) }) },
            ]}
          />
        </td>
      ) : (
        <td colSpan={2}>
          {show(one.field, one.base)} → {show(one.field, one.theirs)}{' '}
          <span className="review-mark">{say(words.onlyTheirs)}</span>
        </td>
      )}
    </tr>
  )
}

/** A value as a person reads it: names for ids, words for choices. */
function useShown(item: Item): (field: string, value: unknown) => string {
  const { say } = useLanguage()
  const { nameOf } = useDeskTools()
  const fields = new Map(fieldsOf(item))
  return (key, value) => {
    if (value === null || value === undefined || value === '') return say(words.empty)
    const field = fields.get(key)
    const option = field?.rules.options?.[String(value)]
    if (option) return say(option)
    return Array.isArray(value)
      ? value.map((id) => nameOf(String(id))).join('、') || say(words.empty)
      : nameOf(String(value))
  }
}
