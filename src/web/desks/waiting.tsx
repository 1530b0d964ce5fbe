import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { mightAllow } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { periodLabel } from '#domain/dispute/statement.ts'
import type { Label } from '#domain/label.ts'
import { statement } from '#registers/dispute/statement.ts'
import { api } from '../api.ts'
import { Clock } from '../components/clock.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { useStatementDesk } from '../ticket/queries.ts'
import { statementWords } from '../ticket/statement-words.ts'
import { words } from '../words.ts'
import { Panel } from './panel.tsx'
import { paramsOf, waitsOf } from './waits.ts'

/** What waits for this person, in the order in which it should be done, each line with its verb; beyond `most` on demand. */
export function Waiting({ most = Number.POSITIVE_INFINITY }: { readonly most?: number }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { actor, today } = useMe()
  const own = waitsOf(actor, ({ register, move }) =>
    mightAllow(register.lifecycle.moves[move]?.by ?? { nobody: true }, actor),
  )
  const waited = own.map((wait) => ({ register: wait.register, params: paramsOf(wait, today) }))
  const asked = useQuery({
    queryKey: ['register', 'waits', waited.map(({ register, params }) => [register.name, params])],
    queryFn: ({ signal }) => api.lists(waited, signal),
    meta: { from: [...new Set(waited.map(({ register }) => register.name))] },
    enabled: waited.length > 0,
  })
  const isThere = asked.isSuccess || waited.length === 0
  const statements = useStatementWaits()
  const records = own.flatMap((wait, i) =>
    (asked.data?.[i]?.items ?? [])
      .filter((row) => row.may.includes(wait.move))
      .map(
        (row): Line => ({
          ...{ id: `${wait.move}-${row.id}`, verb: wait.verb, href: wait.hrefOf(row), due: wait.dueOf(row) },
          ...{ title: wait.titleOf(row), beside: wait.besideOf(row) },
        }),
      ),
  )
  const lines = [...statements, ...records]
  return (
    <Panel title={say(words.waitsForMe)} count={isThere ? lines.length : undefined}>
      {asked.isError ? <Failed error={asked.error} /> : null}
      {isThere || asked.isError ? null : <Loading isLine />}
      {lines.length === 0 && isThere ? (
        <div className="notice">
          <p className="notice-title">{say(words.nothingWaits)}</p>
          <p>{say(words.nothingWaitsHint)}</p>
        </div>
      ) : (
        <ul className="waits">
          {lines.slice(0, isOpen ? undefined : most).map((line) => (
            <WaitLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      {lines.length > most ? (
        <p className="panel-foot">
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say(isOpen ? words.fewerWait : words.moreWait, { n: lines.length - most })}
          </button>
        </p>
      ) : null}
    </Panel>
  )
}

/** What a record, or a statement that has no record before it is signed, waits for. */
type Line = {
  readonly id: string
  readonly verb: Label
  readonly href: string
  readonly title: string
  readonly beside: string
  readonly due: Day | null
}

/** 待签认 — a statement is a record only once it is signed, so what waits for a head comes from the page where heads sign. */
function useStatementWaits(): readonly Line[] {
  const { say } = useLanguage()
  const { actor, isPast } = useMe()
  const isHead = actor.roles.includes('unitHead') && actor.units.length > 0
  const desk = useStatementDesk(isHead && !isPast)
  return (desk.data?.parts ?? []).flatMap(({ drafts }) =>
    drafts.map(({ kind, unit, name, period, due }) => ({
      ...{ id: `statement-${kind}-${unit}-${period}`, verb: statementWords.sign, href: '/statements', due },
      ...{ title: say(statement.fields.kind.rules.options?.[kind] ?? ['', '']) },
      beside: `${name} ${say(periodLabel(period))}`,
    })),
  )
}

function WaitLine({ line: { verb, href, title, beside, due } }: { readonly line: Line }) {
  const { say } = useLanguage()
  return (
    <li>
      <Link href={href}>
        <span className="verb">{say(verb)}</span>
        <span className="wait-title">{title}</span>
        <span className="wait-beside">{beside}</span>
        <span className="wait-clock">{due === null ? null : <Clock due={due} isShort />}</span>
      </Link>
    </li>
  )
}
