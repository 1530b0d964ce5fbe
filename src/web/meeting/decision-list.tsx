import { Link } from 'wouter'
import { type Standing, standings } from '#domain/meeting/standing.ts'
import { decision } from '#registers/decision.ts'
import type { DecisionLine } from '#schema/meeting-views.ts'
import { Lamp, type Light } from '../components/lamp.tsx'
import { useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { meetingWords as words } from './words.ts'

const lights: Readonly<Record<Standing, Light>> = {
  unassigned: 'grey',
  unsigned: 'blue',
  running: 'blue',
  late: 'red',
  submitted: 'blue',
  closed: 'green',
  closedLate: 'yellow',
  noted: 'grey',
}

type ListProps = {
  readonly lines: readonly DecisionLine[]
  /** In the room of its own meeting a decision can still be changed into a task. */
  readonly isOwn?: boolean
  readonly startAt?: number
}

/** 议定事项 — each with who does it until when, how it stands, and what was reported last. */
export function DecisionList({ lines, isOwn = false, startAt = 1 }: ListProps) {
  return (
    <ol className="decisions" start={startAt}>
      {lines.map((line) => (
        <li key={line.id} tabIndex={-1} data-step>
          <Line line={line} isOwn={isOwn} />
        </li>
      ))}
    </ol>
  )
}

function Line({ line, isOwn }: { readonly line: DecisionLine; readonly isOwn: boolean }) {
  const { say } = useLanguage()
  const comma = say(['、', ', '])
  return (
    <>
      <p className="decision-text">{line.text}</p>
      <p className="decision-facts">
        <Lamp light={lights[line.standing]}>{say(standings[line.standing])}</Lamp>
        {line.lateBy > 0 ? <span className="decision-late">{say(words.lateBy, { n: line.lateBy })}</span> : null}
        {line.lead === null ? null : <span>{say(words.leadOf, { units: line.lead })}</span>}
        {line.cooperating.length === 0 ? null : (
          <span>{say(words.withOf, { units: line.cooperating.join(comma) })}</span>
        )}
        <Due line={line} />
        {line.isClosed ? <span>{say(words.closedMark)}</span> : null}
        {line.task === null ? null : <Link href={`/task/${line.task}`}>{say(words.openTask)}</Link>}
        {line.order === null ? null : <Link href={`/supervision-order/${line.order}`}>{say(words.openOrder)}</Link>}
        {isOwn ? <OwnMoves id={line.id} version={line.version} /> : null}
      </p>
      {line.report === null || isOwn ? null : (
        <p className="decision-report">
          {say(words.latestReport, { on: line.report.on ?? '', words: line.report.words })}
        </p>
      )}
    </>
  )
}

function Due({ line: { due, dueSeries, task } }: { readonly line: DecisionLine }) {
  const { say } = useLanguage()
  if (dueSeries !== null && task === null) return <span>{say(words.dueNext, { series: dueSeries })}</span>
  return due === null ? null : <span className="figures">{say(words.dueOf, { day: due })}</span>
}

function OwnMoves({ id, version }: { readonly id: string; readonly version: number }) {
  const row = useRecord(decision, id)
  if (row.data === undefined || row.data.version !== version) return null
  const { may } = row.data
  return (
    <span className="line-moves">
      {['assign', 'supervise', 'note', 'drop']
        .filter((move) => may.includes(move))
        .map((move) => (
          <MoveButton key={move} register={decision} row={row.data} move={move} isSmall />
        ))}
    </span>
  )
}
