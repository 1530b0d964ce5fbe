import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { mightAllow } from '#derive/access.ts'
import { api, type ServedRow } from '../api.ts'
import { Clock } from '../components/clock.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Panel } from './panel.tsx'
import type { Wait } from './wait.ts'
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
  const lines = own.flatMap((wait, i) =>
    (asked.data?.[i]?.items ?? []).filter((row) => row.may.includes(wait.move)).map((row) => ({ wait, row })),
  )
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
          {lines.slice(0, isOpen ? undefined : most).map(({ wait, row }) => (
            <WaitLine key={`${wait.move}-${row.id}`} wait={wait} row={row} />
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

function WaitLine({ wait, row }: { readonly wait: Wait; readonly row: ServedRow }) {
  const { say } = useLanguage()
  const due = wait.dueOf(row)
  return (
    <li>
      <Link href={wait.hrefOf(row)}>
        <span className="verb">{say(wait.verb)}</span>
        <span className="wait-title">{wait.titleOf(row)}</span>
        <span className="wait-beside">{wait.besideOf(row)}</span>
        <span className="wait-clock">{due === null ? null : <Clock due={due} isShort />}</span>
      </Link>
    </li>
  )
}
