import { Button } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Label } from '#domain/label.ts'
import { facilityKinds } from '#domain/planning/facility-kinds.ts'
import { facility } from '#registers/planning/facility.ts'
import type { CityView, FacilityLine } from '#schema/planning-views.ts'
import { type LineColumn, LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { mayCreate, useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { useCity } from './queries.ts'
import { words } from './words.ts'
import './planning.css'

const kinds: Readonly<Record<string, Label>> = facilityKinds

type GapLine = CityView['gaps'][number]

/** A number with its measure, which a few kinds do not have. */
function number(value: number, unit: string): string {
  return `${value.toLocaleString('en')} ${unit}`.trimEnd()
}

/** 城市功能 — gaps by village, what closes them, the facilities there are, and by which standards it is counted. */
export function CityPage() {
  const { say } = useLanguage()
  const me = useMe()
  const [, go] = useLocation()
  const city = useCity()
  if (city.isPending) return <Loading />
  if (city.isError) return <Failed error={city.error} retry={() => void city.refetch()} />
  const view = city.data
  return (
    <Page
      title={say(words.city)}
      beside={
        <span className="field-hint">
          {say(words.asOf, { on: view.asOf })} · {say(view.isPublic ? words.isPublic : words.notPublic)}
        </span>
      }
      actions={
        mayCreate(me, facility) ? <Button onClick={() => go('/facility/new')}>{say(words.newFacility)}</Button> : null
      }
    >
      <p className="page-hint">{say(words.cityHint)}</p>
      <Panel title={say(words.gaps)} count={view.gaps.filter(({ isGap }) => isGap).length}>
        <Gaps view={view} />
      </Panel>
      <Panel title={say(words.facilities)} count={view.facilities.length}>
        <Facilities view={view} />
      </Panel>
      <Panel title={say(words.areas)}>
        <Areas lines={view.areas} />
      </Panel>
      <Panel title={say(words.standards)}>
        <Standards lines={view.standards} />
      </Panel>
    </Page>
  )
}

function Gaps({ view }: { readonly view: CityView }) {
  const { say } = useLanguage()
  const names = new Map(view.areas.map(({ id, name }) => [id, name]))
  const lines = view.gaps.filter(({ isGap }) => isGap)
  const tasks = lines.filter(({ coming }) => coming > 0).length
  const toTask: LineColumn<GapLine> = {
    label: words.task,
    cell: ({ area, kind }) => <Link href={`/city/task?village=${area}&kind=${kind}`}>{say(words.makeTask)}</Link>,
  }
  return (
    <>
      {lines.length === 0 ? null : (
        <p className="page-hint">
          {say(words.gapsLede, { areas: new Set(lines.map(({ area }) => area)).size, n: lines.length, tasks })}
        </p>
      )}
      <LineTable
        lines={lines}
        empty={words.noGaps}
        columns={[
          { label: words.area, cell: ({ area }) => names.get(area) },
          { label: words.kind, cell: ({ kind }) => say(kinds[kind] ?? words.kind) },
          {
            label: words.needed,
            isNumber: true,
            cell: ({ needed, unit }) => (needed === null ? say(words.noKnow) : number(needed, unit)),
          },
          {
            label: words.existing,
            isNumber: true,
            cell: ({ existing, uncounted, unit }) => (
              <>
                {number(existing, unit)}
                {uncounted > 0 ? <small>{say(words.uncounted, { n: uncounted })}</small> : null}
              </>
            ),
          },
          { label: words.coming, isNumber: true, cell: ({ coming, unit }) => number(coming, unit) },
          {
            label: words.short,
            isNumber: true,
            cell: ({ short, unit }) => (short === null || short === 0 ? '—' : <b>{number(short, unit)}</b>),
          },
          {
            label: words.distance,
            isNumber: true,
            cell: ({ nearest, radius, isFar }) =>
              radius === null ? (
                '—'
              ) : (
                <>
                  {nearest === null
                    ? say(isFar ? words.nowhere : words.noKnow)
                    : say(words.metres, { n: nearest.toLocaleString('en') })}{' '}
                  / {say(words.metres, { n: radius.toLocaleString('en') })}
                  {isFar ? <small className="plan-standing plan-beyond">{say(words.far)}</small> : null}
                </>
              ),
          },
          ...(view.mayAssign ? [toTask] : []),
        ]}
      />
    </>
  )
}

function Facilities({ view }: { readonly view: CityView }) {
  const { say } = useLanguage()
  const lines: readonly FacilityLine[] = view.facilities
  const units = new Map(view.gaps.map(({ kind, unit }) => [kind, unit]))
  return (
    <LineTable
      lines={lines}
      empty={words.noFacilities}
      columns={[
        { label: words.kind, cell: ({ id, name }) => <Link href={`/facility/${id}`}>{name}</Link> },
        { label: words.area, cell: ({ area }) => area },
        {
          label: words.capacity,
          isNumber: true,
          cell: ({ capacity, kind }) => (capacity === null ? '—' : number(capacity, units.get(kind) ?? '')),
        },
        {
          label: words.standing,
          cell: ({ standing, openedOn, openDue, isLate }) => (
            <>
              {say(words[standing])}
              <small className="figures">
                {openedOn !== null && standing === 'open' ? say(words.openSince, { on: openedOn }) : null}
                {standing !== 'open' && openDue !== null ? say(words.openBy, { on: openDue }) : null}
              </small>
              {isLate ? <small className="plan-standing plan-beyond">{say(words.late)}</small> : null}
            </>
          ),
        },
        { label: words.keeper, cell: ({ keeper }) => keeper },
        {
          label: words.task,
          cell: ({ task }) =>
            task === null ? (
              '—'
            ) : (
              <>
                {task.name === null ? say(words.notYours) : <Link href={`/task/${task.id}`}>{task.name}</Link>}
                {task.due === null ? null : (
                  <small className="figures">{say(words.dueBy, { unit: task.lead ?? '', on: task.due })}</small>
                )}
              </>
            ),
        },
      ]}
    />
  )
}

function Areas({ lines }: { readonly lines: CityView['areas'] }) {
  const { say } = useLanguage()
  return (
    <LineTable
      lines={lines}
      empty={words.noAreas}
      columns={[
        { label: words.area, cell: ({ id, name }) => <Link href={`/unit/${id}`}>{name}</Link> },
        {
          label: words.residents,
          isNumber: true,
          cell: ({ residents }) => residents?.toLocaleString('en') ?? say(words.notCounted),
        },
        { label: words.on, cell: ({ on }) => <span className="figures">{on ?? '—'}</span> },
        { label: words.source, cell: ({ source }) => source ?? '—' },
        { label: words.placed, cell: ({ isPlaced }) => say(isPlaced ? words.isPlaced : words.notPlaced) },
      ]}
    />
  )
}

function Standards({ lines }: { readonly lines: CityView['standards'] }) {
  return (
    <LineTable
      lines={lines.map((one) => ({ ...one, id: one.code }))}
      empty={words.noStandards}
      columns={[
        { label: words.standard, cell: ({ name }) => name },
        { label: words.perStandard, isNumber: true, cell: ({ value, unit }) => number(value, unit) },
        { label: words.basis, cell: ({ basis }) => <small>{basis}</small> },
      ]}
    />
  )
}
