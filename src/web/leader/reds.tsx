import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { daysBetween } from '#domain/day.ts'
import { colours } from '#domain/lamp/words.ts'
import type { StandingLamp } from '#schema/standing-lamp.ts'
import { Lamp } from '../components/lamp.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { overviewWords } from './words.ts'

/** 红灯 — unit, matter, why, and for how many days: the longest first. */
export function RedList({ reds, most }: { readonly reds: readonly StandingLamp[]; readonly most: number }) {
  const { say } = useLanguage()
  const { today } = useMe()
  if (reds.length === 0) return <p className="missing">{say(overviewWords.noReds)}</p>
  return (
    <>
      <ul className="reds">
        {reds.slice(0, most).map((lamp) => (
          <li key={lamp.id}>
            <Link href={`/${pathOf(lamp.register)}/${lamp.id}`}>
              <Lamp light={lamp.colour}>{say(colours[lamp.colour])}</Lamp>
              <span className="reds-unit">{lamp.unitName ?? ''}</span>
              <span className="reds-title">{lamp.title}</span>
              <span className="figures reds-days">
                {lamp.since === null ? '' : say(overviewWords.days, { n: daysBetween(lamp.since, today) + 1 })}
              </span>
              <small className="reds-reason">{say(lamp.reason)}</small>
            </Link>
          </li>
        ))}
      </ul>
      {reds.length > most ? (
        <p className="panel-foot">
          <Link href="/lamps?colour=red">{say(overviewWords.more, { n: reds.length - most })}</Link>
        </p>
      ) : null}
    </>
  )
}
