import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { daysBetween } from '#domain/day.ts'
import { colours } from '#domain/lamp/words.ts'
import type { StandingLamp } from '#schema/standing-lamp.ts'
import { Lamp } from '../components/lamp.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import './lamp.css'
import { lampWords } from './words.ts'

type LineProps = {
  readonly item: StandingLamp
  /** Not said again under a heading that names it. */
  readonly hidesUnit?: boolean
}

/** One lamp in a list: shape and word, what it is about, why, since when, and what would turn it. */
export function LampLine({ item, hidesUnit = false }: LineProps) {
  const { say } = useLanguage()
  const { today } = useMe()
  const { colour, title, unitName, reason, since, turn, manual } = item
  return (
    <li className="lamp-line">
      <Link href={`/${pathOf(item.register)}/${item.id}`}>
        <Lamp light={colour}>{say(colours[colour])}</Lamp>
        <span className="lamp-title">{title}</span>
        {hidesUnit ? null : <span className="lamp-unit">{unitName ?? say(lampWords.noUnit)}</span>}
      </Link>
      <p>
        <span>{say(reason)}</span>
        {since === null ? null : (
          <span className="figures">{say(lampWords.sinceDays, { day: since, n: daysBetween(since, today) + 1 })}</span>
        )}
        {turn === null ? null : <b>{say(turn)}</b>}
        {manual === null ? null : (
          <span>
            {say(lampWords.twoNames, {
              a: manual.proposedBy ?? '—',
              b: manual.confirmedBy ?? '—',
              until: manual.until,
            })}
          </span>
        )}
      </p>
    </li>
  )
}
