import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context } from '#services/context.ts'
import { getRowForWriting } from '#services/save.ts'

export type Task = RowOf<typeof task>

/** The task that a work item belongs to; refuses when its state does not allow the matter. */
export async function getTask(context: Context, id: unknown, states: readonly Task['state'][]): Promise<Task> {
  const row = (await getRowForWriting(context, task, String(id), null)) as unknown as Task // the columns of this register
  if (states.includes(row.state)) return row
  const [state, stateEn] = task.lifecycle.states[row.state]
  throw refusal('task-not-open', { state, stateEn })
}
