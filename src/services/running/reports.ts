import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOwnUnit, getTask, stampToday } from '#services/running/load-task.ts'

/** 报告进展 — by the lead or a cooperating unit while the task runs. */
export async function fileReport(context: Context, row: Row): Promise<Facts> {
  const about = await getTask(context, row.task, ['active', 'submitted', 'verified'])
  assertOwnUnit(context, about, row.unit, true)
  return stampToday(context, 'reportedOn', 'reportedBy')
}
