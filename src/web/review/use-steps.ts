import { useCallback, useState } from 'react'
import { keepSteps, logKey, readSteps, type Step, undoLabel, withoutLatest, withStep } from './act-log.ts'

/** The steps that this person can undo, with their names, kept while the browser is closed. */
export function useSteps(person: string, plan: string) {
  const key = logKey(person, plan)
  const [steps, setSteps] = useState(() => readSteps(localStorage, key))
  const put = useCallback(
    (change: (steps: readonly Step[]) => readonly Step[]) =>
      setSteps((before) => {
        const after = change(before)
        keepSteps(localStorage, key, after)
        return after
      }),
    [key],
  )
  return {
    label: undoLabel(steps),
    latest: steps.at(-1) ?? null,
    add: useCallback((step: Step) => put((before) => withStep(before, step)), [put]),
    drop: useCallback(() => put(withoutLatest), [put]),
    clear: useCallback(() => put(() => []), [put]),
  }
}
