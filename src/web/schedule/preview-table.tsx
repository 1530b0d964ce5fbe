import { Checkbox, InputNumber, Select } from 'antd'
import { unit } from '#registers/unit.ts'
import type { LaidMilestone, LayOutPreview } from '#schema/schedule.ts'
import { useLines } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { Slack } from './slack.tsx'
import type { Asking } from './use-schedule.ts'
import { scheduleWords } from './words.ts'

type PreviewProps = {
  readonly preview: LayOutPreview
  readonly request: Asking
  readonly put: (facts: Asking) => void
  readonly isOfProject: boolean
}

/** What laying out would give, step by step; units and lengths can still be changed, a legal wait only upwards. */
export function PreviewTable({ preview, request, put, isOfProject }: PreviewProps) {
  const { say } = useLanguage()
  const left = request.leaveOut ?? []
  return (
    <>
      <p className={preview.lateBy > 0 ? 'field-problem' : 'field-hint'} role="status">
        {preview.lateBy > 0 ? say(scheduleWords.previewLate, { n: preview.lateBy }) : say(scheduleWords.previewInTime)}
      </p>
      {preview.dropped.length === 0 ? null : (
        <p className="field-hint">
          {say(scheduleWords.previewDropped, { names: preview.dropped.map(({ result }) => result).join('、') })}
        </p>
      )}
      <div className="scroll">
        <table className="plain-table preview-table">
          <thead>
            <tr>
              <th>{say(scheduleWords.include)}</th>
              <th>{say(scheduleWords.step)}</th>
              <th>{say(scheduleWords.unit)}</th>
              <th>{say(scheduleWords.changeLength)}</th>
              <th>{say(scheduleWords.latestStart)}</th>
              <th>{say(scheduleWords.latestFinish)}</th>
              <th>{say(scheduleWords.slack)}</th>
            </tr>
          </thead>
          <tbody>
            {preview.milestones.map((one) => (
              <tr key={one.step}>
                <td>
                  <Checkbox
                    aria-label={`${say(scheduleWords.include)} ${one.label}`}
                    checked
                    disabled={one.isKept}
                    onChange={() => put({ leaveOut: [...left, one.step] })}
                  />
                </td>
                <th scope="row">
                  {one.label}
                  <small>{one.isKept ? say(scheduleWords.kept) : one.result === one.label ? '' : one.result}</small>
                </th>
                <td>
                  {isOfProject && !one.isKept ? <UnitChoice one={one} request={request} put={put} /> : one.unitName}
                </td>
                <td>
                  <Length one={one} request={request} put={put} />
                </td>
                <td className="figures">{one.latestStart ?? '—'}</td>
                <td className="figures">
                  {one.due ?? '—'}
                  {one.isProvisional ? <small>{say(scheduleWords.provisional)}</small> : null}
                </td>
                <td>{one.isKept ? null : <Slack days={one.slack} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type ChoiceProps = Omit<PreviewProps, 'preview' | 'isOfProject'> & { readonly one: LaidMilestone }

function UnitChoice({ one, request, put }: ChoiceProps) {
  const { say } = useLanguage()
  const units = useLines(unit, { state: 'active', order: 'order', limit: 200 })
  return (
    <Select
      aria-label={`${say(scheduleWords.unit)} ${one.label}`}
      size="small"
      className="wide"
      showSearch={{ optionFilterProp: 'label' }}
      value={one.unit}
      options={(units.data?.items ?? []).map(({ id, shortName }) => ({ value: String(id), label: shortName ?? '' }))}
      onChange={(id) => put({ units: { ...request.units, [one.step]: id } })}
    />
  )
}

function Length({ one, request, put }: ChoiceProps) {
  const { say } = useLanguage()
  const word = one.per === 'workdays' ? scheduleWords.workdays : scheduleWords.days
  if (one.isKept) return <span className="figures">{say(word, { n: one.length })}</span>
  return (
    <span className="preview-length">
      <InputNumber
        aria-label={`${say(scheduleWords.changeLength)} ${one.label}`}
        size="small"
        min={0}
        max={3000}
        precision={0}
        value={one.length}
        onChange={(length) => {
          if (length !== null && length !== one.length) put({ lengths: { ...request.lengths, [one.step]: length } })
        }}
      />
      <small>
        {say(word, { n: '' }).trim()}
        {one.isLegalWait ? ` · ${say(scheduleWords.legalWait)}` : ''}
      </small>
    </span>
  )
}
