import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Urgent } from '#domain/schedule/lists.ts'
import { stageLabels } from '#domain/schedule/stage.ts'
import type { PlanHead, ScheduleView } from '#schema/schedule.ts'
import { Figure } from '../components/figure.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { LoadTable } from './load-table.tsx'
import { Findings } from './plan-schedule.tsx'
import { Slack } from './slack.tsx'
import { useSchedule } from './use-schedule.ts'
import { scheduleWords } from './words.ts'

/** 排期与预警 — what is late already, what must start this week, who carries how much, and how every plan stands. */
export function SchedulePage() {
  const { say } = useLanguage()
  const [unit, setUnit] = useState<string | undefined>(undefined)
  const all = useSchedule({})
  const schedule = useSchedule({ unit })
  return (
    <Page
      title={say(scheduleWords.schedulePage)}
      actions={
        <>
          <Select
            aria-label={say(scheduleWords.unit)}
            className="schedule-unit"
            value={unit ?? ''}
            options={[
              { value: '', label: say(scheduleWords.allUnits) },
              ...(all.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => setUnit(id === '' ? undefined : id)}
          />
          <Link href="/battle-map" className="button-link">
            {say(scheduleWords.battleMap)}
          </Link>
        </>
      }
    >
      {schedule.isPending ? <Loading /> : null}
      {schedule.isError ? <Failed error={schedule.error} retry={() => void schedule.refetch()} /> : null}
      {schedule.data ? <Content view={schedule.data} /> : null}
    </Page>
  )
}

function Content({ view }: { readonly view: ScheduleView }) {
  const { say } = useLanguage()
  if (view.milestones.length === 0) return <p className="missing">{say(scheduleWords.noPlans)}</p>
  return (
    <>
      <Counters view={view} />
      <Findings view={view} />
      <div className="schedule-lists">
        <Panel title={say(scheduleWords.late)} count={view.late.length}>
          <UrgentList view={view} urgents={view.late} empty={say(scheduleWords.noneLate)} />
        </Panel>
        <Panel title={say(scheduleWords.thisWeek)} count={view.thisWeek.length}>
          <UrgentList view={view} urgents={view.thisWeek} empty={say(scheduleWords.noneThisWeek)} />
        </Panel>
      </div>
      <Panel title={say(scheduleWords.load)}>
        <LoadTable view={view} />
      </Panel>
      <Panel title={say(scheduleWords.plans)} count={view.plans.length}>
        <Plans view={view} />
      </Panel>
    </>
  )
}

function Counters({ view }: { readonly view: ScheduleView }) {
  const late = view.plans.filter(({ slack }) => (slack ?? 0) < 0).length
  const source = ['节点和排期', 'Milestones and schedules'] as const
  const shared = { asOf: view.asOf, source }
  return (
    <div className="counters">
      <Figure {...shared} label={scheduleWords.plansInTime} value={view.plans.length - late} />
      <Figure {...shared} label={scheduleWords.plansLate} value={late} />
      <Figure {...shared} label={scheduleWords.late} value={view.late.length} />
      <Figure {...shared} label={scheduleWords.thisWeek} value={view.thisWeek.length} />
    </div>
  )
}

type UrgentProps = { readonly view: ScheduleView; readonly urgents: readonly Urgent[]; readonly empty: string }

function UrgentList({ view, urgents, empty }: UrgentProps) {
  const { say } = useLanguage()
  const byId = new Map(view.milestones.map((one) => [one.id, one]))
  const plans = new Map(view.plans.map((one) => [one.id, one]))
  const units = new Map(view.units.map(({ id, name }) => [id, name]))
  if (urgents.length === 0) return <p className="missing">{empty}</p>
  return (
    <ul className="lines urgent-list">
      {urgents.map(({ key, why, day, days }) => {
        const one = byId.get(key)
        const plan = plans.get(one?.plan ?? '')
        return (
          <li key={key} className="line">
            <Link href={`/milestone/${key}`} className="line-title">
              {one?.result ?? '—'}
            </Link>
            <small>
              {[plan?.name, units.get(one?.unit ?? '')].filter((name) => name !== undefined).join(' · ')}
              {one?.isCritical ? ` · ${say(scheduleWords.critical)}` : ''}
            </small>
            <span className={days > 0 ? 'urgent-late figures' : 'figures'}>
              {say(scheduleWords[why], { day })}
              {days > 0 ? <small>{say(scheduleWords.passedDays, { n: days })}</small> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The tightest first. */
function Plans({ view }: { readonly view: ScheduleView }) {
  const { say } = useLanguage()
  const units = new Map(view.units.map(({ id, name }) => [id, name]))
  const rows = view.plans.toSorted((a, b) => (a.slack ?? 9e9) - (b.slack ?? 9e9) || (a.id < b.id ? -1 : 1))
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{say(scheduleWords.plan)}</th>
            <th>{say(scheduleWords.unit)}</th>
            <th>{say(scheduleWords.stage)}</th>
            <th>{say(scheduleWords.slack)}</th>
            <th>{say(scheduleWords.nextStep)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((plan) => (
            <tr key={plan.id}>
              <th scope="row">
                <Link href={`/${plan.register}/${plan.id}`}>{plan.name}</Link>
              </th>
              <td>{units.get(plan.unit ?? '') ?? ''}</td>
              <td>{plan.stage === null ? '' : say(stageLabels[plan.stage])}</td>
              <td>{isOver(view, plan) ? say(scheduleWords.allDone) : <Slack days={plan.slack} />}</td>
              <td>{nextOf(view, plan)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function isOver(view: ScheduleView, plan: PlanHead): boolean {
  return view.milestones.every((one) => one.plan !== plan.id || one.state === 'reached')
}

/** The first milestone along the critical chain that is not finished. */
function nextOf(view: ScheduleView, { chain }: PlanHead): string {
  const byId = new Map(view.milestones.map((one) => [one.id, one]))
  return chain.map((id) => byId.get(id)).find((one) => one !== undefined && one.state !== 'reached')?.result ?? ''
}
