import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { isWaiting } from '#derive/columns.ts'
import { adjustment } from '#registers/adjustment.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'

import { Beside } from '../components/beside.tsx'
import { Clock, type ClockProps } from '../components/clock.tsx'
import { FiledPaper } from '../components/filed-paper.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLines, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Deadlines } from '../register/deadlines.tsx'
import { Related } from '../register/detail.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words as common } from '../words.ts'
import { actsOnOrder, type OrderRow } from './order-acts.ts'
import { OrderRunning } from './order-running.tsx'
import { words } from './words.ts'
import './supervision.css'

/** 督办件 — where it comes from, who carries it until when, everything that was done on it, and what can be done now. */
export function OrderPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { actor, isPast } = useMe()
  const record = useRecord(supervisionOrder, id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  const acts = actsOnOrder(row, actor, isPast)
  const running = row.assignedOn === null ? null : <OrderRunning row={row} acts={acts} />
  return (
    <Page
      title={row.title}
      above={
        <>
          <Link href="/supervision-order">{say(supervisionOrder.label)}</Link>
          {row.numberText ? <> · {row.numberText}</> : null}
        </>
      }
      beside={<Standing row={row} />}
      actions={
        <>
          <FiledPaper row={row} drawnAt={row.notice ? `/api/supervision-order/${id}/notice.docx` : null}>
            {say(words.notice)}
          </FiledPaper>
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(common.edit)}</Button>
          ) : null}
          <Moves register={supervisionOrder} row={row} />
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          <Origin row={row} />
          {acts.unit === null ? null : running}
          {isEditing ? (
            <RecordForm
              register={supervisionOrder}
              row={row}
              onDone={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <FactGroups register={supervisionOrder} row={row} without={hiddenIn(row)} part="entered" />
          )}
          {acts.unit === null ? running : null}
          <FactGroups register={supervisionOrder} row={row} without={hiddenIn(row)} part="record" />
          <Related register={supervisionOrder} id={id} without={shownInSections} />
        </div>
        <Beside label={say(common.history)}>
          <h2>{say(common.history)}</h2>
          <Timeline register={supervisionOrder} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

/** Registers whose records stand on this page themselves. */
const shownInSections = [
  'report',
  'extension',
  'objection',
  'adjustment',
  'slip',
  'coordination',
  'escalation',
  'spot_finding',
]

/** The words as said stand on top; the first requirements are shown once something else holds. */
function hiddenIn(row: OrderRow): readonly string[] {
  const isUnchanged = row.requirementsOriginal === row.requirements
  return ['title', 'asSaid', 'number', ...(isUnchanged ? ['requirementsOriginal'] : [])]
}

function Standing({ row }: { readonly row: OrderRow }) {
  return (
    <>
      <StateMark register={supervisionOrder} state={row.state} />
      <Clock
        due={row.dueCurrent}
        original={row.dueOriginal}
        isOver={row.closedOn !== null || !isWaiting(supervisionOrder, row.state)}
        doneOn={row.closedOn}
        paused={useSuspension(row)}
      />
      {row.state === 'approved' || row.state === 'submitted' ? (
        <Deadlines register={supervisionOrder} id={row.id} />
      ) : null}
    </>
  )
}

/** 中止 — since when, and on what approved grounds; the due day stands still meanwhile. */
function useSuspension(row: OrderRow): ClockProps['paused'] {
  const isSuspended = row.state === 'suspended' && row.suspendedOn !== null
  const asked = useLines(adjustment, { supervisionOrder: row.id, order: 'askedOn' }, isSuspended)
  if (!isSuspended || row.suspendedOn === null) return null
  const granted = asked.data?.items.filter(({ kind, state }) => kind === 'suspend' && state === 'granted')
  return { since: row.suspendedOn, basis: granted?.at(-1)?.grounds ?? '' }
}

/** 出处 — the instruction or decision itself, and one click to where it stands. */
function Origin({ row }: { readonly row: OrderRow }) {
  const { say } = useLanguage()
  const sources = supervisionOrder.fields.source.rules.options ?? {}
  return (
    <figure className="quote">
      <blockquote lang="zh-CN">{row.asSaid}</blockquote>
      <figcaption>
        <span>{say(sources[row.source] ?? ['', ''])}</span>
        {row.sourceName ? <span>{row.sourceName}</span> : null}
        {row.instructedBy ? <span>{row.names.instructedBy}</span> : null}
        <span className="figures">{row.givenOn}</span>
        {row.task ? <Link href={`/task/${row.task}`}>{say(words.toTask)}</Link> : null}
        {row.document ? <Link href={`/document/${row.document}`}>{say(words.toDocument)}</Link> : null}
        {row.previous ? <Link href={`/supervision-order/${row.previous}`}>{say(words.toPrevious)}</Link> : null}
      </figcaption>
    </figure>
  )
}
