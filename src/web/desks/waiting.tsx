import { useQueries } from '@tanstack/react-query'
import { Link } from 'wouter'
import { mightAllow } from '#derive/access.ts'
import { api, type ServedRow } from '../api.ts'
import { Clock } from '../components/clock.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { keys, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Panel } from './panel.tsx'
import type { Wait } from './wait.ts'
import { paramsOf, waitsOf } from './waits.ts'

/** What waits for this person, in the order in which it should be done, each line with its verb. */
export function Waiting() {
  const { say } = useLanguage()
  const { actor, today } = useMe()
  const own = waitsOf(actor, ({ register, move }) =>
    mightAllow(register.lifecycle.moves[move]?.by ?? { nobody: true }, actor),
  )
  const asked = useQueries({
    queries: own.map((wait) => ({
      queryKey: keys.list(wait.register, paramsOf(wait, today)),
      queryFn: ({ signal }: { signal: AbortSignal }) => api.list(wait.register, paramsOf(wait, today), signal),
    })),
  })
  const failed = asked.find(({ isError }) => isError)
  const lines = own.flatMap((wait, i) =>
    (asked[i]?.data?.items ?? []).filter((row) => row.may.includes(wait.move)).map((row) => ({ wait, row })),
  )
  return (
    <Panel title={say(words.waitsForMe)} count={asked.every(({ isSuccess }) => isSuccess) ? lines.length : undefined}>
      {failed ? <Failed error={failed.error} /> : null}
      {asked.some(({ isPending }) => isPending) ? <Loading isLine /> : null}
      {lines.length === 0 && asked.every(({ isSuccess }) => isSuccess) ? (
        <div className="notice">
          <p className="notice-title">{say(words.nothingWaits)}</p>
          <p>{say(words.nothingWaitsHint)}</p>
        </div>
      ) : (
        <ul className="waits">
          {lines.map(({ wait, row }) => (
            <WaitLine key={`${wait.move}-${row.id}`} wait={wait} row={row} />
          ))}
        </ul>
      )}
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
