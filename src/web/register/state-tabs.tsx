import type { AnyRegister } from '#schema/register.ts'
import { useLanguage } from '../language.tsx'
import { words } from '../words.ts'
import { type ListAddress, withFilter } from './list-address.ts'

type StateTabsProps = {
  readonly register: AnyRegister
  readonly counts: Readonly<Record<string, number>>
  readonly address: ListAddress
  readonly setAddress: (next: ListAddress) => void
}

/** The states with how many records stand in each; a click shows only those. Empty states stay away. */
export function StateTabs({ register, counts, address, setAddress }: StateTabsProps) {
  const { say } = useLanguage()
  const chosen = address.filters.state?.split(',') ?? []
  const states = Object.keys(register.lifecycle.states).filter(
    (state) => (counts[state] ?? 0) > 0 || chosen.includes(state),
  )
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
  if (Object.keys(register.lifecycle.states).length < 2) return null
  return (
    <div className="tabs" role="group" aria-label={say(words.state)}>
      <Tab
        isOn={chosen.length === 0}
        label={say(words.all)}
        n={total}
        pick={() => setAddress(withFilter(address, 'state', ''))}
      />
      {states.map((state) => (
        <Tab
          key={state}
          isOn={chosen.includes(state)}
          label={say(register.lifecycle.states[state] ?? [state, state])}
          n={counts[state] ?? 0}
          pick={() => setAddress(withFilter(address, 'state', state))}
        />
      ))}
    </div>
  )
}

type TabProps = { readonly isOn: boolean; readonly label: string; readonly n: number; readonly pick: () => void }

export function Tab({ isOn, label, n, pick }: TabProps) {
  return (
    <button type="button" className="tab" aria-pressed={isOn} onClick={pick}>
      {label} <span className="figures tab-count">{n}</span>
    </button>
  )
}
