import { Link } from 'wouter'
import { addDays } from '#domain/day.ts'
import type { Label } from '#domain/label.ts'
import { task } from '#registers/task.ts'
import type { Params } from '../api.ts'
import { Figure } from '../components/figure.tsx'
import type { Light } from '../components/lamp.tsx'
import { useCounts, useMe } from '../data/queries.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { daysAhead } from './waits.ts'

/** The states of a task that is under way, as the metric of the register names them. */
export const openStates = (
  task.metrics?.open && 'count' in task.metrics.open ? (task.metrics.open.count.in ?? []) : []
).join(',')

/** Four numbers on the state of all tasks that this person may see; each opens its list. */
export function Counters() {
  const { today } = useMe()
  const open = { state: openStates }
  return (
    <div className="counters">
      <Counter label={words.openTasks} params={open} />
      <Counter
        label={words.overdueTasks}
        params={{ ...open, 'dueCurrent.until': addDays(today, -1) }}
        light="red"
        word={words.overdue}
      />
      <Counter
        label={words.soonTasks}
        params={{ ...open, 'dueCurrent.from': today, 'dueCurrent.until': addDays(today, daysAhead) }}
        light="yellow"
        word={words.soon}
      />
      <Counter label={words.closedTasks} params={{ state: 'closed' }} />
    </div>
  )
}

type CounterProps = { readonly label: Label; readonly params: Params; readonly light?: Light; readonly word?: Label }

function Counter({ label, params, light, word }: CounterProps) {
  const { say } = useLanguage()
  const { today } = useMe()
  const counts = useCounts(task, params)
  const value = counts.data === undefined ? null : Object.values(counts.data).reduce((sum, n) => sum + n, 0)
  const address = `/task?${new URLSearchParams(Object.entries(params).map(([key, given]) => [key, String(given)])).toString()}`
  return (
    <Figure
      label={label}
      value={value}
      unit={words.piece}
      asOf={today}
      source={words.taskRegister}
      light={light && word && value !== null && value > 0 ? { light, word } : undefined}
      trace={
        <>
          {Object.entries(counts.data ?? {}).map(([state, n]) => (
            <p key={state} className="trace-line">
              <span>
                {say(
                  task.lifecycle.states[
                    state as keyof typeof task.lifecycle.states
                  ] /* the server groups by states of this register */ ?? [state, state],
                )}
              </span>
              <span className="figures">{n}</span>
            </p>
          ))}
          <p>
            <Link href={address}>{say(words.seeList)}</Link>
          </p>
        </>
      }
    />
  )
}
