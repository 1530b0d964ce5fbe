import { Link } from 'wouter'
import { Failed, Loading } from '../components/notices.tsx'
import { LampLine } from '../lamp/lamp-line.tsx'
import { useLampBoard } from '../lamp/queries.ts'
import { lampWords } from '../lamp/words.ts'
import { useLanguage } from '../language.tsx'
import { Panel } from './panel.tsx'

const most = 8

/** 红灯·黄灯 — what is wrong, the worst and longest first, each with why and with what would turn it. */
export function LampList() {
  const { say } = useLanguage()
  const board = useLampBoard({ colour: 'red,yellow', register: 'target,project,task,ticket' })
  const items = (board.data?.items ?? []).toSorted(
    (a, b) => a.colour.localeCompare(b.colour) || (a.since ?? '').localeCompare(b.since ?? ''),
  )
  return (
    <Panel title={say(lampWords.panel)} count={board.data?.items.length}>
      {board.isPending ? <Loading isLine /> : null}
      {board.isError ? <Failed error={board.error} /> : null}
      {board.data && items.length === 0 ? <p className="missing">{say(lampWords.noneBad)}</p> : null}
      <ul>
        {items.slice(0, most).map((item) => (
          <LampLine key={item.id} item={item} />
        ))}
      </ul>
      <p className="panel-foot">
        <Link href="/lamps">
          {items.length > most ? say(lampWords.moreLamps, { n: items.length - most }) : say(lampWords.allLamps)}
        </Link>
      </p>
    </Panel>
  )
}
