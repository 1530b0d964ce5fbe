import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { emergency } from '#registers/safety/emergency.ts'
import type { EmergencyBoard, EmergencyLine } from '#schema/ticket-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { useEmergencyBoard } from './queries.ts'
import { ReportClocks } from './report-clocks.tsx'
import './ticket.css'
import { words } from './words.ts'

/** 突发事件台 — what is in hand with its running clocks, who is on duty, which plans are to be reviewed. */
export function EmergenciesPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const board = useEmergencyBoard()
  return (
    <Page
      title={say(words.emergencies)}
      actions={
        mayCreate(me, emergency) && !me.isPast ? (
          <Button type="primary" onClick={() => go('/emergency/new')}>
            {say(words.newEmergency)}
          </Button>
        ) : null
      }
    >
      <p className="page-hint ticket-hint">{say(words.emergencyHint)}</p>
      {board.isPending ? <Loading /> : null}
      {board.isError ? <Failed error={board.error} retry={() => void board.refetch()} /> : null}
      {board.data ? <Board board={board.data} /> : null}
    </Page>
  )
}

function Board({ board }: { readonly board: EmergencyBoard }) {
  const { say } = useLanguage()
  return (
    <div className="desk">
      <div>
        {board.open.length === 0 ? (
          <Panel title={say(words.inHand)} count={0}>
            <p className="missing">{say(words.noneInHand)}</p>
          </Panel>
        ) : null}
        {board.open.map((one) => (
          <Event key={one.id} event={one} />
        ))}
      </div>
      <div className="desk-side">
        <Duty board={board} />
        <Plans board={board} />
      </div>
    </div>
  )
}

function Event({ event }: { readonly event: EmergencyLine }) {
  const { say } = useLanguage()
  const { kind, grade, warning, response } = emergency.fields
  const of = (field: { rules: { options?: unknown } }, value: string | null): string => {
    const options = (field.rules.options ?? {}) as Readonly<Record<string, readonly [string, string]>> // labels of a choice
    return value === null ? say(words.notSet) : say(options[value] ?? ['', ''])
  }
  return (
    <Panel title={event.title}>
      <p className="panel-foot">
        <Link href={`/emergency/${event.id}`}>{event.number}</Link>{' '}
        <StateMark register={emergency} state={event.state} />{' '}
        <small>{[of(kind, event.kind), event.place, event.unit, event.happenedOn].join(' · ')}</small>
      </p>
      <p className="panel-foot">
        {`${say(words.grade)} ${of(grade, event.grade)} · ${say(words.warning)} ${of(warning, event.warning)} · ${say(words.response)} ${of(response, event.response)}`}
      </p>
      <ReportClocks clocks={event.clocks} />
    </Panel>
  )
}

function Duty({ board }: { readonly board: EmergencyBoard }) {
  const { say } = useLanguage()
  return (
    <Panel title={say(words.duty)} count={board.duty.length}>
      {board.duty.length === 0 ? <p className="missing">{say(words.noDuty)}</p> : null}
      <ul className="ticket-lines">
        {board.duty.map(({ id, plan, post, phone }) => (
          <li key={id}>
            <span>
              {post} <span className="figures">{phone}</span>
            </span>
            <small>{plan}</small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Plans({ board }: { readonly board: EmergencyBoard }) {
  const { say } = useLanguage()
  return (
    <Panel title={say(words.plans)} count={board.plans.length}>
      {board.plans.length === 0 ? <p className="missing">{say(words.noPlans)}</p> : null}
      <ul className="ticket-lines">
        {board.plans.map(({ id, name, reviewBy, lastDrillOn, isDue }) => (
          <li key={id}>
            <Link href={`/emergency-plan/${id}`}>{name}</Link>
            <small>
              <Lamp light={isDue ? 'red' : 'green'}>{say(words.reviewBy, { day: reviewBy })}</Lamp>{' '}
              {lastDrillOn === null ? say(words.noDrill) : say(words.lastDrill, { day: lastDrillOn })}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
