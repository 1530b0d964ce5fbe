import { createContext, useContext } from 'react'
import type { Command } from './keys.ts'
import type { ItemRegister, Question } from './model.ts'
import type { Acts } from './use-acts.ts'

export type Dialog =
  | { readonly kind: 'reject' | 'split' | 'issue' | 'help' }
  | { readonly kind: 'assign'; readonly field: 'lead' | 'dueCurrent' }

/** What every line of the plan shares; none of it changes while the officer moves about, so lines are drawn once. */
export type DeskTools = {
  readonly person: string
  readonly isOpen: boolean
  /** The name of a unit or post; an id that is not known stays as it is. */
  readonly nameOf: (id: string) => string
  readonly questions: readonly Question[]
  readonly acts: Pick<Acts, 'put' | 'addStep'>
  /** Does a command to one item, as the key of the same name does to the current one. */
  readonly order: (command: Command, key: string) => void
  readonly choose: (key: string, how: 'go' | 'mark' | 'range') => void
  /** Sets facts of one item at once, as an act that can be undone. */
  readonly take: (register: ItemRegister, id: string, facts: Readonly<Record<string, unknown>>) => void
}

const context = createContext<DeskTools | null>(null)

export const DeskToolsProvider = context.Provider

export function useDeskTools(): DeskTools {
  const tools = useContext(context)
  if (tools === null) throw new Error('Outside of the review desk')
  return tools
}
