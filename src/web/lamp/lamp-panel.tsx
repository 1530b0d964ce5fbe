import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { daysBetween } from '#domain/day.ts'
import { findMeasure, written } from '#domain/lamp/measures.ts'
import { colours } from '#domain/lamp/words.ts'
import { ruleSet } from '#registers/rule-set.ts'
import type { CourseSpan, LampDetail } from '#schema/standing-lamp.ts'
import { Lamp } from '../components/lamp.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import './lamp.css'
import { LampChanges } from './lamp-changes.tsx'
import { useLamp } from './queries.ts'
import { lampWords } from './words.ts'

/** 亮灯 — on the page of a record: its lamp, why, since when, what would turn it, by which rule, and its past. */
export function LampPanel({ register, id }: { readonly register: string; readonly id: string }) {
  const { say } = useLanguage()
  const lamp = useLamp(pathOf(register), id)
  // A record that is not issued or not judged has no lamp, and its page says nothing of one.
  if (lamp.data === undefined) return null
  const { item, course, worsens, sides } = lamp.data
  return (
    <section className="fact-group lamp-section" aria-label={say(lampWords.lamp)}>
      <h2>{say(lampWords.lamp)}</h2>
      <Head detail={lamp.data} />
      {item.turn === null ? null : <p className="lamp-panel-turn">{say(item.turn)}</p>}
      {worsens === null ? null : <p>{say(lampWords.worsens, { day: worsens.on, colour: say(colours[worsens.to]) })}</p>}
      <Ground detail={lamp.data} />
      {sides.length === 0 ? null : (
        <>
          <h3>{say(lampWords.sides)}</h3>
          <p className="field-hint">{say(lampWords.worst)}</p>
          <ul className="lamp-course">
            {sides.map(({ label, lamp: side }) => (
              <li key={label[0]}>
                <Lamp light={side.colour}>{say(colours[side.colour])}</Lamp>
                <span>{say(label)}</span>
                <span>{say(side.reason)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{say(lampWords.course)}</h3>
      <Course course={course} />
      <LampChanges register={register} id={id} />
    </section>
  )
}

function Head({ detail: { item } }: { readonly detail: LampDetail }) {
  const { say } = useLanguage()
  const { today } = useMe()
  const { colour, lamp, reason, since, manual } = item
  return (
    <p className="lamp-panel-head">
      <Lamp light={colour}>
        {say(colours[colour])}
        {colour === 'blue' && lamp.means ? ` · ${say(lamp.means)}` : ''}
      </Lamp>
      <span>{say(reason)}</span>
      {since === null ? null : (
        <span className="figures">{say(lampWords.sinceDays, { day: since, n: daysBetween(since, today) + 1 })}</span>
      )}
      {manual === null ? null : (
        <span>
          {say(lampWords.twoNames, { a: manual.proposedBy ?? '—', b: manual.confirmedBy ?? '—', until: manual.until })}
        </span>
      )}
    </p>
  )
}

/** What the judgement rests on: rule and edition, numbers, day, data owner. */
function Ground({ detail: { item } }: { readonly detail: LampDetail }) {
  const { say } = useLanguage()
  const { rule, numbers, asOf, owner } = item.lamp
  return (
    <dl className="facts">
      <div>
        <dt>{say(lampWords.rule)}</dt>
        <dd>
          {rule === null ? (
            say(lampWords.noRule)
          ) : (
            <Link href={`/${pathOf(ruleSet.name)}?appliesTo=${item.subject}`}>
              {say(lampWords.ruleOf, {
                name: rule.name,
                edition: rule.edition,
                id: rule.id === 'green' ? '' : ` ${rule.id}`,
              })}
            </Link>
          )}
        </dd>
      </div>
      <div>
        <dt>{say(lampWords.asOf)}</dt>
        <dd className="figures">{asOf}</dd>
      </div>
      <div>
        <dt>{say(lampWords.owner)}</dt>
        <dd>{owner ?? '—'}</dd>
      </div>
      {numbers.length === 0 ? null : (
        <div className="fact-wide">
          <dt>{say(lampWords.numbers)}</dt>
          <dd>{numbers.map(({ measure, value }) => numberInWords(measure, value, say)).join(say(['；', '; ']))}</dd>
        </div>
      )}
    </dl>
  )
}

function numberInWords(name: string, value: number, say: (label: readonly [string, string]) => string): string {
  const measure = findMeasure(name)
  if (measure === null) return ''
  const unit = say(measure.unit)
  if (measure.unit[0] === '') return `${say(measure.label)} ${say(value === 1 ? ['是', 'yes'] : ['否', 'no'])}`
  return `${say(measure.label)} ${written(value)}${unit === '' ? '' : ` ${unit}`}`
}

/** The past of the lamp as a bar, and beneath it in words: the latest first. */
function Course({ course }: { readonly course: readonly CourseSpan[] }) {
  const { say } = useLanguage()
  return (
    <>
      <div className="lamp-bar" aria-hidden="true">
        {course.map((span) => (
          <span
            key={span.from}
            className={`lamp-${span.colour}`}
            style={{ flexGrow: daysBetween(span.from, span.until) + 1 }}
          />
        ))}
      </div>
      <ul className="lamp-course">
        {course.toReversed().map((span) => (
          <li key={span.from}>
            <Lamp light={span.colour}>{say(colours[span.colour])}</Lamp>
            <span className="figures">{say(lampWords.courseLine, { from: span.from, until: span.until })}</span>
            <span>{say(span.reason)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
