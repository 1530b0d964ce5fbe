import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Label } from '#domain/label.ts'
import { type BoundKey, bounds } from '#domain/planning/indices.ts'
import { conformityCheck } from '#registers/planning/conformity-check.ts'
import { planEdition } from '#registers/planning/plan-edition.ts'
import { plotIndex } from '#registers/planning/plot-index.ts'
import type { DriftLine, EditionLine, PlanningView, PlotLine } from '#schema/planning-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { NamedLink, PointName, Said, Standing, UseName, withUnit } from './check-parts.tsx'
import { Drawings } from './drawings.tsx'
import { EditionTimeline } from './edition-timeline.tsx'
import { usePlanning } from './queries.ts'
import { words } from './words.ts'
import './planning.css'

/** 规划一张蓝图 — editions with their days, plots with what was found at the newest point, and every change of an index. */
export function PlanningPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const planning = usePlanning()
  if (planning.isPending) return <Loading />
  if (planning.isError) return <Failed error={planning.error} retry={() => void planning.refetch()} />
  const view = planning.data
  return (
    <Page
      title={say(words.planning)}
      beside={<span className="field-hint">{say(words.asOf, { on: view.asOf })}</span>}
      actions={
        mayCreate(me, planEdition) ? (
          <>
            <Button onClick={() => go('/plan-edition/new')}>{say(words.newEdition)}</Button>
            <Button onClick={() => go('/conformity-check/new')}>{say(words.newCheck)}</Button>
          </>
        ) : null
      }
    >
      <p className="page-hint">{say(words.planningHint)}</p>
      <Panel title={say(words.editions)} count={view.editions.length}>
        <EditionTimeline editions={view.editions} drift={view.drift} asOf={view.asOf} />
        <Editions lines={view.editions} />
      </Panel>
      <Panel title={say(words.plots)} count={view.plots.length}>
        <Plots lines={view.plots} />
      </Panel>
      <Panel title={say(words.drift)} count={view.drift.length}>
        <Drift lines={view.drift} />
      </Panel>
      <Panel title={say(words.checks)} count={view.checks.length}>
        <Checks lines={view.checks} />
      </Panel>
    </Page>
  )
}

function Editions({ lines }: { readonly lines: readonly EditionLine[] }) {
  const { say } = useLanguage()
  const levels: Readonly<Record<string, Label>> = planEdition.fields.level.rules.options ?? {}
  return (
    <LineTable
      lines={lines}
      empty={words.noEditions}
      columns={[
        {
          label: words.plan,
          cell: (one) => (
            <span className="plan-name">
              <Link href={`/plan-edition/${one.id}`}>{one.name}</Link>
              <small>
                {say(levels[one.level] ?? words.plan)} · {say(words.editionOf, { n: one.edition })} · {one.scope}
              </small>
            </span>
          ),
        },
        { label: words.state, cell: ({ state }) => <StateMark register={planEdition} state={state} /> },
        { label: words.notice, cell: (one) => <Days from={one.noticeFrom} to={one.noticeUntil} /> },
        {
          label: words.approval,
          cell: (one) => (
            <>
              <span className="figures">{one.approvedOn ?? say(words.notYet)}</span>
              {one.approvalNo === null ? null : (
                <small>
                  {one.approvedBy} {one.approvalNo}
                </small>
              )}
            </>
          ),
        },
        {
          label: words.valid,
          cell: ({ validFrom }) => <span className="figures">{validFrom ?? say(words.notYet)}</span>,
        },
        { label: words.gone, cell: ({ replacedOn }) => <span className="figures">{replacedOn ?? '—'}</span> },
        {
          label: words.plotCount,
          isNumber: true,
          cell: ({ id, plots }) => <Link href={`/plot-index?edition=${id}`}>{plots}</Link>,
        },
        { label: words.drawings, cell: ({ drawings }) => <Drawings of={drawings} isShort /> },
      ]}
    />
  )
}

function Days({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  const { say } = useLanguage()
  return (
    <span className="figures">{from === null || to === null ? say(words.notYet) : say(words.until, { from, to })}</span>
  )
}

function Plots({ lines }: { readonly lines: readonly PlotLine[] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={lines}
      empty={words.noPlots}
      columns={[
        {
          label: words.plot,
          cell: ({ id, number, edition, land }) => (
            <>
              <Link href={`/plot-index/${id}`}>{number}</Link>
              <small>{edition.name}</small>
              {land?.name ? <small>{say(words.land, { name: land.name })}</small> : null}
            </>
          ),
        },
        { label: words.use, cell: ({ landUse }) => <UseName of={landUse} /> },
        { label: words.indices, cell: ({ bounds: known }) => <Bounds of={known} /> },
        { label: words.state, cell: ({ state }) => <StateMark register={plotIndex} state={state} /> },
        { label: words.changes, isNumber: true, cell: ({ changes }) => changes },
        {
          label: words.newest,
          cell: ({ newest }) =>
            newest === null ? (
              <span className="missing">{say(words.noCheck)}</span>
            ) : (
              <>
                <Standing of={newest} />
                <small>
                  <Link href={`/conformity-check/${newest.id}`}>
                    <PointName of={newest.point} /> <span className="figures">{newest.on}</span>
                  </Link>
                </small>
              </>
            ),
        },
      ]}
    />
  )
}

function Bounds({ of }: { readonly of: PlotLine['bounds'] }) {
  const { say } = useLanguage()
  const known = Object.entries(of) as [BoundKey, number][] // keys of the list of bounds
  return (
    <span className="plan-bounds">
      {known.map(([key, value]) => (
        <span key={key}>
          {say(bounds[key].label)} <b className="figures">{withUnit(bounds[key].index, value, say)}</b>
        </span>
      ))}
    </span>
  )
}

function Drift({ lines }: { readonly lines: readonly DriftLine[] }) {
  const { say } = useLanguage()
  const procedure = lines.filter(({ way }) => way === 'procedure').length
  const plots = new Set(lines.map(({ number }) => number)).size
  return (
    <>
      {lines.length === 0 ? null : (
        <p className="page-hint">
          {say(words.driftHint, { plots, times: lines.length, procedure, edition: lines.length - procedure })}
        </p>
      )}
      <LineTable
        lines={lines}
        empty={words.noDrift}
        columns={[
          { label: words.plot, cell: ({ plot, number }) => <Link href={`/plot-index/${plot}`}>{number}</Link> },
          { label: words.on, cell: ({ on }) => <span className="figures">{on}</span> },
          { label: words.index, cell: ({ key }) => say(key in bounds ? bounds[key as BoundKey].label : words.use) },
          {
            label: words.change,
            cell: ({ key, from, to }) => (
              <span className="figures">
                <Said of={from} at={key} /> → <Said of={to} at={key} />
              </span>
            ),
          },
          { label: words.why, cell: ({ reason, way }) => (way === 'edition' ? say(words.byEdition) : reason) },
          { label: words.asked, cell: ({ askedBy }) => askedBy ?? '—' },
          {
            label: words.approved,
            cell: ({ approvedBy, approvalNo }) => (
              <>
                {approvedBy ?? '—'}
                {approvalNo === null ? null : <small>{approvalNo}</small>}
              </>
            ),
          },
        ]}
      />
    </>
  )
}

function Checks({ lines }: { readonly lines: PlanningView['checks'] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={lines}
      empty={words.noChecks}
      columns={[
        {
          label: words.check,
          cell: ({ id, number }) => (
            <Link className="figures" href={`/conformity-check/${id}`}>
              {number}
            </Link>
          ),
        },
        { label: words.project, cell: ({ project }) => <NamedLink of={project} path="project" /> },
        {
          label: words.plot,
          cell: ({ plot }) => (
            <span className="figures">
              <NamedLink of={plot} path="plot-index" />
            </span>
          ),
        },
        { label: words.point, cell: ({ point }) => <PointName of={point} /> },
        { label: words.on, cell: ({ on }) => <span className="figures">{on}</span> },
        { label: words.result, cell: (one) => <Standing of={one} /> },
        { label: words.state, cell: ({ state }) => <StateMark register={conformityCheck} state={state} /> },
        {
          label: words.handled,
          cell: ({ handling, handledOn, standing }) =>
            handling === null ? (
              standing === 'beyond' ? (
                <span className="missing">{say(words.notHandled)}</span>
              ) : (
                '—'
              )
            ) : (
              <>
                {handling}
                <small className="figures">{handledOn}</small>
              </>
            ),
        },
      ]}
    />
  )
}
