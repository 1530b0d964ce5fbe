import { Button, Modal } from 'antd'
import { useState } from 'react'
import { colours } from '#domain/lamp/words.ts'
import { lampChange } from '#registers/lamp-change.ts'
import { Lamp } from '../components/lamp.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, mayEnter, useLines, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { words } from '../words.ts'
import { lampWords } from './words.ts'

/** The field of a manual change that names a record of a register. */
const fields: Readonly<Record<string, 'task' | 'workItem' | 'milestone' | 'target' | 'project'>> = {
  task: 'task',
  work_item: 'workItem',
  milestone: 'milestone',
  target: 'target',
  project: 'project',
}
const nothing = { task: null, workItem: null, milestone: null, target: null, project: null }

/** 人工调灯 — the changes that persons made of one lamp, and the form to propose one. */
export function LampChanges({ register, id }: { readonly register: string; readonly id: string }) {
  const me = useMe()
  const field = fields[register]
  return field === undefined || !mayEnter(me, lampChange) ? null : <Changes field={field} id={id} />
}

function Changes({ field, id }: { readonly field: string; readonly id: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const lines = useLines(lampChange, { [field]: id, limit: 50 })
  const rows = lines.data?.items ?? []
  const mayPropose = mayCreate(me, lampChange) && !me.isPast
  return (
    <>
      {rows.length === 0 ? null : <h3>{say(lampWords.proposals)}</h3>}
      <ul className="requests">
        {rows.map((row) => (
          <li key={row.id} className="lamp-panel-head">
            <StateMark register={lampChange} state={row.state} />
            {row.colour ? <Lamp light={row.colour}>{say(colours[row.colour])}</Lamp> : null}
            <span>{row.reason}</span>
            <span className="figures">{say(lampWords.until, { day: row.until ?? '' })}</span>
            <span>{[row.names.proposedBy, row.names.confirmedBy].filter(Boolean).join(' · ')}</span>
            <Moves register={lampChange} row={row} />
          </li>
        ))}
      </ul>
      {mayPropose ? <Button onClick={() => setOpen(true)}>{say(lampWords.changeLamp)}</Button> : null}
      {isOpen ? (
        <Modal
          open
          footer={null}
          title={say(lampWords.changeTitle)}
          onCancel={() => setOpen(false)}
          closable={{ 'aria-label': say(words.cancel) }}
        >
          <RecordForm
            register={lampChange}
            given={{ ...nothing, [field]: id }}
            submitLabel={say(lampWords.propose)}
            onDone={() => setOpen(false)}
            onCancel={() => setOpen(false)}
          />
        </Modal>
      ) : null}
    </>
  )
}
