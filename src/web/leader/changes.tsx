import { Link } from 'wouter'
import { pathOf } from '#derive/names.ts'
import { colours } from '#domain/lamp/words.ts'
import { getRegister } from '#registers/index.ts'
import type { Changes } from '#schema/overview.ts'
import { Lamp } from '../components/lamp.tsx'
import { useLanguage } from '../language.tsx'
import { overviewWords } from './words.ts'

const mostTurned = 6

/** 昨日以来 — lamps that turned, and how many records came into which state; each leads to exactly these records. */
export function ChangeList({ changes }: { readonly changes: Changes }) {
  const { say } = useLanguage()
  const { turned, moved } = changes
  if (turned.length === 0 && moved.length === 0) return <p className="missing">{say(overviewWords.noChanges)}</p>
  return (
    <>
      <p className="changes-counts">
        {moved.map(({ register, state, ids }) => (
          <Link key={`${register}.${state}`} href={`/${pathOf(register)}?id=${ids.join(',')}`}>
            {say(overviewWords.into, {
              label: say(getRegister(register).label),
              state: say(getRegister(register).lifecycle.states[state] ?? [state, state]),
              n: ids.length,
            })}
          </Link>
        ))}
      </p>
      <ul className="reds">
        {turned.slice(0, mostTurned).map(({ from, lamp }) => (
          <li key={lamp.id}>
            <Link href={`/${pathOf(lamp.register)}/${lamp.id}`}>
              <Lamp light={lamp.colour}>
                {say(from === null ? overviewWords.newly : overviewWords.turnedTo, {
                  colour: say(colours[lamp.colour]),
                })}
              </Lamp>
              <span className="reds-unit">{lamp.unitName ?? ''}</span>
              <span className="reds-title">{lamp.title}</span>
              <small className="reds-reason">{say(lamp.reason)}</small>
            </Link>
          </li>
        ))}
      </ul>
      {turned.length > mostTurned ? (
        <p className="panel-foot">
          <Link href="/lamps">{say(overviewWords.more, { n: turned.length - mostTurned })}</Link>
        </p>
      ) : null}
    </>
  )
}
