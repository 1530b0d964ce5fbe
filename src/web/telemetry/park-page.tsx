import { Button } from 'antd'
import { Link } from 'wouter'
import { dataRules } from '#domain/telemetry/data-rules.ts'
import { quarantineReasons } from '#domain/telemetry/quarantine.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { productModel } from '#registers/telemetry/product-model.ts'
import type { ParkAlarm, ParkArea, ParkView } from '#schema/telemetry-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { Page } from '../components/page.tsx'
import { message } from '../components/toast.tsx'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import './telemetry.css'
import { useOperating, usePark } from './queries.ts'
import { Replay } from './replay.tsx'
import { whenIn } from './when.ts'
import { parkWords as words } from './words.ts'

/** 园区总览 — devices, completeness first, alarms with owner and clock, silent cells, and what each data rule found. */
export function ParkPage() {
  const { say } = useLanguage()
  const park = usePark()
  const { judge } = useOperating()
  if (park.isPending) return <Loading />
  if (park.isError) return <Failed error={park.error} retry={() => void park.refetch()} />
  const view = park.data
  const yesterday = view.days.at(-1)
  const again = async (day: string) => {
    const { raised } = await judge(day)
    message.success(say(words.judged, { n: raised }))
  }
  return (
    <Page
      title={say(words.park)}
      beside={<span className="field-hint figures">{say(words.asOf, { at: whenIn(view.at) })}</span>}
      actions={
        view.mayOperate && yesterday !== undefined ? (
          <Button onClick={() => void again(yesterday)}>{say(words.judge)}</Button>
        ) : null
      }
    >
      <Figures view={view} />
      <Completeness view={view} />
      <Alarms view={view} />
      <Silence view={view} />
      <Rules view={view} />
      <Inbox view={view} />
    </Page>
  )
}

function Figures({ view }: { readonly view: ParkView }) {
  const { say } = useLanguage()
  const figures = [
    [words.expected, view.expected, false],
    [words.silent, view.silent, view.silent > 0],
    [words.alarms, view.openAlarms, false],
    [words.overdue, view.overdueAlarms, view.overdueAlarms > 0],
    [words.waiting, view.inbox.waiting, false],
  ] as const
  return (
    <dl className="park-figures">
      {figures.map(([label, value, isBad]) => (
        <div key={label[1]}>
          <dt>{say(label)}</dt>
          <dd className={isBad ? 'figures park-late' : 'figures'}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Completeness({ view: { areas, days, least } }: { readonly view: ParkView }) {
  const { say } = useLanguage()
  return (
    <Panel title={say(words.completeness)}>
      <p className="field-hint park-hint">{say(words.completenessHint, { least })}</p>
      <LineTable
        lines={areas.map((area) => ({ ...area, id: area.id === '' ? '*' : area.id }))}
        empty={words.noDevices}
        columns={[
          { label: words.area, cell: ({ id }) => (id === '*' ? say(words.wholeZone) : id) },
          ...days.map((day, i) => ({
            label: [day.slice(5), day.slice(5)] as const,
            isNumber: true,
            isAside: i < days.length - 2,
            cell: ({ cells }: ParkArea) => <Cell cell={cells.find((one) => one.day === day)} />,
          })),
        ]}
      />
    </Panel>
  )
}

/** No data is never green: without a device that should report there is no percentage, and with none that did it is short. */
function Cell({ cell }: { readonly cell: ParkArea['cells'][number] | undefined }) {
  const { say } = useLanguage()
  if (cell === undefined || cell.percent === null)
    return <div className="park-cell-none">{say(cell === undefined ? words.noData : words.notExpected)}</div>
  const received = cell.onTime + cell.late
  const notes = [
    cell.late === 0 ? null : say(words.lateOf, { n: cell.late }),
    cell.suspect === 0 ? null : say(words.suspectOf, { n: cell.suspect }),
    cell.isValid ? null : say(received === 0 ? words.noData : words.notValid),
  ].filter((note) => note !== null)
  return (
    <div className={cell.isValid ? 'park-cell-sound' : 'park-cell-short'}>
      {cell.percent}%<small>{say(words.ofExpected, { received, expected: cell.expected })}</small>
      {notes.length === 0 ? null : <small>{notes.join(' · ')}</small>}
    </div>
  )
}

function Alarms({ view: { alarms, openAlarms } }: { readonly view: ParkView }) {
  const { say } = useLanguage()
  const types = alarm.fields.type.rules.options ?? {}
  const severities = alarm.fields.severity.rules.options ?? {}
  return (
    <Panel title={say(words.alarms)} count={openAlarms}>
      <LineTable
        lines={alarms}
        empty={words.noAlarms}
        columns={[
          {
            label: words.alarm,
            cell: (one: ParkAlarm) => (
              <div className="park-two">
                <Link href={`/alarm/${one.id}`}>{one.title}</Link>
                <small>
                  {say(severities[one.severity] ?? words.alarm)} · {say(types[one.type] ?? words.alarm)} ·{' '}
                  {say(one.isTaken ? words.taken : words.untaken)}
                </small>
              </div>
            ),
          },
          { label: words.owner, cell: ({ unit }) => unit ?? '—' },
          {
            label: words.due,
            cell: ({ due, isOverdue }) => (
              <div className="park-two">
                <span className="figures">{due ?? '—'}</span>
                {isOverdue ? <small className="park-late">{say(words.isOverdue)}</small> : null}
              </div>
            ),
          },
          { label: words.hits, isNumber: true, cell: ({ hits }) => hits },
        ]}
      />
      <p className="panel-foot">
        <Link href="/alarm">{say(words.allAlarms)}</Link>
      </p>
    </Panel>
  )
}

function Silence({ view: { kinds, cells } }: { readonly view: ParkView }) {
  const { say } = useLanguage()
  const names = productModel.fields.kind.rules.options ?? {}
  return (
    <>
      <Panel title={say(words.devices)}>
        <LineTable
          lines={kinds}
          empty={words.noDevices}
          columns={[
            { label: words.kind, cell: ({ kind }) => say(names[kind] ?? words.devices) },
            { label: words.expected, isNumber: true, cell: ({ devices }) => devices },
            { label: words.silent, isNumber: true, cell: ({ silent }) => silent },
          ]}
        />
      </Panel>
      <Panel title={say(words.cells)} count={cells.length}>
        <p className="field-hint park-hint">{say(words.cellsHint)}</p>
        <LineTable
          lines={cells}
          empty={words.noCells}
          columns={[
            { label: words.cell, cell: ({ id }) => id },
            { label: words.devices, isNumber: true, cell: ({ expected }) => expected },
            { label: words.silent, isNumber: true, cell: ({ silent }) => silent },
          ]}
        />
      </Panel>
    </>
  )
}

function Rules({ view: { rules, days } }: { readonly view: ParkView }) {
  const { say } = useLanguage()
  return (
    <Panel title={say(words.rules)}>
      <LineTable
        lines={rules}
        empty={words.noFindings}
        columns={[
          { label: words.rule, cell: ({ id }) => say(dataRules[id]) },
          ...days.map((day, i) => ({
            label: [day.slice(5), day.slice(5)] as const,
            isNumber: true,
            isAside: i < days.length - 1,
            cell: ({ counts }: ParkView['rules'][number]) => counts[i] ?? 0,
          })),
          { label: words.total, isNumber: true, cell: ({ total }) => <b>{total}</b> },
        ]}
      />
    </Panel>
  )
}

function Inbox({ view }: { readonly view: ParkView }) {
  const { say } = useLanguage()
  const { inbox } = view
  const counts = [
    [words.messages, inbox.messages],
    [words.packets, inbox.packets],
    [words.stored, inbox.stored],
    [words.quarantined, inbox.quarantined],
    [words.waiting, inbox.waiting],
  ] as const
  return (
    <Panel title={say(words.inbox)}>
      <p className="field-hint park-hint">{say(words.inboxHint)}</p>
      <dl className="park-figures">
        {counts.map(([label, value]) => (
          <div key={label[1]}>
            <dt>{say(label)}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      <LineTable
        lines={inbox.reasons}
        empty={words.noReasons}
        columns={[
          { label: words.reason, cell: ({ id }) => say(quarantineReasons[id]) },
          { label: words.count, isNumber: true, cell: ({ count }) => count },
        ]}
      />
      {view.mayOperate ? <Replay today={view.day} kept={view.keptDays} /> : null}
    </Panel>
  )
}
