import { task } from '#registers/task.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getRowForWriting } from '#services/save.ts'

export type Task = RowOf<typeof task>

/** The task that a report, request or objection belongs to; refuses when its state does not allow the matter. */
export async function getTask(context: Context, id: unknown, states: readonly Task['state'][]): Promise<Task> {
  const row = (await getRowForWriting(context, task, String(id), null)) as unknown as Task // the columns of this register
  if (states.includes(row.state)) return row
  const [state, stateEn] = task.lifecycle.states[row.state]
  throw refusal('task-not-open', { state, stateEn })
}

/** A person reports in the name of an own unit that the task is assigned to. */
export function assertOwnUnit(context: Context, task: Task, unit: unknown, mayCooperate: boolean): void {
  const assigned: readonly (string | null)[] = [task.lead, ...(mayCooperate ? (task.cooperating ?? []) : [])]
  if (!context.actor.units.includes(String(unit)) || !assigned.includes(String(unit))) throw refusal('unit-not-yours')
}

export function stampToday({ actor, now }: Context, day: string, person?: string): Facts {
  return { [day]: now.today, ...(person === undefined ? {} : { [person]: actor.person }) }
}
