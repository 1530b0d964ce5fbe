import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { addDays, type Day } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { CallerFigures, TicketDesk, TicketFigures, TicketLine } from '#schema/ticket-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { mostLines } from './most-lines.ts'
import { useTicketDesk } from './queries.ts'
import './ticket.css'
import { TicketClockLine } from './ticket-clock.tsx'
import { words } from './words.ts'

/** 工单台 — what waits for whom, the overdue first; whoever opens it sees what is theirs. */
export function TicketsPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const desk = useTicketDesk()
  return (
    <Page
      title={say(words.desk)}
      actions={
        <>
          <Link className="button-link" href="/tickets/catalogue">
            {say(words.catalogue)}
          </Link>
          {mayCreate(me, ticket) && !me.isPast ? (
            <Button type="primary" onClick={() => go('/ticket/new')}>
              {say(words.newTicket)}
            </Button>
          ) : null}
        </>
      }
    >
      <p className="page-hint ticket-hint">{say(words.deskHint)}</p>
      {desk.isPending ? <Loading /> : null}
      {desk.isError ? <Failed error={desk.error} retry={() => void desk.refetch()} /> : null}
      {desk.data ? <Desk desk={desk.data} /> : null}
    </Page>
  )
}

/** Where its lines stand in the list: the words of the address, with the day on which the desk was asked. */
type Group = readonly [label: Label, rest: (on: Day) => string, belongs: (one: TicketLine) => boolean]

/** A ticket stands once: in the first group that it belongs to. */
const groups: readonly Group[] = [
  [
    words.overdue,
    (on) => `state=dispatched,handling&dueOn.until=${addDays(on, -1)}&order=dueOn`,
    ({ clock, state }) => clock?.isLate === true && clock.state === 'running' && state !== 'fixed',
  ],
  [words.toFile, () => 'state=found,filed,returned', ({ state }) => ['found', 'filed', 'returned'].includes(state)],
  [words.toSign, () => 'state=dispatched', ({ state }) => state === 'dispatched'],
  [words.toCheck, () => 'state=fixed', ({ state }) => state === 'fixed'],
  [words.handling, () => 'state=handling', ({ state }) => state === 'handling'],
  [words.shelved, () => 'state=shelved', () => true],
]

function Desk({ desk }: { readonly desk: TicketDesk }) {
  const { say } = useLanguage()
  const placed = (one: TicketLine) => groups.findIndex(([, , belongs]) => belongs(one))
  const areas = ticketKind.fields.area.rules.options ?? {}
  return (
    <>
      <div className="ticket-groups">
        {groups.map(([label, rest], i) => {
          const lines = desk.lines.filter((one) => placed(one) === i)
          return (
            <Panel key={say(label)} title={say(label)} count={lines.length}>
              {lines.length === 0 ? <p className="missing">{say(words.none)}</p> : <Lines lines={lines} />}
              {lines.length > mostLines ? (
                <p className="panel-foot">
                  <Link href={`/ticket?${rest(desk.asOf)}`}>{say(words.more, { n: lines.length - mostLines })}</Link>
                </p>
              ) : null}
            </Panel>
          )
        })}
      </div>
      <section className="fact-group">
        <h2>{say(words.byUnit)}</h2>
        <p className="page-hint">{say(words.figuresHint)}</p>
        <p className="page-hint">{say(words.callersHint)}</p>
        <LineTable lines={desk.units} columns={columns(words.unit)} empty={words.none} />
      </section>
      <section className="fact-group">
        <h2>{say(words.byArea)}</h2>
        <LineTable
          lines={desk.areas.map((one) => ({ ...one, name: say(areas[one.id as keyof typeof areas] ?? ['', '']) }))}
          columns={columns(words.area)}
          empty={words.none}
        />
      </section>
    </>
  )
}

function columns(head: Label): readonly LineColumn<TicketFigures>[] {
  return [
    { label: head, cell: ({ name }) => name },
    { label: words.open, isNumber: true, cell: ({ open }) => open },
    { label: words.overdue, isNumber: true, cell: ({ overdue }) => overdue },
    { label: words.closed, isNumber: true, cell: ({ closed }) => closed },
    { label: words.inTime, isNumber: true, cell: (one) => <InTime of={one} /> },
    { label: words.redone, isNumber: true, cell: ({ redone }) => redone },
    { label: words.contactRate, isNumber: true, cell: ({ callers }) => <OfCallers of={callers} which="contact" /> },
    { label: words.solvedRate, isNumber: true, cell: ({ callers }) => <OfCallers of={callers} which="solved" /> },
    { label: words.satisfiedRate, isNumber: true, cell: ({ callers }) => <OfCallers of={callers} which="satisfied" /> },
  ]
}

function InTime({ of: { inTime, closed } }: { readonly of: TicketFigures }) {
  const { say } = useLanguage()
  if (closed === 0) return <small>{say(words.noRate)}</small>
  return (
    <>
      {Math.round((inTime / closed) * 1000) / 10}% <small>{`${inTime} / ${closed}`}</small>
    </>
  )
}

type Asked = { readonly of: CallerFigures | null; readonly which: 'contact' | 'solved' | 'satisfied' }

/** One rate of callers: both sides lead to their tickets. */
function OfCallers({ of, which }: Asked) {
  const { say } = useLanguage()
  if (of === null || of[which].percent === null) return <small>{say(words.noCallers)}</small>
  const rows = of.rows[which]
  return (
    <>
      {of[which].percent}%{' '}
      <small>
        <Link href={rows.of}>{of[which].of}</Link> / <Link href={rows.among}>{of[which].among}</Link>
      </small>
      {which === 'solved' && of.explained > 0 ? (
        <small className="ticket-aside">
          <Link href={of.rows.explained}>{say(words.explainedToo, { n: of.explained })}</Link>
        </small>
      ) : null}
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly TicketLine[] }) {
  const { say } = useLanguage()
  return (
    <ul className="ticket-lines">
      {lines.slice(0, mostLines).map((one) => (
        <li key={one.id}>
          <Link href={`/ticket/${one.id}`}>{one.title}</Link>
          <small>
            {[
              one.kind,
              one.place,
              one.unit,
              one.isForced ? say(words.forced) : '',
              one.isListed ? say(words.listed) : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </small>
          <small>
            <TicketClockLine clock={one.clock} />
            {one.lookAgainOn === null ? null : ` ${say(words.lookAgain, { day: one.lookAgainOn })}`}
          </small>
        </li>
      ))}
    </ul>
  )
}
