import { Button } from 'antd'
import { useState } from 'react'
import { addDays, type Day } from '#domain/day.ts'
import { dataRules } from '#domain/telemetry/data-rules.ts'
import { shown } from '#domain/telemetry/metric.ts'
import { type MetricCode, metricOf } from '#domain/telemetry/metrics.ts'
import { quarantineReasons } from '#domain/telemetry/quarantine.ts'
import { device } from '#registers/telemetry/device.ts'
import type { DeviceView, RawLine } from '#schema/telemetry-views.ts'
import { LineTable } from '../components/line-table.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { message } from '../components/toast.tsx'
import { useMe } from '../data/queries.ts'
import { Panel } from '../desks/panel.tsx'
import { useLanguage } from '../language.tsx'
import { RecordDetail } from '../register/detail.tsx'
import { DayCurve } from './day-curve.tsx'
import './telemetry.css'
import { useDevice, useOperating } from './queries.ts'
import { whenIn } from './when.ts'
import { markNames, rawStates, waysIn, parkWords as words } from './words.ts'

/** 设备 — its facts, and above them what it sent: the newest values, the curve of a day, and the raw messages behind it. */
export function DevicePage({ id }: { readonly id: string }) {
  return <RecordDetail register={device} id={id} first={() => <DeviceData id={id} />} />
}

function DeviceData({ id }: { readonly id: string }) {
  const me = useMe()
  const [day, setDay] = useState<Day>(() => addDays(me.today as Day, -1)) // the server writes a day
  const data = useDevice(id, day)
  if (data.isPending) return <Loading />
  if (data.isError) return <Failed error={data.error} retry={() => void data.refetch()} />
  return (
    <>
      <Seen view={data.data} />
      <Latest view={data.data} />
      <Days view={data.data} day={day} go={setDay} today={me.today} />
      <Raw view={data.data} />
    </>
  )
}

function Seen({ view }: { readonly view: DeviceView }) {
  const { say } = useLanguage()
  const { clockOffset: offset } = view
  const facts = [
    [words.received, view.receivedAt === null ? say(words.neverHeard) : whenIn(view.receivedAt)],
    [words.deviceClock, view.deviceAt === null ? '—' : whenIn(view.deviceAt)],
    [words.platformClock, view.platformAt === null ? '—' : whenIn(view.platformAt)],
    [words.reading, view.reading === null ? '—' : `${view.reading / 1000} m³`],
    [words.battery, view.battery === null ? '—' : `${view.battery / 1000} V`],
    [words.signal, view.rsrp === null ? '—' : `${view.rsrp} dBm`],
    [words.cell, view.cell ?? '—'],
  ] as const
  return (
    <Panel title={say(words.heard)}>
      <dl className="park-figures">
        {facts.map(([label, value]) => (
          <div key={label[1]}>
            <dt>{say(label)}</dt>
            <dd className="figures park-small">{value}</dd>
          </div>
        ))}
      </dl>
      {offset === null ? null : (
        <p className="field-hint park-hint">
          {say(offset < 0 ? words.offsetAhead : words.offset, { n: Math.abs(offset) })}
        </p>
      )}
    </Panel>
  )
}

function Latest({ view: { latest } }: { readonly view: DeviceView }) {
  const { say } = useLanguage()
  if (latest.length === 0) return null
  return (
    <Panel title={say(words.latest)} count={latest.length}>
      <LineTable
        lines={latest}
        empty={words.noLatest}
        columns={[
          { label: words.metric, cell: ({ id }) => say(metricOf(id).label) },
          { label: words.value, isNumber: true, cell: ({ id, amount }) => <Value metric={id} amount={amount} /> },
          { label: words.mark, cell: ({ mark }) => say(markNames[mark ?? 'N'] ?? words.mark) },
          { label: words.at, cell: ({ at }) => <span className="figures">{whenIn(at)}</span> },
        ]}
      />
    </Panel>
  )
}

function Value({ metric, amount }: { readonly metric: MetricCode; readonly amount: number }) {
  const { say } = useLanguage()
  const known = metricOf(metric)
  return (
    <>
      {shown(known, amount)} {say(known.unit)}
    </>
  )
}

type DaysProps = {
  readonly view: DeviceView
  readonly day: Day
  readonly today: string
  readonly go: (day: Day) => void
}

function Days({ view, day, today, go }: DaysProps) {
  const { say } = useLanguage()
  return (
    <Panel title={say(words.day)}>
      <div className="park-days">
        <Button onClick={() => go(addDays(day, -1))}>{say(words.before)}</Button>
        <b className="figures">{day}</b>
        <Button disabled={day >= today} onClick={() => go(addDays(day, 1))}>
          {say(words.after)}
        </Button>
      </div>
      {view.isPersonal ? <p className="field-hint park-hint">{say(words.personal)}</p> : null}
      {view.series.map((series) => (
        <DayCurve key={series.metric} series={series} day={day} />
      ))}
      {view.totals.length === 0 && view.series.length === 0 ? <p className="missing">{say(words.noCurve)}</p> : null}
      {view.totals.map(({ id, total, hasGaps }) => (
        <p key={id}>
          {say(metricOf(id).label)} · {say(words.dayTotal)}{' '}
          <b className="figures">
            <Value metric={id} amount={total} />
          </b>
          {hasGaps ? <span className="field-hint"> {say(words.withGaps)}</span> : null}
        </p>
      ))}
      {view.findings.length === 0 ? null : (
        <p>
          {say(words.found, {
            rules: [...new Set(view.findings.map(({ rule }) => say(dataRules[rule])))].join(say(words.comma)),
          })}
        </p>
      )}
    </Panel>
  )
}

function Raw({ view: { raw, mayReplay } }: { readonly view: DeviceView }) {
  const { say } = useLanguage()
  const { replay } = useOperating()
  const again = async ({ receivedAt, sender }: RawLine) => {
    const day = whenIn(receivedAt).slice(0, 10)
    message.success(say(words.replayed, { ...(await replay({ from: day, to: day, sender })) }))
  }
  return (
    <Panel title={say(words.raw)} count={raw.length}>
      <LineTable
        lines={raw}
        empty={words.noRaw}
        columns={[
          { label: words.received, cell: ({ receivedAt }) => <span className="figures">{whenIn(receivedAt)}</span> },
          {
            label: words.sender,
            cell: ({ sender, kind }) => (
              <div className="park-two">
                {sender}
                <small>{say(waysIn[kind] ?? words.format)}</small>
              </div>
            ),
          },
          { label: words.size, isNumber: true, cell: ({ bytes }) => bytes },
          {
            label: words.state,
            cell: ({ state, stored, packets, reason }) => (
              <div className="park-two">
                {say(rawStates[state])}
                <small className="figures">
                  {stored}/{packets}
                  {reason === null ? '' : ` · ${say(quarantineReasons[reason])}`}
                </small>
              </div>
            ),
          },
          ...(mayReplay
            ? [
                {
                  label: words.replay,
                  cell: (line: RawLine) => <Button onClick={() => void again(line)}>{say(words.replay)}</Button>,
                },
              ]
            : []),
        ]}
      />
    </Panel>
  )
}
