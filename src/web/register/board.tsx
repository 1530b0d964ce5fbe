import { Link } from 'wouter'
import { columnsOf, dueKeyOf, isWaiting } from '#derive/columns.ts'
import type { Day } from '#domain/day.ts'
import type { AnyRegister } from '#schema/register.ts'
import type { Params, ServedRow } from '../api.ts'
import { Clock } from '../components/clock.tsx'
import { StateMark } from '../components/state-mark.tsx'
import { titleOf } from './cell.tsx'
import { Pages } from './pages.tsx'
import { addressOf } from './table.tsx'

type BoardProps = {
  readonly register: AnyRegister
  readonly params: Params
  readonly counts: Readonly<Record<string, number>>
}

/** One column for each state that holds records, in the order of the lifecycle. */
export function Board({ register, params, counts }: BoardProps) {
  const asked = typeof params.state === 'string' ? params.state.split(',') : null
  const states = Object.keys(register.lifecycle.states).filter(
    (state) => (counts[state] ?? 0) > 0 && (asked === null || asked.includes(state)),
  )
  return (
    <div className="board">
      {states.map((state) => (
        <section key={state} className="board-column" aria-label={register.lifecycle.states[state]?.[0]}>
          <h2>
            <StateMark register={register} state={state} /> <span className="figures tab-count">{counts[state]}</span>
          </h2>
          <Pages register={register} params={{ ...params, state }} pageSize={20} total={counts[state]} isQuiet>
            {(rows) => (
              <ul>
                {rows.map((row) => (
                  <li key={row.id}>
                    <Card register={register} row={row} />
                  </li>
                ))}
              </ul>
            )}
          </Pages>
        </section>
      ))}
    </div>
  )
}

/** A record in a few words: its title, who carries it, until when. */
export function Card({ register, row }: { readonly register: AnyRegister; readonly row: ServedRow }) {
  const due = dueKeyOf(register)
  const owner = columnsOf(register).find(({ field }) => field.kind === 'ref' && field.rules.target === 'unit')
  const name = owner ? row.names[owner.key] : null
  const day = due === null ? null : row[due]
  return (
    <article className="card">
      <Link href={addressOf(register, row.id)}>{titleOf(register, row)}</Link>
      <p>
        <span>{name}</span>
        {typeof day === 'string' ? <span className="figures">{day}</span> : null}
        {
          typeof day === 'string' && isWaiting(register, row.state) ? (
            <Clock due={day as Day} isShort />
          ) : null /* a field of kind day */
        }
      </p>
    </article>
  )
}
