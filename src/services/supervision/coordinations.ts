import type { Day } from '#domain/day.ts'
import { coordination } from '#registers/coordination.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { assertOwnUnit, getMatter, stampToday } from '#services/running/load-matter.ts'
import { amendRecord, getRowForWriting } from '#services/save.ts'

/** 提出协调请求 — by a unit that carries the matter, to any other. */
export async function askCoordination(context: Context, row: Row): Promise<Facts> {
  const about = await getMatter(context, row, 'running')
  assertOwnUnit(context, about, row.unit, true)
  if (row.askedUnit === row.unit) throw refusal('asked-itself')
  return { ruling: null, ...stampToday(context, 'askedOn', 'askedBy') }
}

/** 提请督查协调 — an answer can be contested at once; silence only after its limit. */
export async function referCoordination(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (row.state !== 'asked') return facts
  const { on: until } = await answerLimit(context, row)
  if (context.now.today <= until) throw refusal('refer-early', { until })
  return facts
}

/** 答复 — the asked unit's own record, also when the matter has gone to the office meanwhile. */
export async function answerCoordination(context: Context, row: Row): Promise<Facts> {
  const asked = await getRowForWriting(context, coordination, String(row.coordination), null)
  if (asked.askedUnit !== row.unit) throw refusal('answer-not-asked')
  if (asked.state !== 'asked' && asked.state !== 'referred') throw refusal('coordination-not-open')
  return { askingUnit: asked.unit, ...stampToday(context, 'answeredOn', 'answeredBy') }
}

export async function markAnswered(context: Context, row: Row): Promise<void> {
  const asked = await getRowForWriting(context, coordination, String(row.coordination), null)
  const state = asked.state === 'asked' ? { state: 'answered' } : {}
  await amendRecord(context, coordination, asked, state, { act: 'move', move: 'answer' })
}

export function answerLimit(context: Context, row: Row) {
  return limitFrom(context.db, context.actor.zone, 'coordination-answer', row.askedOn as Day) // stamped when it was asked
}
