import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { jobArrival } from '#registers/labour/job-arrival.ts'
import { jobNeed } from '#registers/labour/job-need.ts'
import type { JobNeedLine, JobsView } from '#schema/finance-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { words as common } from '../words.ts'
import { ClassPanel, SubsidyPanel } from './class-panels.tsx'
import { useJobs } from './queries.ts'
import { percent, Rates, ShareRate } from './rates.tsx'
import { financeWords as words } from './words.ts'

/** 用工平台 — what is lacking, what townships brought and what of it counts, who stayed, classes and subsidies. */
export function JobsPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const jobs = useJobs()
  if (jobs.isPending) return <Loading />
  if (jobs.isError) return <Failed error={jobs.error} retry={() => void jobs.refetch()} />
  const view = jobs.data
  return (
    <Page
      title={say(words.jobs)}
      beside={view.shortage === null ? <span className="field-hint">{say(words.ownOnly)}</span> : null}
      actions={
        <>
          {mayCreate(me, jobNeed) ? <Button onClick={() => go('/job-need/new')}>{say(words.newJobNeed)}</Button> : null}
          {mayCreate(me, jobArrival) ? (
            <Button type="primary" onClick={() => go('/job-arrival/new')}>
              {say(words.newArrival)}
            </Button>
          ) : null}
        </>
      }
    >
      <Figures view={view} />
      <Panel title={say(words.tasks)}>
        <Tasks view={view} />
        {view.least === null ? null : <p className="missing">{say(words.countRule, { n: view.least })}</p>}
      </Panel>
      <Panel title={say(words.jobNeeds)} count={view.needs.length}>
        <Needs needs={view.needs} />
      </Panel>
      <Panel title={say(words.classes)} count={view.classes.length}>
        <ClassPanel classes={view.classes} />
      </Panel>
      <Panel title={say(words.subsidies)} count={view.subsidies.length}>
        <SubsidyPanel subsidies={view.subsidies} />
      </Panel>
    </Page>
  )
}

function Figures({ view }: { readonly view: JobsView }) {
  const { say } = useLanguage()
  return (
    <>
      <Rates label={words.figures}>
        {view.shortage === null ? null : <ShareRate label={words.shortage} share={view.shortage} unit={words.people} />}
        {view.retention.map(({ days, share }) => (
          <ShareRate
            key={days}
            label={[say(words.retention, { n: days }), say(words.retention, { n: days })]}
            share={share}
            unit={words.people}
          />
        ))}
      </Rates>
      <p className="field-hint fin-hint">{say(words.retentionHow)}</p>
    </>
  )
}

function Tasks({ view }: { readonly view: JobsView }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={view.tasks.map((one) => ({ ...one, id: one.unit }))}
      empty={words.noTasks}
      columns={[
        { label: words.unit, cell: ({ name }) => name ?? say(common.none) },
        { label: words.task, isNumber: true, cell: ({ task }) => task ?? say(words.noTask) },
        { label: words.arrived, isNumber: true, cell: ({ arrived }) => arrived },
        { label: words.countedArrivals, isNumber: true, cell: ({ counted }) => counted },
        {
          label: words.completion,
          isNumber: true,
          cell: ({ completion, counted, task }) =>
            completion === null ? (
              say(common.none)
            ) : (
              <>
                {percent(completion)}
                <small>{`${counted} ÷ ${task}`}</small>
              </>
            ),
        },
      ]}
    />
  )
}

function Needs({ needs }: { readonly needs: readonly JobNeedLine[] }) {
  const { say } = useLanguage()
  const asked = ({ needed, verified }: JobNeedLine) => verified ?? needed
  const columns: readonly LineColumn<JobNeedLine>[] = [
    {
      label: words.post,
      cell: (need) => (
        <>
          <Link href={`/job-need/${need.id}`}>{need.post}</Link>
          <small>{need.enterprise ?? say(common.none)}</small>
        </>
      ),
    },
    { label: words.where, cell: ({ state }) => <StateMark register={jobNeed} state={state} /> },
    {
      label: words.needed,
      isNumber: true,
      cell: ({ needed, verified }) => `${needed} / ${verified ?? say(common.none)}`,
    },
    { label: words.filled, isNumber: true, cell: ({ filled }) => filled ?? say(common.none) },
    {
      label: words.gap,
      isNumber: true,
      cell: (need) => (need.filled === null ? say(common.none) : Math.max(0, asked(need) - need.filled)),
    },
    { label: words.present, isNumber: true, cell: ({ present }) => present },
    {
      label: words.pay,
      isNumber: true,
      cell: ({ payFrom, payTo }) => (payTo === null ? `${payFrom}` : `${payFrom}—${payTo}`),
    },
  ]
  return <LineTable lines={needs} columns={columns} empty={words.noJobNeeds} />
}
