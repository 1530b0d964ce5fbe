import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { wasHeld } from '#domain/meeting/standing.ts'
import { meeting } from '#registers/meeting.ts'
import { task } from '#registers/task.ts'
import type { RoomView } from '#schema/meeting-views.ts'
import { type Served, write } from '../api.ts'
import { FiledPaper } from '../components/filed-paper.tsx'
import { Failed, Loading, ProblemLine } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { message } from '../components/toast.tsx'
import { useMe, useRecord, useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Deadlines } from '../register/deadlines.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { words as common } from '../words.ts'
import { Agenda } from './agenda.tsx'
import { DecisionEntry } from './decision-entry.tsx'
import { DecisionList } from './decision-list.tsx'
import { DrawPanel } from './draw-panel.tsx'
import { ExplanationLines } from './explanation-lines.tsx'
import './meeting.css'
import { useRoom } from './queries.ts'
import { useRoomKeys } from './use-room-keys.ts'
import { meetingWords as words } from './words.ts'

/** 会场 — the page on the wall of the room: last decisions first, explanations next, then the agenda. */
export function RoomPage({ id }: { readonly id: string }) {
  const room = useRoom(id)
  const row = useRecord(meeting, id)
  if (room.isPending || row.isPending) return <Loading />
  if (room.isError) return <Failed error={room.error} retry={() => void room.refetch()} />
  if (row.isError) return <Failed error={row.error} retry={() => void row.refetch()} />
  return <Room room={room.data} row={row.data} />
}

type RoomProps = { readonly room: RoomView; readonly row: Served<typeof meeting> }

function Room({ room, row }: RoomProps) {
  const { say } = useLanguage()
  const [isEditing, setEditing] = useState(false)
  const { actor } = useMe()
  useRoomKeys()
  const isOpen = row.state === 'held' && actor.roles.includes('supervision')
  const others = room.decisions.filter(({ item, explanation }) => item === null && explanation === null)
  return (
    <Page
      title={row.title}
      above={
        <>
          <Link href="/meetings">{say(words.calendar)}</Link> · {room.series.name}
        </>
      }
      beside={<Beside room={room} row={row} />}
      actions={
        <>
          <Papers row={row} />
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(words.edit)}</Button>
          ) : null}
          <Moves register={meeting} row={row} />
        </>
      }
    >
      {isEditing ? (
        <RecordForm register={meeting} row={row} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
      ) : null}
      <div className="room">
        <Warnings room={room} />
        <LastPart room={room} />
        <ExplanationPart room={room} isOpen={isOpen} />
        <Part number="3" title={say(words.agenda)}>
          <Agenda room={room} isOpen={isOpen} />
        </Part>
        {isOpen || others.length > 0 ? (
          <Part number="4" title={say(words.otherDecisions)}>
            <DecisionList lines={others} isOwn={isOpen} />
            {isOpen ? <DecisionEntry meeting={row.id} on={row.on} isMain /> : null}
          </Part>
        ) : null}
        <AssignAll room={room} row={row} />
        <Attendance room={room} />
        <p className="list-keys">{say(words.keys)}</p>
      </div>
    </Page>
  )
}

function Beside({ room, row }: RoomProps) {
  const { say } = useLanguage()
  return (
    <>
      <StateMark register={meeting} state={row.state} />
      <span className="figures">
        {row.on} {row.at}
      </span>
      <span>{row.place}</span>
      <span>{room.meeting.chair}</span>
      {row.number === null ? null : <span className="figures">{row.number}</span>}
      {row.state === 'held' || row.state === 'drafted' ? <Deadlines register={meeting} id={row.id} /> : null}
      {room.next === null ? null : (
        <Link href={`/meeting/${room.next.id}`}>{say(words.nextSitting, { on: room.next.on })}</Link>
      )}
    </>
  )
}

function Papers({ row }: { readonly row: Served<typeof meeting> }) {
  const { say } = useLanguage()
  const isHeld = wasHeld(row.state)
  const { actor } = useMe()
  const isOffice = actor.roles.includes('supervision')
  // Minutes with a closed item stay within the circle; others get theirs drawn without it.
  const isCalled = (row.circle ?? []).some((post) => actor.posts.includes(post))
  return (
    <FiledPaper
      row={row}
      isReadable={isOffice || isCalled}
      drawnAt={`/api/meeting/${row.id}/${isHeld ? 'minutes' : 'notice'}.docx`}
    >
      {say(isHeld ? words.minutesPaper : words.noticePaper)}
    </FiledPaper>
  )
}

type PartProps = {
  readonly number: string
  readonly title: string
  readonly beside?: ReactNode
  readonly children: ReactNode
}

function Part({ number, title, beside, children }: PartProps) {
  return (
    <section className="room-part" tabIndex={-1} data-part={number} aria-label={title}>
      <header>
        <h2>
          <span className="figures room-number">{number}</span> {title}
        </h2>
        {beside}
      </header>
      {children}
    </section>
  )
}

function LastPart({ room }: { readonly room: RoomView }) {
  const { say } = useLanguage()
  const { last, lastDecisions: lines, lastExplanations } = room
  return (
    <Part
      number="1"
      title={say(words.lastDecisions)}
      beside={
        last === null ? null : (
          <Link href={`/meeting/${last.id}`}>{say(words.lastOf, { title: last.title, n: lines.length })}</Link>
        )
      }
    >
      {last === null ? <p className="missing">{say(words.noLast)}</p> : null}
      {last !== null && lines.length === 0 ? <p className="missing">{say(words.noLastDecisions)}</p> : null}
      <DecisionList lines={lines} />
      {lastExplanations.length === 0 ? null : (
        <>
          <h3>{say(words.lastExplanations)}</h3>
          <ExplanationLines lines={lastExplanations} decisions={[]} room={room} isOpen={false} />
        </>
      )}
    </Part>
  )
}

function ExplanationPart({ room, isOpen }: { readonly room: RoomView; readonly isOpen: boolean }) {
  const { say } = useLanguage()
  const { actor, isPast } = useMe()
  if (!room.series.explains && room.explanations.length === 0) return null
  const isDesk = actor.roles.some((role) => role === 'supervision' || role === 'leader')
  // On a past day the list can be drawn again and seen, but no longer confirmed.
  const mayConfirm = !isPast && room.meeting.state === 'planned'
  return (
    <Part
      number="2"
      title={say(words.explanations)}
      beside={isDesk && (mayConfirm || isPast) ? <DrawPanel meeting={room.meeting.id} mayConfirm={mayConfirm} /> : null}
    >
      {room.explanations.length === 0 ? <p className="missing">{say(words.noExplanations)}</p> : null}
      <ExplanationLines lines={room.explanations} decisions={room.decisions} room={room} isOpen={isOpen} />
    </Part>
  )
}

function Warnings({ room }: { readonly room: RoomView }) {
  const { say } = useLanguage()
  if (room.warnings.length === 0) return null
  return (
    <aside className="room-warnings" aria-label={say(words.warnings)}>
      <h2>{say(words.warnings)}</h2>
      <ul>
        {room.warnings.map((one) => (
          <li key={say(one.text)} title={one.basis ?? undefined}>
            {say(one.text)}
          </li>
        ))}
      </ul>
    </aside>
  )
}

function AssignAll({ room, row }: RoomProps) {
  const { say } = useLanguage()
  const { actor, isPast } = useMe()
  const refresh = useRefresh()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const waiting = room.decisions.filter(
    ({ state, lead, isClosed }) => state === 'recorded' && lead !== null && !isClosed,
  )
  const isTime = row.state === 'held' || row.state === 'drafted' || row.state === 'signed'
  if (waiting.length === 0 || !isTime || isPast || !actor.roles.includes('supervision')) return null
  const assign = () => {
    setBusy(true)
    setError(null)
    write<{ tasks: readonly string[] }>('POST', `/api/meeting/${row.id}/assign`, {})
      .then(({ tasks }) => {
        refresh(task)
        void message.success(say(words.assigned, { n: tasks.length }))
      })
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <p className="room-assign">
      <Button loading={isBusy} onClick={assign}>
        {say(words.assignAll, { n: waiting.length })}
      </Button>
      <ProblemLine error={error} />
    </p>
  )
}

function Attendance({ room }: { readonly room: RoomView }) {
  const { say } = useLanguage()
  const { present, absent, attending } = room.meeting
  const lists = [
    [meeting.fields.present.label, present],
    [meeting.fields.absent.label, absent],
    [meeting.fields.attending.label, attending],
  ] as const
  const there = lists.filter(([, names]) => names.length > 0)
  if (there.length === 0) return null
  return (
    <section className="room-people" aria-label={say(words.attendance)}>
      {there.map(([label, names]) => (
        <p key={say(label)}>
          <b>{say(label)}</b>　{names.join(say(['、', ', ']))}
        </p>
      ))}
      <Link href={`/meeting/${room.meeting.id}/record`}>{say(common.recordOf)}</Link>
    </section>
  )
}
