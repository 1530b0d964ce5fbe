import { Button, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { type Day, parseDay } from '#domain/day.ts'
import type { Supposed } from '#domain/schedule/what-if.ts'
import type { ScheduledMilestone, SupposeAnswer } from '#schema/schedule.ts'
import { ProblemLine } from '../components/notices.tsx'
import { DayPicker } from '../kinds/day-picker.tsx'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Slack } from './slack.tsx'
import { suppose } from './use-schedule.ts'
import { scheduleWords } from './words.ts'

type DialogProps = {
  readonly milestones: readonly ScheduledMilestone[]
  readonly unitNames: ReadonlyMap<string, string>
  readonly asOf: Day
  readonly close: () => void
}

type What = 'finishedOn' | 'length' | 'notBefore' | 'due'

/** 试算 — moves a day or a length and tells who would be hit; the plan itself stays as it is. */
export function WhatIfDialog({ milestones, unitNames, asOf, close }: DialogProps) {
  const { say } = useLanguage()
  const open = milestones
    .filter(({ state }) => state !== 'reached')
    .toSorted((a, b) => ((a.start ?? a.due) < (b.start ?? b.due) ? -1 : 1))
  const [key, setKey] = useState<string | null>(open.find(({ isCritical }) => isCritical)?.id ?? open[0]?.id ?? null)
  const [what, setWhat] = useState<What>('finishedOn')
  const [value, setValue] = useState<Day | number | null>(null)
  const { answer, error, isBusy, ask } = useSupposing(asOf)
  const change = key === null || value === null ? null : changeOf(key, what, value)
  return (
    <Modal
      open
      width={760}
      title={say(scheduleWords.whatIf)}
      footer={null}
      onCancel={close}
      closable={{ 'aria-label': say(words.cancel) }}
    >
      <p className="field-hint">{say(scheduleWords.whatIfHint)}</p>
      <div className="what-if">
        <Select
          aria-label={say(scheduleWords.milestone)}
          className="wide"
          value={key}
          options={open.map(({ id, result }) => ({ value: id, label: result }))}
          onChange={setKey}
        />
        <Select<What>
          aria-label={say(scheduleWords.change)}
          value={what}
          options={[
            { value: 'finishedOn', label: say(scheduleWords.changeFinish) },
            { value: 'length', label: say(scheduleWords.changeLength) },
            { value: 'notBefore', label: say(scheduleWords.changeNotBefore) },
            { value: 'due', label: say(scheduleWords.changeDue) },
          ]}
          onChange={(next) => {
            setWhat(next)
            setValue(null)
          }}
        />
        {what === 'length' ? (
          <InputNumber
            aria-label={say(scheduleWords.changeLength)}
            min={0}
            max={3000}
            precision={0}
            value={typeof value === 'number' ? value : null}
            onChange={setValue}
          />
        ) : (
          <DayPicker
            id="what-if-day"
            value={typeof value === 'string' ? value : null}
            onChange={(day) => setValue(typeof day === 'string' ? parseDay(day) : null)}
          />
        )}
        <Button type="primary" disabled={change === null} loading={isBusy} onClick={() => change && ask(change)}>
          {say(scheduleWords.tryIt)}
        </Button>
      </div>
      <ProblemLine error={error} />
      {answer === null ? null : <Hits answer={answer} milestones={milestones} unitNames={unitNames} />}
    </Modal>
  )
}

function useSupposing(asOf: Day) {
  const [answer, setAnswer] = useState<SupposeAnswer | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const ask = (change: Supposed) => {
    setBusy(true)
    setError(null)
    suppose({ changes: [change], asOf })
      .then(setAnswer, setError)
      .finally(() => setBusy(false))
  }
  return { answer, error, isBusy, ask }
}

function changeOf(key: string, what: What, value: Day | number): Supposed {
  if (typeof value === 'number') return { key, length: value }
  if (what === 'due') return { key, due: value }
  return what === 'notBefore' ? { key, notBefore: value } : { key, finishedOn: value }
}

type HitsProps = Pick<DialogProps, 'milestones' | 'unitNames'> & { readonly answer: SupposeAnswer }

function Hits({ answer, milestones, unitNames }: HitsProps) {
  const { say } = useLanguage()
  const nameOf = new Map(milestones.map(({ id, result }) => [id, result]))
  const units = [...new Set(answer.hits.map(({ unit }) => unitNames.get(unit ?? '') ?? ''))].filter(
    (name) => name !== '',
  )
  return (
    <div className="what-if-answer" role="status">
      {answer.findings.map(([zh, en]) => (
        <p key={zh} className="field-problem">
          {say([zh, en])}
        </p>
      ))}
      <p>
        <b>
          {answer.hits.length === 0
            ? say(scheduleWords.noHits)
            : say(scheduleWords.hitCount, { n: answer.hits.length, units: units.join('、') })}
        </b>
      </p>
      {answer.hits.length === 0 ? null : (
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th>{say(scheduleWords.milestone)}</th>
                <th>{say(scheduleWords.unit)}</th>
                <th>{say(scheduleWords.finishMoves)}</th>
                <th>{say(scheduleWords.startMoves)}</th>
                <th>{say(scheduleWords.slackAfter)}</th>
              </tr>
            </thead>
            <tbody>
              {answer.hits.map((hit) => (
                <tr key={hit.key}>
                  <th scope="row">{nameOf.get(hit.key) ?? '—'}</th>
                  <td>{unitNames.get(hit.unit ?? '') ?? ''}</td>
                  <td className="figures">
                    <Moved days={hit.finish} />
                  </td>
                  <td className="figures">
                    <Moved days={hit.latestStart} />
                  </td>
                  <td>
                    <Slack days={hit.slackAfter} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function Moved({ days }: { readonly days: number }) {
  const { say } = useLanguage()
  if (days === 0) return say(scheduleWords.unmoved)
  return say(days > 0 ? scheduleWords.laterBy : scheduleWords.earlierBy, { n: Math.abs(days) })
}
