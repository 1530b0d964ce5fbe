import type { TicketClock, TicketTransfer } from '#domain/ticket/course.ts'
import { clockView } from '#domain/ticket/standing.ts'
import { emergency } from '#registers/safety/emergency.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import type { ServedRow } from '../api.ts'
import { useCalendar } from '../data/calendar.ts'
import { useTitles } from '../data/options.ts'
import { useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { CallerReceipt } from './caller-receipt.tsx'
import { useEmergencyClocks } from './queries.ts'
import { ReportClocks } from './report-clocks.tsx'
import './ticket.css'
import { TicketClockLine } from './ticket-clock.tsx'
import { words } from './words.ts'

type WithId = { readonly id: string }

/** 工单 — its clock and the conditions of its kind above its facts, and who passed it to whom below. */
export function TicketPage({ id }: WithId) {
  return (
    <RecordDetail
      register={ticket}
      id={id}
      first={(row) => (
        <>
          <Conditions row={row} />
          <CallerReceipt row={row} />
        </>
      )}
      below={(row) => <Transfers transfers={(row.transfers as readonly TicketTransfer[] | null) ?? []} />}
    />
  )
}

/** 突发事件 — its running clocks above its facts. */
export function EmergencyPage({ id }: WithId) {
  return <RecordDetail register={emergency} id={id} first={() => <Clocks id={id} />} />
}

function Clocks({ id }: WithId) {
  const { say } = useLanguage()
  const clocks = useEmergencyClocks(id)
  return (
    <section className="fact-group">
      <h2>{say(words.clocks)}</h2>
      {clocks.data ? <ReportClocks clocks={clocks.data} /> : null}
    </section>
  )
}

function Conditions({ row }: { readonly row: ServedRow }) {
  const { say } = useLanguage()
  const { today } = useMe()
  const calendar = useCalendar()
  const kind = useRecord(ticketKind, String(row.kind))
  const clock = row.clock as TicketClock | null // a field of this register
  const said = [
    [words.filing, kind.data?.filing],
    [words.closing, kind.data?.closing],
    [words.evidence, kind.data?.evidence],
  ] as const
  return (
    <section className="fact-group">
      <h2>{say(words.conditions)}</h2>
      {calendar && clock ? (
        <p>
          <TicketClockLine clock={clockView(clock, today, 0, calendar)} />
        </p>
      ) : null}
      <dl className="ticket-conditions">
        {said.map(([label, value]) =>
          value ? (
            <div key={label[1]} className="ticket-condition">
              <dt>{say(label)}</dt>
              <dd>{String(value)}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}

function Transfers({ transfers }: { readonly transfers: readonly TicketTransfer[] }) {
  const { say } = useLanguage()
  const ids = [...new Set(transfers.flatMap(({ from, to }) => [from, to]))].filter((id) => id !== null)
  const titles = useTitles('unit', ids)
  const nameOf = (id: string | null) => (id === null ? '' : (titles[id] ?? ''))
  if (transfers.length === 0) return null
  return (
    <section className="fact-group">
      <h2>{say(words.transfers)}</h2>
      <ul className="ticket-lines">
        {transfers.map(({ kind, from, to, on, reason }) => (
          <li key={`${kind} ${on} ${from} ${to} ${reason}`}>
            <span>
              <time className="figures">{on}</time> {say(words[kind])}{' '}
              {[nameOf(from), nameOf(to)].filter((name) => name !== '').join(' → ')}
            </span>
            {reason === '' ? null : <small>{reason}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
