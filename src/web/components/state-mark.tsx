import { isFinal } from '#derive/columns.ts'
import type { AnyRegister, Move } from '#schema/register.ts'
import { useLanguage } from '../language.tsx'

/** 状态 — its word, with a mark that tells beginning (ring), way (half), end (full) and set aside (bar) apart. */
export function StateMark({ register, state }: { readonly register: AnyRegister; readonly state: string }) {
  const { say } = useLanguage()
  const stage = stageOf(register, state)
  return (
    <span className={`state state-${stage}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle
          cx="6"
          cy="6"
          r="4.4"
          fill={stage === 'end' ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.4"
        />
        {stage === 'aside' ? <path d="M3.4 6 H8.6" stroke="currentColor" strokeWidth="1.6" /> : null}
        {stage === 'way' ? <path d="M6 1.6 A4.4 4.4 0 0 1 6 10.4 Z" fill="currentColor" /> : null}
      </svg>
      <span>{say(register.lifecycle.states[state] ?? [state, state])}</span>
    </span>
  )
}

/** A state that no step enters or leaves is one that another record has put this one into, such as an objection. */
function stageOf(register: AnyRegister, state: string): 'start' | 'way' | 'end' | 'aside' {
  const isEntered = Object.values<Move>(register.lifecycle.moves).some(({ to }) => to === state)
  if (isFinal(register, state)) return isEntered || state === register.lifecycle.initial ? 'end' : 'aside'
  return state === register.lifecycle.initial ? 'start' : 'way'
}
