import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertOwnUnit, getMatter, stampToday } from '#services/running/load-matter.ts'

/**
 * 报告进展 — by the lead or a cooperating unit while the matter runs. An interim report says by the due day at the latest
 * why the matter cannot be finished in time: it comes from the lead unit, instead of silence.
 */
export async function fileReport(context: Context, row: Row): Promise<Facts> {
  const isInterim = row.kind === 'interim'
  const about = await getMatter(context, row, 'running')
  assertOwnUnit(context, about, row.unit, !isInterim)
  if (isInterim && about.due !== null && context.now.today > about.due)
    throw refusal('interim-late', { due: about.due })
  return { kind: row.kind ?? 'progress', ...stampToday(context, 'reportedOn', 'reportedBy') }
}
