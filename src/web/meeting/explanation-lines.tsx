import { Link } from 'wouter'
import { reasonInWords } from '#domain/meeting/reason.ts'
import { outcomes } from '#domain/meeting/said-did.ts'
import { wasHeld } from '#domain/meeting/standing.ts'
import { explanation } from '#registers/explanation.ts'
import type { DecisionLine, ExplanationLine, RoomView } from '#schema/meeting-views.ts'
import { StateMark } from '../components/state-mark.tsx'
import { useRecord } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { MoveButton } from '../register/move-button.tsx'
import { DecisionEntry } from './decision-entry.tsx'
import { DecisionList } from './decision-list.tsx'
import { meetingWords as words } from './words.ts'

type LinesProps = {
  readonly lines: readonly ExplanationLine[]
  readonly decisions: readonly DecisionLine[]
  readonly room: RoomView
  /** Decisions can be typed under each explanation. */
  readonly isOpen: boolean
}

/** 说明 — unit by unit: why listed, what it said and promised, what the meeting said, and what became of it. */
export function ExplanationLines({ lines, decisions, room, isOpen }: LinesProps) {
  return (
    <ul className="explanations">
      {lines.map((line) => (
        <li key={line.id} tabIndex={-1} data-step>
          <Line line={line} isHeld={wasHeld(line.sitting.state)} />
          <DecisionList lines={decisions.filter((one) => one.explanation === line.id)} isOwn={isOpen} />
          {isOpen && line.state !== 'struck' ? (
            <DecisionEntry meeting={room.meeting.id} on={room.meeting.on} explanation={line.id} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type LineProps = {
  readonly line: ExplanationLine
  /** What the meeting said can be recorded once it is held. */
  readonly isHeld: boolean
}

function Line({ line, isHeld }: LineProps) {
  const { say } = useLanguage()
  const options = explanation.fields.cause.rules.options ?? {}
  const cause = line.cause === null ? undefined : options[line.cause]
  return (
    <>
      <p className="line">
        <Link href={`/explanation/${line.id}`} className="line-title explanation-unit">
          {line.unit}
        </Link>
        <StateMark register={explanation} state={line.state} />
        <Steps line={line} isHeld={isHeld} />
      </p>
      <ul className="reasons">
        {line.reasons.map((reason) => (
          <li key={reason.fact.id}>{say(reasonInWords(reason))}</li>
        ))}
      </ul>
      {line.words === null ? null : (
        <p className="long-text">
          {cause === undefined ? null : <b>{say(cause)}　</b>}
          {line.words}
        </p>
      )}
      {line.promise === null ? null : (
        <p>
          <b>{say(words.promised)}</b>　{line.promise}
          {line.promised === null ? null : (
            <>
              {' '}
              <span className="figures">{line.promised.due}</span> · {say(outcomes[line.promised.comparison.outcome])}
            </>
          )}
        </p>
      )}
      {line.decided === null ? null : (
        <p>
          <b>{say(words.meetingSaid)}</b>　{line.decided}
        </p>
      )}
    </>
  )
}

function Steps({ line, isHeld }: LineProps) {
  const row = useRecord(explanation, line.id)
  if (row.data === undefined) return null
  const { may } = row.data
  return (
    <span className="line-moves">
      {['decide', 'review', 'strike', 'restore', 'reopen']
        .filter((move) => may.includes(move) && (move !== 'decide' || isHeld))
        .map((move) => (
          <MoveButton key={move} register={explanation} row={row.data} move={move} isSmall />
        ))}
    </span>
  )
}
