import { Link } from 'wouter'
import type { TargetStanding } from '#domain/indicator/target-standing.ts'
import { useMe } from '../data/queries.ts'
import { amountText, signedText } from '../indicator/format.ts'
import { useLanguage } from '../language.tsx'
import { aheadOf, isMeasured, unitOfMeasured } from '../leader/measured.ts'
import { parkWords } from '../leader/park-words.ts'
import { overviewWords } from '../leader/words.ts'

type Props = { readonly targets: readonly TargetStanding[]; readonly names: Readonly<Record<string, string>> }

/** 目标 — a tile each: figure, completion as a bar with the stroke of time, unit, source and day; hatched when incomplete. */
export function ScreenTargets({ targets, names }: Props) {
  const { say } = useLanguage()
  const measured = targets.filter(isMeasured)
  return (
    <section className="screen-panel screen-targets" aria-label={say(overviewWords.targets)}>
      <h2>{say(overviewWords.targets)}</h2>
      {targets.length === 0 ? <p className="missing">{say(overviewWords.noTargets)}</p> : null}
      <div className="screen-tiles">
        {measured.map((one) => (
          <Tile key={one.target.id} one={one} unit={one.target.lead === null ? '' : (names[one.target.lead] ?? '')} />
        ))}
      </div>
      {measured.length < targets.length ? (
        <p className="screen-foot">
          <Link href="/targets">{say(parkWords.unset, { n: targets.length - measured.length })}</Link>
        </p>
      ) : null}
    </section>
  )
}

function Tile({ one, unit }: { readonly one: TargetStanding; readonly unit: string }) {
  const { say, language } = useLanguage()
  const { today } = useMe()
  const { target, indicator, measured, periodName, releasedOn } = one
  const measure = unitOfMeasured(one)
  const ahead = aheadOf(one)
  const isWhole = measured.value !== null && !one.findings.some(({ code }) => code === 'overdue-data')
  const href = indicator === null ? `/target/${target.id}` : `/indicator/${indicator.id}/course`
  return (
    <Link href={href} className={isWhole ? 'screen-tile' : 'screen-tile screen-hatched'}>
      <span className="screen-tile-name">{target.indicator}</span>
      <strong className="figures">
        {amountText(measured, indicator?.decimals ?? 1, language, say)}
        {measured.value === null || measure === null ? null : <small>{say(measure)}</small>}
      </strong>
      <Bar one={one} />
      <span className="screen-tile-foot figures">
        {ahead.value === null ? '' : `${signedText(ahead.value, 1, language)} ${say(overviewWords.points)}`}
      </span>
      <small className="screen-tile-source">
        {[
          unit,
          periodName === null ? '' : say(periodName),
          indicator === null ? '' : say(overviewWords.source, { source: indicator.source ?? indicator.name }),
          releasedOn ?? today,
          isWhole ? '' : say(overviewWords.incomplete),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </small>
    </Link>
  )
}

function Bar({ one: { floor } }: { readonly one: TargetStanding }) {
  if (floor.completion.value === null) return null
  const place = (share: number) => `${Math.min(100, Math.max(0, share))}%`
  return (
    <span className="screen-bar" aria-hidden>
      <span className="screen-bar-done" style={{ width: place(floor.completion.value) }} />
      {floor.planned.value === null ? null : (
        <span className="screen-bar-plan" style={{ left: place(floor.planned.value) }} />
      )}
    </span>
  )
}
