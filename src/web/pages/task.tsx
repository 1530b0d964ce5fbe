import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'wouter'
import { isWaiting } from '#derive/columns.ts'
import { structuralSection } from '#domain/service/structural.ts'
import { task } from '#registers/task.ts'
import type { Served } from '../api.ts'
import { Beside } from '../components/beside.tsx'
import { Clock } from '../components/clock.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Quote } from '../components/quote.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useMe, useRecord } from '../data/queries.ts'
import { LampPanel } from '../lamp/lamp-panel.tsx'
import { useLanguage } from '../language.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words } from '../words.ts'
import { actsOn } from './task/acts.ts'
import { Running } from './task/running.tsx'

/** 任务 — the words it came from, who carries it until when, all that was done on it, and what can be done now. */
export function TaskPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const { actor } = useMe()
  const record = useRecord(task, id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  // Who works on the task meets the work first, everybody else the facts.
  const isOwn = actsOn(row, actor).unit !== null
  const running = row.issuedOn === null ? null : <Running row={row} />
  return (
    <Page
      title={row.title}
      above={
        <>
          <Link href="/task">{say(task.label)}</Link> · <Link href={`/plan/${row.plan}`}>{row.names.plan}</Link>
        </>
      }
      beside={<Standing row={row} />}
      actions={
        <>
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(words.edit)}</Button>
          ) : null}
          <Moves register={task} row={row} />
        </>
      }
    >
      <div className="detail">
        <div className="detail-facts">
          <Words row={row} />
          <LampPanel register={task.name} id={id} />
          {row.section === structuralSection ? <Origin id={id} /> : null}
          {isOwn ? running : null}
          {isEditing ? (
            <RecordForm register={task} row={row} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
          ) : (
            <FactGroups register={task} row={row} without={hidden} part="entered" />
          )}
          {isOwn ? null : running}
          <FactGroups register={task} row={row} without={hidden} part="record" />
        </div>
        <Beside label={say(words.history)}>
          <h2>{say(words.history)}</h2>
          <Timeline register={task} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

const CaseTitles = lazy(() => import('../service/case-titles.tsx').then((one) => ({ default: one.CaseTitles })))

/** 来源诉求 — the like cases that this task answers at their root. */
function Origin({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  return (
    <section className="fact-group">
      <h2>{say(words.origin)}</h2>
      <Suspense fallback={<Loading isLine />}>
        <CaseTitles params={{ structural: id }} />
      </Suspense>
    </section>
  )
}

/** Shown elsewhere on the page, or places in the text that the quote leads to. */
const hidden = ['asSaid', 'plan', 'section', 'start', 'end']

type RowProps = { readonly row: Served<typeof task> }

function Standing({ row }: RowProps) {
  return (
    <>
      <StateMark register={task} state={row.state} />
      <Clock
        due={row.dueCurrent}
        original={row.dueOriginal}
        isOver={!isWaiting(task, row.state)}
        doneOn={row.closedOn}
        isBesideLamp
      />
    </>
  )
}

function Words({ row }: RowProps) {
  const planName = typeof row.names.plan === 'string' ? row.names.plan : undefined
  return (
    <Quote
      text={row.asSaid}
      plan={row.plan}
      planName={planName}
      section={row.section}
      start={row.start}
      end={row.end}
    />
  )
}
