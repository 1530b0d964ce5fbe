import { useMemo, useRef } from 'react'
import { nameOfAct } from './acts.ts'
import type { DeskTools } from './desk-state.tsx'
import type { Item } from './model.ts'
import type { Acts } from './use-acts.ts'
import type { Desk } from './use-desk.ts'

type Parts = Pick<DeskTools, 'person' | 'isOpen' | 'nameOf' | 'questions'> & {
  readonly acts: Acts
  readonly desk: Desk
  readonly items: readonly Item[]
}

/** The tools of the lines. They stay the same object while the officer moves, and always reach the latest state. */
export function useTools(parts: Parts): DeskTools {
  const latest = useRef(parts)
  latest.current = parts
  const {
    person,
    isOpen,
    nameOf,
    questions,
    acts: { put, addStep },
  } = parts
  return useMemo(
    () => ({
      person,
      isOpen,
      nameOf,
      questions,
      acts: { put, addStep },
      order: (command) => latest.current.desk.run(command, 'plan'),
      choose: (key, how) => latest.current.desk.choose(key, how),
      take: (register, id, facts) => {
        const { acts, items } = latest.current
        const taken = items.filter((item) => item.row.id === id)
        void acts.act({ act: 'assign', items: [{ register, id }], facts }, nameOfAct('assign', taken))
      },
    }),
    [person, isOpen, nameOf, questions, put, addStep],
  )
}
