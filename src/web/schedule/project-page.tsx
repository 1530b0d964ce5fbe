import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { stageLabels, stageOf } from '#domain/schedule/stage.ts'
import { layout } from '#registers/layout.ts'
import { type LeaderVisit, project } from '#registers/project.ts'
import type { Served } from '../api.ts'
import { Beside } from '../components/beside.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { useLines, useMe, useRecord } from '../data/queries.ts'
import { LampPanel } from '../lamp/lamp-panel.tsx'
import { useLanguage } from '../language.tsx'
import { ChecksOf } from '../planning/check-parts.tsx'
import { MonthsOf } from '../project/months-of.tsx'
import { VisitsOf } from '../project/visits-of.tsx'
import { FactGroups } from '../register/facts.tsx'
import { RecordForm } from '../register/form.tsx'
import { Moves } from '../register/moves.tsx'
import { Timeline } from '../register/timeline.tsx'
import { words } from '../words.ts'
import { PlanSchedule } from './plan-schedule.tsx'
import { scheduleWords } from './words.ts'

type RowProps = { readonly row: Served<typeof project> }

/** 重点项目 — where it stands by its dated facts, its schedule, who answers for it, and all that was done. */
export function ProjectPage({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const record = useRecord(project, id)
  const [isEditing, setEditing] = useState(false)
  if (record.isPending) return <Loading />
  if (record.isError) return <Failed error={record.error} retry={() => void record.refetch()} />
  const row = record.data
  return (
    <Page
      title={row.name}
      above={<Link href="/project">{say(project.label)}</Link>}
      beside={<Standing row={row} />}
      actions={
        <>
          {row.may.includes('change') && !isEditing ? (
            <Button onClick={() => setEditing(true)}>{say(words.edit)}</Button>
          ) : null}
          <Moves register={project} row={row} />
        </>
      }
    >
      <Dates row={row} />
      {row.state === 'listed' ? <Schedule row={row} /> : null}
      <div className="detail">
        <div className="detail-facts">
          <LampPanel register={project.name} id={id} />
          {isEditing ? (
            <RecordForm
              register={project}
              row={row}
              onDone={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          ) : (
            <FactGroups register={project} row={row} without={shownAbove} />
          )}
          <Editions id={id} />
          <VisitsOf project={id} visits={row.visits as readonly LeaderVisit[] | null} />
          <MonthsOf project={id} />
          <ChecksOf project={id} />
        </div>
        <Beside label={say(words.history)}>
          <h2>{say(words.history)}</h2>
          <Timeline register={project} id={id} />
        </Beside>
      </div>
    </Page>
  )
}

const shownAbove = [
  'plannedStart',
  'plannedCompletion',
  'plannedProduction',
  'startedOn',
  'completedOn',
  'producedOn',
  'enteredStatisticsOn',
  'layout',
]

function Standing({ row }: RowProps) {
  const { say } = useLanguage()
  const { today } = useMe()
  return (
    <>
      <StateMark register={project} state={row.state} />
      <span className="page-who">
        {say(scheduleWords.stage)} <b>{say(stageLabels[stageOf(row, today)])}</b> · {row.names.unit}
        {row.names.leader ? ` · ${row.names.leader}` : ''}
      </span>
    </>
  )
}

/** Planned and actual days side by side; what has not happened is said, never shown as a day. */
function Dates({ row }: RowProps) {
  const { say } = useLanguage()
  const days = [
    [scheduleWords.start, row.plannedStart, row.startedOn],
    [scheduleWords.completion, row.plannedCompletion, row.completedOn],
    [scheduleWords.production, row.plannedProduction, row.producedOn],
    [scheduleWords.statistics, null, row.enteredStatisticsOn],
  ] as const
  return (
    <dl className="project-days" aria-label={say(scheduleWords.dates)}>
      {days.map(([label, planned, actual]) => (
        <div key={label[1]} className={actual === null ? undefined : 'project-day-done'}>
          <dt>{say(label)}</dt>
          <dd>
            <b className="figures">{actual ?? say(scheduleWords.notYet)}</b>
            {planned === null ? null : <small className="figures">{`${say(scheduleWords.planned)} ${planned}`}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Schedule({ row }: RowProps) {
  const { actor, isPast } = useMe()
  const isOwn =
    actor.units.includes(row.unit) && actor.roles.some((role) => role === 'unitHead' || role === 'unitOfficer')
  const mayLayOut = !isPast && (isOwn || actor.roles.includes('supervision'))
  return (
    <PlanSchedule
      plan={row.id}
      parent={mayLayOut ? { path: 'project', id: row.id } : null}
      end={row.plannedProduction ?? row.plannedCompletion}
    />
  )
}

/** Every edition of the schedule stays: when it was laid out, from which end, and why. */
function Editions({ id }: { readonly id: string }) {
  const { say } = useLanguage()
  const lines = useLines(layout, { project: id, limit: 50 })
  const rows = lines.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <section className="fact-group">
      <h2>{say(scheduleWords.editions)}</h2>
      <ul className="lines">
        {rows.map((one) => (
          <li key={one.id} className="line">
            <Link href={`/layout/${one.id}`}>{say(scheduleWords.edition, { n: one.edition ?? 0 })}</Link>
            <span>{one.reason}</span>
            <span className="figures">{`${say(scheduleWords.end)} ${one.due ?? ''}`}</span>
            <small className="figures">{one.laidOn}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
