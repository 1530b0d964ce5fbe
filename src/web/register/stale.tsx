import { Button } from 'antd'
import type { AnyRegister } from '#schema/register.ts'
import type { ServedRow } from '../api.ts'
import { Show } from '../kinds/kinds.tsx'
import { useLanguage } from '../language.tsx'
import { isRecord, type Problem } from '../problem.ts'
import { words } from '../words.ts'
import type { Facts } from './draft.ts'

/** What somebody else saved meanwhile: the record as it stands, and which fields differ from what this person saw. */
export type StaleNews = { readonly now: ServedRow; readonly changed: readonly string[] }

export function staleNewsOf(problem: Problem): StaleNews | null {
  const { now, changed } = problem.body
  if (problem.code !== 'stale-version' || !isRow(now)) return null
  return { now, changed: isRecord(changed) ? Object.keys(changed) : [] }
}

type StaleProps = {
  readonly register: AnyRegister
  readonly news: StaleNews
  readonly mine: Facts
  readonly keep: (now: ServedRow) => void
  readonly drop: (now: ServedRow) => void
}

/** Lays the other's change beside one's own; the person decides, nothing is overwritten unseen. */
export function Stale({ register, news, mine, keep, drop }: StaleProps) {
  const { say } = useLanguage()
  const keys = news.changed.filter((key) => register.fields[key] !== undefined)
  return (
    <div className="stale" role="alert">
      <p className="notice-title">{say(words.staleTitle)}</p>
      <dl className="facts">
        {keys.map((key) => (
          <div key={key}>
            <dt>{say(register.fields[key].label)}</dt>
            <dd>
              {say(words.theirs)}{' '}
              <Show field={register.fields[key]} value={news.now[key]} name={news.now.names?.[key]} />
              {key in mine ? (
                <>
                  <br />
                  {say(words.mine)} <Show field={register.fields[key]} value={mine[key]} />
                </>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className="form-foot">
        <Button onClick={() => keep(news.now)}>{say(words.staleKeepMine)}</Button>
        <Button onClick={() => drop(news.now)}>{say(words.staleTakeTheirs)}</Button>
      </p>
    </div>
  )
}

function isRow(value: unknown): value is ServedRow {
  return isRecord(value) && typeof value.id === 'string' && typeof value.version === 'number'
}
