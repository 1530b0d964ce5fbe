import { type Day, daysBetween } from '#domain/day.ts'
import { type BoundKey, bounds } from '#domain/planning/indices.ts'
import type { DriftLine, EditionLine } from '#schema/planning-views.ts'
import { useLanguage } from '../language.tsx'
import { Said } from './check-parts.tsx'
import { isOf, untilOf } from './edition-times.ts'
import { words } from './words.ts'

type WordsProps = {
  readonly rows: readonly EditionLine[]
  readonly drift: readonly DriftLine[]
  readonly asOf: Day
}

/** The drawing in words: for whoever does not see it, and for what changed, which a drawing cannot say. */
export function EditionsInWords({ rows, drift, asOf }: WordsProps) {
  const { say } = useLanguage()
  return (
    <details className="plan-timeline-words">
      <summary>{say(words.timelineInWords)}</summary>
      <ol>
        {rows.map((one) => (
          <li key={one.id}>
            <b>
              {one.name} {say(words.editionOf, { n: one.edition })}
            </b>
            <Course one={one} asOf={asOf} />
            <Changes of={drift.filter(isOf(one))} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Course({ one, asOf }: { readonly one: EditionLine; readonly asOf: Day }) {
  const { say } = useLanguage()
  const { noticeFrom: from, noticeUntil: to, approvedOn: on, approvalNo, validFrom, replacedOn } = one
  const until = untilOf(one, asOf)
  return (
    <p>
      {from === null || to === null ? say(words.saidNotPosted) : say(words.saidPosted, { from, to })}{' '}
      {on === null ? null : say(words.saidApproved, { on, no: approvalNo ?? '' })}{' '}
      {validFrom === null ? null : until === null ? (
        say(words.saidToCome, { from: validFrom })
      ) : replacedOn === null ? (
        <strong>{say(words.saidHeld, { from: validFrom, n: daysBetween(validFrom, until) + 1 })}</strong>
      ) : (
        say(words.saidHeldUntil, { from: validFrom, to: replacedOn, n: daysBetween(validFrom, until) })
      )}
    </p>
  )
}

/** What the edition brought against the one before, and what was changed in it by procedure. */
function Changes({ of }: { readonly of: readonly DriftLine[] }) {
  const { say } = useLanguage()
  if (of.length === 0) return null
  return (
    <ul>
      {of.map(({ id, number, key, from, to, way, on }) => (
        <li key={id}>
          {say(way === 'edition' ? words.saidBrought : words.saidChanged, { on })} {number}{' '}
          {say(key in bounds ? bounds[key as BoundKey].label : words.use)}{' '}
          <span className="figures">
            <Said of={from} at={key} /> → <Said of={to} at={key} />
          </span>
        </li>
      ))}
    </ul>
  )
}
