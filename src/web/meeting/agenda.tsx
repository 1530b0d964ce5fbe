import { Button } from 'antd'
import { useState } from 'react'
import { agendaItem } from '#registers/agenda-item.ts'
import type { ItemLine, RoomView } from '#schema/meeting-views.ts'
import { fileAddress } from '../api.ts'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordForm } from '../register/form.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { DecisionEntry } from './decision-entry.tsx'
import { DecisionList } from './decision-list.tsx'
import { meetingWords as words } from './words.ts'

/** 议程 — item by item, with the opinions asked beforehand, what was said, and what was decided. */
export function Agenda({ room, isOpen }: { readonly room: RoomView; readonly isOpen: boolean }) {
  const { say } = useLanguage()
  const { state } = room.meeting
  return (
    <>
      {room.items.length === 0 ? <p className="missing">{say(words.noItems)}</p> : null}
      <ol className="agenda">
        {room.items.map((item) => (
          <li key={item.id} tabIndex={-1} data-step>
            <Item item={item} />
            <DecisionList lines={room.decisions.filter((one) => one.item === item.id)} isOwn={isOpen} />
            {isOpen && (item.state === 'admitted' || item.state === 'discussed') ? (
              <DecisionEntry meeting={room.meeting.id} on={room.meeting.on} item={item.id} />
            ) : null}
          </li>
        ))}
      </ol>
      {state === 'planned' || state === 'held' ? <NewItem meeting={room.meeting.id} /> : null}
    </>
  )
}

function Item({ item }: { readonly item: ItemLine }) {
  const { say } = useLanguage()
  return (
    <>
      <p className="line">
        <b className="line-title item-title">{item.title}</b>
        <span>{item.unit}</span>
        <StateMark register={agendaItem} state={item.state} />
        {item.isClosed ? <span className="decision-late">{say(words.closedMark)}</span> : null}
        {item.paper === null ? null : <a href={fileAddress(item.paper.id)}>{item.paper.name}</a>}
        <Steps item={item} />
      </p>
      <Opinions item={item} />
      {item.minutes === null ? null : <p className="long-text">{item.minutes}</p>}
    </>
  )
}

function Opinions({ item }: { readonly item: ItemLine }) {
  const { say } = useLanguage()
  if (item.opinions.length === 0 && item.unanswered.length === 0) return null
  return (
    <p className="decision-facts">
      {item.opinions.map((one) => (
        <span key={one.unit}>
          {one.agrees
            ? say(words.agreed, { unit: one.name })
            : say(words.differs, { unit: one.name, words: one.words ?? '' })}
        </span>
      ))}
      {item.unanswered.length === 0 ? null : (
        <span className="decision-late">
          {say(words.unanswered, { units: item.unanswered.join(say(['、', ', '])) })}
        </span>
      )}
    </p>
  )
}

function Steps({ item }: { readonly item: ItemLine }) {
  const row = useRecord(agendaItem, item.id)
  if (row.data === undefined) return null
  const { may } = row.data
  return (
    <span className="line-moves">
      {['agree', 'differ', 'admit', 'discuss', 'defer']
        .filter((move) => may.includes(move))
        .map((move) => (
          <MoveButton key={move} register={agendaItem} row={row.data} move={move} isSmall />
        ))}
    </span>
  )
}

function NewItem({ meeting }: { readonly meeting: string }) {
  const { say } = useLanguage()
  const me = useMe()
  const [isAdding, setAdding] = useState(false)
  if (!mayCreate(me, agendaItem)) return null
  if (!isAdding)
    return (
      <Button size="small" className="room-add" onClick={() => setAdding(true)}>
        {say(words.addItem)}
      </Button>
    )
  return (
    <RecordForm
      register={agendaItem}
      given={{ meeting }}
      submitLabel={say(words.addItem)}
      onDone={() => setAdding(false)}
      onCancel={() => setAdding(false)}
    />
  )
}
