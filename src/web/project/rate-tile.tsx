import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import type { Rate } from '#domain/project/rates.ts'
import type { Behind } from '#schema/project-views.ts'
import { Drop } from '../components/drop.tsx'
import { useLanguage } from '../language.tsx'
import { percent } from './numbers.ts'
import { projectWords as words } from './words.ts'

type Props = {
  readonly label: Label
  readonly rate: Rate
  readonly behind: Readonly<Record<string, Behind>>
  /** What stands there when nothing is below the line. */
  readonly none?: Label
}

/** 率 — with its numerator, denominator and whom they count in sight; a click opens which ones are in it and which are not. */
export function RateTile({ label, rate, behind, none = words.noneDue }: Props) {
  const { say } = useLanguage()
  const fraction = `${rate.of} / ${rate.among}`
  const open = rate.amongIds.filter((id) => !rate.ofIds.includes(id))
  return (
    <div className="rate-tile">
      <span className="rate-label">{say(label)}</span>
      <Drop
        className="rate-value figures"
        label={`${say(label)} ${percent(rate.percent)} ${fraction}`}
        button={
          <>
            <b>{rate.percent === null ? say(none) : percent(rate.percent)}</b> <small>{fraction}</small>
          </>
        }
      >
        {() => (
          <div className="rate-behind">
            <Names label={words.notYet} ids={open} behind={behind} />
            <Names label={words.counted} ids={rate.ofIds} behind={behind} />
          </div>
        )}
      </Drop>
      <small>{say(cohorts[rate.cohort.kind], { until: rate.cohort.until, since: rate.cohort.since ?? '' })}</small>
    </div>
  )
}

const cohorts = {
  due: words.cohortDue,
  year: words.cohortYear,
  started: words.cohortStarted,
  signed: words.cohortSigned,
} as const

function Names({
  label,
  ids,
  behind,
}: {
  readonly label: Label
  readonly ids: readonly string[]
  readonly behind: Props['behind']
}) {
  const { say } = useLanguage()
  return (
    <>
      <h3>
        {say(label)} {ids.length}
      </h3>
      {ids.length === 0 ? <p className="missing">{say(words.nobody)}</p> : null}
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <Link href={behind[id]?.path ?? '/project'}>{behind[id]?.name ?? ''}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
