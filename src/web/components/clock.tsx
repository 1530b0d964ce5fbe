import type { Day } from '#domain/day.ts'
import { useCalendar } from '../data/calendar.ts'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { type Reading, readClock } from './clock-reading.ts'
import { Lamp } from './lamp.tsx'

export type ClockProps = {
  readonly due: Day | null
  /** Shown beside when it differs: an extension never hides the original day. */
  readonly original?: Day | null | undefined
  readonly isOver?: boolean | undefined
  readonly doneOn?: Day | null | undefined
  /** Time outside the limit runs: since when, and on what basis; nobody can know the due day meanwhile. */
  readonly paused?: { readonly since: Day; readonly basis: string } | null | undefined
  /** A lamp by the rules in force stands on the page already: the clock tells its days without a colour of its own. */
  readonly isBesideLamp?: boolean
  /** In a line of a list: lamp and words only. */
  readonly isShort?: boolean
}

/** 时钟 — due day, working days left, extended from what, provisional or not; while it is paused, since when and why. */
export function Clock({ due, original, isOver, doneOn, paused, isBesideLamp, isShort }: ClockProps) {
  const { say } = useLanguage()
  const { today, soonUntil } = useMe()
  const calendar = useCalendar()
  if (paused)
    return (
      <span className={isShort ? 'clock clock-short' : 'clock'} title={paused.basis}>
        <Lamp light="grey">{say(words.pausedSince, { day: paused.since })}</Lamp>
        {isShort ? null : <small>{paused.basis}</small>}
      </span>
    )
  if (due === null) return <Lamp light="grey">{say(words.noDue)}</Lamp>
  const reading = calendar && readClock({ due, today, soonUntil, calendar, isOver, doneOn })
  return (
    <span className={isShort ? 'clock clock-short' : 'clock'}>
      {isShort ? null : (
        <time className="figures clock-day" dateTime={due}>
          {due}
        </time>
      )}
      {reading ? <Told reading={reading} isPlain={isBesideLamp === true} /> : null}
      {reading?.isProvisional ? <small title={say(words.provisional)}>{say(words.provisionalShort)}</small> : null}
      {original && original !== due && !isShort ? (
        <small className="figures">{say(words.extendedFrom, { day: original })}</small>
      ) : null}
    </span>
  )
}

function Told({ reading, isPlain }: { readonly reading: Reading; readonly isPlain: boolean }) {
  const { say } = useLanguage()
  const told = say(words[reading.says], { n: reading.workdays })
  return isPlain ? <span>{told}</span> : <Lamp light={reading.light}>{told}</Lamp>
}
