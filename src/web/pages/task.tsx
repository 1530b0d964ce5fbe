import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { isWaiting } from '#derive/columns.ts'
import { extension } from '#registers/extension.ts'
import { objection } from '#registers/objection.ts'
import { report } from '#registers/report.ts'
import { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import type { Served } from '../api.ts'
import { Clock } from '../components/clock.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Quote } from '../components/quote.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayEnter, useMe, useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words } from '../words.ts'
import { actsOn } from './task/acts.ts'
import { Reports } from './task/reports.tsx'
import { Requests } from './task/requests.tsx'
import { Section } from './task/section.tsx'
import { WorkItems } from './task/work-items.tsx'

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
      beside={
        <>
          <StateMark register={task} state={row.state} />
          <Clock
            due={row.dueCurrent}
            original={row.dueOriginal}
            isOver={!isWaiting(task, row.state)}
            doneOn={row.closedOn}
          />
        </>
      }
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
          <Quote
            text={row.asSaid}
            plan={row.plan}
            planName={textOf(row.names.plan)}
            section={row.section}
            start={row.start}
            end={row.end}
          />
          {isOwn ? running : null}
          {isEditing ? (
            <RecordForm register={task} row={row} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
          ) : (
            <FactGroups register={task} row={row} without={hidden} part="entered" />
          )}
          {isOwn ? null : running}
          <FactGroups register={task} row={row} without={hidden} part="record" />
        </div>
        <aside className="detail-history" aria-label={say(words.history)}>
          <h2>{say(words.history)}</h2>
          <Timeline register={task} id={id} />
        </aside>
      </div>
    </Page>
  )
}

/** Shown elsewhere on the page, or places in the text that the quote leads to. */
const hidden = ['asSaid', 'plan', 'section', 'start', 'end']

/** What was and can be done on an issued task; each part only for those who may see it. */
function Running({ row }: { readonly row: Served<typeof task> }) {
  const me = useMe()
  const acts = actsOn(row, me.actor)
  const own = { task: row.id, unit: acts.unit }
  const posts = acts.unit === null ? {} : { narrow: { post: { unit: acts.unit, state: 'active' } } }
  const params = { task: row.id }
  return (
    <>
      <Section
        register={report}
        params={params}
        title={report.label}
        empty={words.noReports}
        isOpen={acts.report}
        adds={acts.report ? { label: words.addReport, given: own } : null}
      >
        {(rows) => <Reports rows={rows} />}
      </Section>
      <Section
        register={workItem}
        params={{ ...params, order: 'due' }}
        title={workItem.label}
        empty={words.noWorkItems}
        adds={acts.workItem ? { label: words.addWorkItem, given: own, ...posts } : null}
      >
        {(rows) => <WorkItems rows={rows} unit={acts.unit} />}
      </Section>
      {mayEnter(me, extension) ? (
        <Section
          register={extension}
          params={params}
          title={extension.label}
          empty={words.noExtensions}
          adds={acts.extension ? { label: words.askExtension, given: own } : null}
        >
          {(rows) => (
            <Requests
              register={extension}
              rows={rows}
              fields={extensionFields}
              presets={(one) => ({ grantedDue: one.newDue })}
            />
          )}
        </Section>
      ) : null}
      {mayEnter(me, objection) ? (
        <Section
          register={objection}
          params={params}
          title={objection.label}
          empty={words.noObjections}
          adds={acts.objection ? { label: words.raiseObjection, given: own } : null}
        >
          {(rows) => <Requests register={objection} rows={rows} fields={objectionFields} />}
        </Section>
      ) : null}
    </>
  )
}

const extensionFields = ['unit', 'grounds', 'newDue', 'grantedDue', 'askedOn', 'decidedBy', 'decidedOn']
const objectionFields = ['unit', 'proposedUnit', 'grounds', 'raisedOn', 'decidedBy', 'decidedOn']

function textOf(name: string | readonly string[] | null | undefined): string | undefined {
  return typeof name === 'string' ? name : undefined
}
