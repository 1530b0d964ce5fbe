import { Modal } from 'antd'
import { useState } from 'react'
import { task } from '#registers/task.ts'
import { useFocus } from '../components/use-focus.ts'
import { Edit } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { useDeskTools } from './desk-state.tsx'
import type { Facts } from './difference.ts'
import { words } from './words.ts'

type Props = {
  readonly count: number
  readonly field: 'lead' | 'dueCurrent'
  readonly onAssign: (facts: Facts) => void
  readonly onClose: () => void
}

const keys = ['lead', 'cooperating', 'leader', 'dueCurrent', 'deliverable', 'standard'] as const

/** Sets units, leader, due day, deliverable or standard of one item or many; what is left empty stays as it is. */
export function AssignDialog({ count, field, onAssign, onClose }: Props) {
  const { say } = useLanguage()
  const { nameOf } = useDeskTools()
  const [facts, setFacts] = useState<Facts>({})
  useFocus(`assign-${field}`)
  const set = (key: string, value: unknown) => {
    const { [key]: _, ...others } = facts
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
    setFacts(isEmpty ? others : { ...others, [key]: value })
  }
  const namesOf = (value: unknown) =>
    Array.isArray(value) ? value.map((id) => nameOf(String(id))) : typeof value === 'string' ? nameOf(value) : null
  return (
    <Modal
      open
      title={say(words.assignTitle, { n: count })}
      okText={say(words.confirm)}
      cancelText={say(words.cancel)}
      okButtonProps={{ disabled: Object.keys(facts).length === 0 }}
      onOk={() => onAssign(facts)}
      onCancel={onClose}
    >
      <p className="review-note">{say(words.assignHint)}</p>
      <div className="review-fields is-single">
        {keys.map((key) => (
          <div key={key} className="review-field">
            <label htmlFor={`assign-${key}`}>{say(task.fields[key].label)}</label>
            <Edit
              id={`assign-${key}`}
              field={task.fields[key]}
              value={facts[key] ?? null}
              name={namesOf(facts[key])}
              onChange={(value) => set(key, value)}
            />
          </div>
        ))}
      </div>
    </Modal>
  )
}
