import type { task } from '#registers/task.ts'
import type { Served } from '../api.ts'
import { PlanSchedule } from './plan-schedule.tsx'
import { useSchedule } from './use-schedule.ts'

/** The schedule of a task, once its milestones were laid out; before that its work items say enough. */
export function TaskSchedule({ row }: { readonly row: Served<typeof task> }) {
  const schedule = useSchedule({ plan: row.id })
  const isLaidOut = schedule.data?.milestones.some(({ length }) => length !== null) === true
  return isLaidOut ? <PlanSchedule plan={row.id} parent={null} end={row.dueCurrent} /> : null
}
