import { Link } from 'wouter'
import { addDays } from '#domain/day.ts'
import { task } from '#registers/task.ts'
import { Clock } from '../components/clock.tsx'
import { Failed, Loading } from '../components/notices.tsx'
import { useLines, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { openStates } from './counters.tsx'
import { Panel } from './panel.tsx'
import { daysAhead } from './waits.ts'

const most = 12

/** What is late, and what will be before long: the nearest day first. */
export function DueList() {
  const { say } = useLanguage()
  const { today } = useMe()
  const params = { state: openStates, 'dueCurrent.until': addDays(today, daysAhead), order: 'dueCurrent' }
  const lines = useLines(task, { ...params, limit: most })
  const all = `/task?${new URLSearchParams({ ...params, order: 'dueCurrent' }).toString()}`
  return (
    <Panel title={say(words.overdueAndSoon)}>
      {lines.isPending ? <Loading isLine /> : null}
      {lines.isError ? <Failed error={lines.error} /> : null}
      {lines.data?.items.length === 0 ? <p className="missing">{say(words.noneOverdue)}</p> : null}
      <ul className="dues">
        {(lines.data?.items ?? []).map((row) => (
          <li key={row.id}>
            <Link href={`/task/${row.id}`}>
              <Clock due={row.dueCurrent ?? null} isShort />
              <span className="wait-title">{row.title}</span>
              <span className="wait-beside">{row.names.lead}</span>
            </Link>
          </li>
        ))}
      </ul>
      {lines.data?.next ? (
        <p className="panel-foot">
          <Link href={all}>{say(words.seeList)}</Link>
        </p>
      ) : null}
    </Panel>
  )
}
