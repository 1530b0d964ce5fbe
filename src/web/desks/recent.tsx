import { useQueries } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Label } from '#domain/label.ts'
import { extension } from '#registers/extension.ts'
import { objection } from '#registers/objection.ts'
import { report } from '#registers/report.ts'
import type { AnyRegister } from '#schema/register.ts'
import { api, type ServedRow } from '../api.ts'
import { Loading } from '../components/notices.tsx'
import { keys } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { Panel } from './panel.tsx'
import { matterHref } from './wait.ts'

type Source = { readonly register: AnyRegister; readonly line: Label; readonly day: string; readonly words: string }

const sources: readonly Source[] = [
  { register: report, line: words.reportedLine, day: 'reportedOn', words: 'progress' },
  { register: extension, line: words.askedLine, day: 'askedOn', words: 'grounds' },
  { register: objection, line: words.raisedLine, day: 'raisedOn', words: 'grounds' },
]
const most = 10

/** What units reported and asked lately, the newest first. */
export function Recent() {
  const { say } = useLanguage()
  const asked = useQueries({
    queries: sources.map(({ register, day }) => {
      const params = { limit: most, order: `-${day}` }
      return {
        queryKey: keys.list(register, params),
        queryFn: ({ signal }: { signal: AbortSignal }) => api.list(register, params, signal),
      }
    }),
  })
  const lines = sources
    .flatMap((source, i) => (asked[i]?.data?.items ?? []).map((row) => ({ source, row })))
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .slice(0, most)
  return (
    <Panel title={say(words.recent)}>
      {asked.some(({ isPending }) => isPending) ? <Loading isLine /> : null}
      {lines.length === 0 && asked.every(({ isSuccess }) => isSuccess) ? (
        <p className="missing">{say(words.nothingRecent)}</p>
      ) : null}
      <ul className="recent">
        {lines.map(({ source, row }) => (
          <li key={row.id}>
            <time className="figures">{dayOf({ source, row }).slice(5)}</time>
            <p>
              <b>{say(source.line, { unit: String(row.names.unit ?? '') })}</b>
              <Link href={matterHref(row)}>{row.names.task ?? row.names.supervisionOrder}</Link>
              <span>{String(row[source.words] ?? '')}</span>
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function dayOf({ source, row }: { readonly source: Source; readonly row: ServedRow }): string {
  const day = row[source.day]
  return typeof day === 'string' ? day : ''
}
