import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { alarm } from '#registers/telemetry/alarm.ts'
import type { LeakOrder } from '#schema/water-views.ts'
import { write } from '../api.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed } from '../components/notices.tsx'
import { useRefresh } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { outcomeWords, waterWords as words } from './words.ts'

/** 疑点、工单和结果 — who went out for which suspicion, and whether something was found, where and how much. */
export function Orders({ orders, maySearch }: { readonly orders: readonly LeakOrder[]; readonly maySearch: boolean }) {
  const lines = orders.map((one) => ({ ...one, id: one.alarm }))
  return <LineTable lines={lines} columns={columnsOf(maySearch)} empty={words.noSuspicions} />
}

function columnsOf(maySearch: boolean): readonly LineColumn<LeakOrder & { readonly id: string }>[] {
  return [
    { label: words.alarm, cell: (one) => <Link href={`/alarm/${one.alarm}`}>{one.title}</Link> },
    { label: words.firstOn, cell: (one) => one.firstOn },
    { label: words.order, cell: (one) => <Ticket one={one} maySearch={maySearch} /> },
    { label: words.outcome, cell: (one) => <Said one={one} /> },
    { label: words.where, cell: (one) => one.ticket?.where ?? '—' },
    { label: words.measured, isNumber: true, cell: (one) => one.ticket?.measured ?? '—' },
  ]
}

function Said({ one }: { readonly one: LeakOrder }) {
  const { say } = useLanguage()
  return <>{one.ticket === null ? '—' : say(outcomeWords[one.outcome])}</>
}

function Ticket({ one, maySearch }: { readonly one: LeakOrder; readonly maySearch: boolean }) {
  const { say } = useLanguage()
  if (one.ticket !== null)
    return (
      <>
        <Link href={`/ticket/${one.ticket.id}`}>{one.ticket.number}</Link> {say(one.ticket.state)}
      </>
    )
  return maySearch && one.isOpen ? <Search id={one.alarm} /> : say(words.notSent)
}

function Search({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const refresh = useRefresh()
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const send = async () => {
    setSending(true)
    setError(null)
    try {
      await write('POST', `/api/water/suspicion/${id}/search`, {})
      refresh(alarm)
    } catch (problem) {
      setError(problem)
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      <Button size="small" loading={isSending} onClick={() => void send()}>
        {say(words.search)}
      </Button>
      {error === null ? null : <Failed error={error} />}
    </>
  )
}
