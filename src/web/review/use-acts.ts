import { useCallback } from 'react'
import type { Label } from '#domain/label.ts'
import { plan as planRegister } from '#registers/plan.ts'
import type { ReviewAct } from '#schema/review.ts'
import { api, write } from '../api.ts'
import { message } from '../components/toast.tsx'
import { useLanguage } from '../language.tsx'
import { asProblem } from '../problem.ts'
import type { TargetRow, TaskRow } from './model.ts'
import { useGuarded } from './use-guarded.ts'
import { usePutRecords } from './use-review.ts'
import { useSteps } from './use-steps.ts'
import { words } from './words.ts'

type Answer = { readonly batch: string; readonly changed: readonly (TaskRow | TargetRow)[] }

/** What an officer does at the desk: each act goes to the server at once, is told in words, and can be undone. */
export function useActs(person: string, plan: string) {
  const { say } = useLanguage()
  const put = usePutRecords(plan)
  const steps = useSteps(person, plan)
  const { guarded, isBusy } = useGuarded()
  const act = useCallback(
    (body: ReviewAct, label: Label) =>
      guarded(async () => {
        const answer = await write<Answer>('POST', `/api/plan/${plan}/act`, body)
        put(answer.changed)
        steps.add({ batch: answer.batch, label })
        return answer.changed
      }),
    [guarded, plan, put, steps.add],
  )
  const undo = useCallback(
    () =>
      guarded(async () => {
        const answer = await write<Answer>('POST', `/api/plan/${plan}/undo`, {}).catch((error: unknown) => {
          if (asProblem(error).code === 'nothing-to-undo') steps.clear()
          throw error
        })
        put(answer.changed)
        if (steps.latest) void message.info(say(words.undone, { what: say(steps.latest.label) }))
        steps.drop()
        return answer.changed
      }),
    [guarded, plan, put, steps.latest, steps.drop, steps.clear, say],
  )
  const issue = useCallback(
    () =>
      guarded(async () => {
        const issued = await api.move(planRegister, plan, 'issue')
        put([])
        steps.clear()
        return issued
      }),
    [guarded, plan, put, steps.clear],
  )
  return { act, undo, issue, isBusy, undoName: steps.label, addStep: steps.add, put }
}

export type Acts = ReturnType<typeof useActs>
