import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Rate } from '#domain/dispute/rates.ts'
import type { VisitDue } from '#domain/dispute/visits.ts'
import type { Label } from '#domain/label.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import type { DisputeDesk, DisputeLine } from '#schema/ticket-views.ts'
import { Lamp } from '../components/lamp.tsx'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { mostLines } from './most-lines.ts'
import { useDisputeDesk } from './queries.ts'
import './ticket.css'
import { TicketClockLine } from './ticket-clock.tsx'
import { words } from './words.ts'

const { type, level } = dispute.fields
const levels = Object.entries(level.rules.options ?? {})

/** 矛盾纠纷台 — what each level has, what was handed up, whom to visit again, and how it went. */
export function DisputesPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const desk = useDisputeDesk()
  return (
    <Page
      title={say(words.disputes)}
      actions={
        mayCreate(me, dispute) && !me.isPast ? (
          <Button type="primary" onClick={() => go('/dispute/new')}>
            {say(words.newDispute)}
          </Button>
        ) : null
      }
    >
      <p className="page-hint ticket-hint">{say(words.disputeHint)}</p>
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <Failed error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.data ? <Desk desk={desk.data} /> : null}
    </Page>
  )
}

function Desk({ desk }: { readonly desk: DisputeDesk }) {
  const { say } = useLanguage()
  const raised = desk.open.filter(({ state }) => state === 'raised')
  return (
    <>
      <div className="ticket-groups">
        <Part title={say(words.raised)} lines={raised} rest="state=raised" />
        {levels.map(([key, label]) => (
          <Part
            key={key}
            title={say(words.openAt, { level: say(label) })}
            lines={desk.open.filter((one) => one.level === key && one.state !== 'raised')}
            rest={`state=taken,mediating&level=${key}`}
          />
        ))}
        <Part title={say(words.visits)} lines={desk.visits} rest="state=agreed,visited&order=agreedOn" />
      </div>
      <section className="fact-group">
        <h2>{say(words.rates)}</h2>
        <p className="page-hint">{say(words.ratesHint)}</p>
        <LineTable lines={desk.levels} columns={columns} empty={words.none} />
      </section>
    </>
  )
}

type PartProps = { readonly title: string; readonly lines: readonly DisputeLine[]; readonly rest: string }

function Part({ title, lines, rest }: PartProps) {
  const { say } = useLanguage()
  const more = lines.length - mostLines
  return (
    <Panel title={title} count={lines.length}>
      {lines.length === 0 ? <p className="missing">{say(words.none)}</p> : null}
      {lines.length === 0 ? null : (
        <ul className="ticket-lines">
          {lines.slice(0, mostLines).map((one) => (
            <DisputeItem key={one.id} one={one} />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <p className="panel-foot">
          <Link href={`/dispute?${rest}`}>{say(words.more, { n: more })}</Link>
        </p>
      ) : null}
    </Panel>
  )
}

function DisputeItem({ one }: { readonly one: DisputeLine }) {
  const { say } = useLanguage()
  const kinds: Readonly<Record<string, Label>> = type.rules.options ?? {}
  const told = [
    ...[one.parties, say(kinds[one.type] ?? ['', '']), say(words.people, { n: one.people }), one.unit],
    one.risk === 'high' ? say(words.highRisk) : '',
    one.isExempt ? say(words.exempt) : '',
    one.sponsor === null ? '' : say(words.sponsor, { name: one.sponsor }),
  ]
  return (
    <li>
      <Link href={`/dispute/${one.id}`}>{one.title}</Link>
      <small>{told.filter((part) => part !== '').join(' · ')}</small>
      <small>
        {one.visit === null ? (
          <>
            <TicketClockLine clock={one.clock} /> {say(words.mediated, { n: one.mediations })}
          </>
        ) : (
          <Visit visit={one.visit} />
        )}
      </small>
    </li>
  )
}

function Visit({ visit: { visit, due, isLate } }: { readonly visit: VisitDue }) {
  const { say } = useLanguage()
  return (
    <Lamp light={isLate ? 'red' : 'green'}>
      {say(visit === 'first' ? words.visitFirst : words.visitSecond, { day: due })}
      {isLate ? ` ${say(words.visitLate)}` : ''}
    </Lamp>
  )
}

type LevelRow = DisputeDesk['levels'][number]

const columns: readonly LineColumn<LevelRow>[] = [
  { label: words.level, cell: ({ id }) => <Level id={id} /> },
  { label: words.taken, isNumber: true, cell: ({ taken }) => taken },
  { label: words.handedUp, isNumber: true, cell: ({ handedUp }) => handedUp },
  { label: words.settledRate, isNumber: true, cell: ({ rates }) => <RateCell rate={rates.settled} /> },
  { label: words.relapseRate, isNumber: true, cell: ({ rates }) => <RateCell rate={rates.relapse} /> },
  { label: words.visitRate, isNumber: true, cell: ({ rates }) => <RateCell rate={rates.visits} /> },
  { label: words.heldRate, isNumber: true, cell: ({ rates }) => <RateCell rate={rates.held} /> },
]

function Level({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const label: Label = levels.find(([key]) => key === id)?.[1] ?? ['', '']
  return say(label)
}

export function RateCell({ rate: { of, among, percent } }: { readonly rate: Rate }) {
  const { say } = useLanguage()
  if (percent === null) return <small>{say(words.noBase)}</small>
  return (
    <>
      {percent}% <small>{`${of} / ${among}`}</small>
    </>
  )
}
