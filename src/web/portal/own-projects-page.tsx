import { Link } from 'wouter'
import { promise } from '#registers/investment/promise.ts'
import { milestone } from '#registers/milestone.ts'
import { project } from '#registers/project.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import type { OwnProjects } from '#schema/service-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { useOwnProjects } from '../service/queries.ts'
import { words } from './words.ts'

/** 我的项目 — how far they are, what stands in their way, and whether what was promised was kept. */
export function OwnProjectsPage() {
  const { say } = useLanguage()
  const own = useOwnProjects()
  return (
    <Page title={say(words.projects)}>
      {own.isPending ? <Loading /> : null}
      {own.isError ? <Failed error={own.error} retry={() => void own.refetch()} /> : null}
      {own.data?.projects.length === 0 ? <p className="missing">{say(words.noProjects)}</p> : null}
      {own.data?.projects.map((one) => (
        <ProjectOf key={one.id} one={one} />
      ))}
      {own.data === undefined ? null : <Promises promises={own.data.promises} />}
    </Page>
  )
}

type Line = OwnProjects['projects'][number]

function ProjectOf({ one }: { readonly one: Line }) {
  const { say } = useLanguage()
  return (
    <Panel title={one.name} count={one.milestones.length}>
      <p>
        <StateMark register={project} state={one.state} /> {one.unit}
      </p>
      <LineTable
        lines={one.days.map((day) => ({ ...day, id: day.what }))}
        empty={words.noProjects}
        columns={[
          { label: words.step, cell: ({ what }) => say(words.steps[what]) },
          { label: words.planned, cell: ({ planned }) => planned ?? say(words.notSet) },
          { label: words.actual, cell: ({ actual }) => actual ?? say(words.notYet) },
        ]}
      />
      <LineTable
        lines={one.milestones}
        empty={words.noMilestones}
        columns={[
          { label: milestone.label, cell: ({ result }) => <span lang="zh-CN">{result}</span> },
          { label: words.unit, cell: ({ unit }) => unit },
          { label: milestone.fields.due.label, cell: ({ due }) => due },
          {
            label: milestone.fields.reachedOn.label,
            cell: ({ reachedOn, state }) => reachedOn ?? <StateMark register={milestone} state={state} />,
          },
        ]}
      />
      <h3>{say(words.issues)}</h3>
      {one.cases.length === 0 ? <p className="missing">{say(words.noIssues)}</p> : null}
      <ul className="case-lines">
        {one.cases.map((asked) => (
          <li key={asked.id} className="case-line">
            <Link href={`/service-case/${asked.id}`}>{asked.title}</Link>
            <span>
              <StateMark register={serviceCase} state={asked.state} />{' '}
              <small>{say(words.desk[asked.desk], { unit: asked.unit ?? '' })}</small>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link className="button-link" href={`/ask?project=${one.id}`}>
          {say(words.askAbout)}
        </Link>
      </p>
    </Panel>
  )
}

function Promises({ promises }: Pick<OwnProjects, 'promises'>) {
  const { say } = useLanguage()
  const kinds = promise.fields.kind.rules.options ?? {}
  return (
    <Panel title={say(words.promises)} count={promises.length}>
      <LineTable
        lines={promises}
        empty={words.noPromises}
        columns={[
          { label: promise.fields.clause.label, cell: ({ clause }) => <span lang="zh-CN">{clause}</span> },
          { label: promise.fields.kind.label, cell: ({ kind }) => say(kinds[kind] ?? ['', '']) },
          { label: words.unit, cell: ({ unit }) => unit },
          { label: promise.fields.due.label, cell: ({ due }) => due },
          {
            label: promise.fields.keptOn.label,
            cell: ({ keptOn, keptWords }) => (keptOn === null ? say(words.notYet) : `${keptOn} ${keptWords ?? ''}`),
          },
        ]}
      />
    </Panel>
  )
}
