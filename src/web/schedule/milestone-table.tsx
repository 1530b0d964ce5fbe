import { Link } from 'wouter'
import { milestone } from '#registers/milestone.ts'
import type { ScheduledMilestone } from '#schema/schedule.ts'
import type { ServedRow } from '../api.ts'
import { StateMark } from '../components/state-mark.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { Slack } from './slack.tsx'
import { scheduleWords } from './words.ts'

type TableProps = {
  readonly milestones: readonly ScheduledMilestone[]
  readonly unitNames: ReadonlyMap<string, string>
}

/** The figures behind the chart, milestone by milestone, with the steps that this person may take. */
export function MilestoneTable({ milestones, unitNames }: TableProps) {
  const { say } = useLanguage()
  const rows = milestones.toSorted((a, b) => (`${a.due}${a.id}` < `${b.due}${b.id}` ? -1 : 1))
  return (
    <div className="scroll">
      <table className="plain-table milestone-table">
        <thead>
          <tr>
            <th>{say(scheduleWords.milestone)}</th>
            <th>{say(milestone.fields.unit.label)}</th>
            <th>{say(scheduleWords.latestStart)}</th>
            <th>{say(milestone.fields.due.label)}</th>
            <th>{say(scheduleWords.forecast)}</th>
            <th>{say(scheduleWords.slack)}</th>
            <th>{say(scheduleWords.steps)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={one.id} one={one} unit={unitNames.get(one.unit) ?? ''} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ one, unit }: { readonly one: ScheduledMilestone; readonly unit: string }) {
  const { say } = useLanguage()
  const { result, isCritical, isLegalWait, length, per, due, firstDue, isProvisional } = one
  return (
    <tr className={isCritical ? 'row-critical' : undefined}>
      <th scope="row">
        <Link href={`/milestone/${one.id}`}>{result}</Link>
        <small>
          {length === null ? '' : say(per === 'days' ? scheduleWords.days : scheduleWords.workdays, { n: length })}
          {isLegalWait ? ` · ${say(scheduleWords.legalWait)}` : ''}
          {isCritical ? ` · ${say(scheduleWords.critical)}` : ''}
        </small>
      </th>
      <td>{unit}</td>
      <td className="figures">{one.latestStart ?? '—'}</td>
      <td className="figures">
        {due}
        {firstDue !== null && firstDue !== due ? (
          <small>{`${say(milestone.fields.firstDue.label)} ${firstDue}`}</small>
        ) : null}
        {isProvisional ? (
          <small title={say(scheduleWords.provisionalHint)}>{say(scheduleWords.provisional)}</small>
        ) : null}
      </td>
      <td className="figures">{one.finish ?? '—'}</td>
      <td>{one.state === 'reached' ? <Done one={one} /> : <Slack days={one.slack} />}</td>
      <td>
        <Steps one={one} />
      </td>
    </tr>
  )
}

function Done({ one }: { readonly one: ScheduledMilestone }) {
  return <StateMark register={milestone} state={one.state} />
}

/** What this person may do with the milestone now; today is offered as the day of the fact. */
function Steps({ one }: { readonly one: ScheduledMilestone }) {
  const { today } = useMe()
  const row: ServedRow = { ...one, names: {} }
  return (
    <span className="line-moves milestone-steps">
      {one.state === 'reached' ? null : <StateMark register={milestone} state={one.state} />}
      {one.may
        .filter((act) => act !== 'change')
        .map((move) => (
          <MoveButton
            key={move}
            register={milestone}
            row={row}
            move={move}
            isSmall
            presets={{ startedOn: today, finishedOn: today }}
          />
        ))}
    </span>
  )
}
