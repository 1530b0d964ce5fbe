import { Button } from 'antd'
import { useState } from 'react'
import type { Day } from '#domain/day.ts'
import type { ScheduledMilestone, ScheduleView } from '#schema/schedule.ts'
import { Failed, Loading } from '../components/notices.tsx'
import { useLanguage } from '../language.tsx'
import { Gantt } from './gantt.tsx'
import { LayOutDialog } from './lay-out-dialog.tsx'
import { MilestoneTable } from './milestone-table.tsx'
import { type Parent, useSchedule } from './use-schedule.ts'
import { WhatIfDialog } from './what-if.tsx'
import { scheduleWords } from './words.ts'

type PlanScheduleProps = {
  /** A project or a task. */
  readonly plan: string
  /** What this person may lay out backwards here, if anything. */
  readonly parent: Parent | null
  readonly end: Day | null
}

/** 一个计划的排期 — its chart under a sentence that says how it stands, its milestones, trying out and laying out. */
export function PlanSchedule({ plan, parent, end }: PlanScheduleProps) {
  const { say } = useLanguage()
  const schedule = useSchedule({ plan })
  const [dialog, setDialog] = useState<'lay-out' | 'what-if' | null>(null)
  if (schedule.isPending) return <Loading isLine />
  if (schedule.isError) return <Failed error={schedule.error} />
  const view = schedule.data
  const hasPlan = view.milestones.length > 0
  const unitNames = new Map(view.units.map(({ id, name }) => [id, name]))
  return (
    <section className="fact-group task-section plan-schedule">
      <header>
        <h2>{say(scheduleWords.schedule)}</h2>
        <span className="line-moves">
          {hasPlan ? <Button onClick={() => setDialog('what-if')}>{say(scheduleWords.whatIf)}</Button> : null}
          {parent === null ? null : (
            <Button type={hasPlan ? 'default' : 'primary'} onClick={() => setDialog('lay-out')}>
              {say(hasPlan ? scheduleWords.layOutAnew : scheduleWords.layOut)}
            </Button>
          )}
        </span>
      </header>
      {hasPlan ? (
        <>
          <Findings view={view} />
          <Gantt milestones={view.milestones} asOf={view.asOf} title={titleOf(view, plan, say)} unitNames={unitNames} />
          <MilestoneTable milestones={view.milestones} unitNames={unitNames} />
        </>
      ) : (
        <p className="missing">{say(scheduleWords.noPlans)}</p>
      )}
      {dialog === 'what-if' ? (
        <WhatIfDialog
          milestones={view.milestones}
          unitNames={unitNames}
          asOf={view.asOf}
          close={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'lay-out' && parent !== null ? (
        <LayOutDialog parent={parent} hasPlan={hasPlan} end={end} close={() => setDialog(null)} />
      ) : null}
    </section>
  )
}

export function Findings({ view }: { readonly view: ScheduleView }) {
  const { say } = useLanguage()
  if (view.findings.length === 0) return null
  return (
    <div className="schedule-findings" role="status">
      <b>{say(scheduleWords.findings)}</b>
      <ul>
        {view.findings.map(({ milestone, text }) => (
          <li key={`${milestone} ${text[1]}`}>{say(text)}</li>
        ))}
      </ul>
    </div>
  )
}

/** One sentence: in time or how late, and what on the chain holds it up. */
function titleOf(view: ScheduleView, plan: string, say: ReturnType<typeof useLanguage>['say']): string {
  const head = view.plans.find(({ id }) => id === plan)
  const open = view.milestones.filter(({ state }) => state !== 'reached')
  if (open.length === 0) return say(scheduleWords.ganttTitleDone)
  if (head?.slack === null || head === undefined)
    return say(scheduleWords.ganttTitleOpen, { n: view.milestones.length })
  const n = Math.abs(head.slack)
  if (head.slack > 0) return say(scheduleWords.ganttTitleInTime, { n })
  const byId = new Map(view.milestones.map((one) => [one.id, one]))
  const held = head.chain.map((id) => byId.get(id)).filter((one): one is ScheduledMilestone => one !== undefined)
  const names = held.filter(({ state }) => state !== 'reached').map(({ result }) => result)
  const sentence = head.slack === 0 ? say(scheduleWords.ganttTitleExact) : say(scheduleWords.ganttTitleLate, { n })
  return names.length === 0
    ? sentence
    : `${sentence}${say([`；`, '; '])}${say(scheduleWords.ganttHolds, { names: names.slice(0, 3).join(' → ') })}`
}
