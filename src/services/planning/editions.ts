import type { Day } from '#domain/day.ts'
import { daysHung } from '#domain/rural/notice.ts'
import { type Drawing, planEdition } from '#registers/planning/plan-edition.ts'
import { plotIndex } from '#registers/planning/plot-index.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit } from '#services/limits.ts'
import { amendRecord } from '#services/save.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type Edition = RowOf<typeof planEdition>

/** 编制 — what it replaces is of its level, in force and of an earlier edition. */
export async function checkEdition(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { level, edition, replaces } = { ...row, ...facts } as unknown as Edition // called for this register only
  if (replaces === null || replaces === undefined) return facts
  const before = await findRow(context.db, planEdition, context.actor.zone, replaces)
  const known = before === null ? null : asEdition(before)
  if (known === null || known.state !== 'inForce' || known.level !== level || known.edition >= edition)
    throw refusal('plan-replaces-wrong')
  return facts
}

/** 登记图件 — one more drawing; those filed before stay. */
export async function attachDrawing({ now, actor }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { drawingName: name, drawingFile: file } = facts
  if (typeof name !== 'string' || name.trim() === '' || !file) throw refusal('plan-drawing-needed')
  const drawing = { name: name.trim(), file, on: now.today, by: actor.person }
  return { drawings: [...drawingsOf(row), drawing], drawingName: null, drawingFile: null }
}

/** 公示 — with a drawing to look at, and for as long as the zone's limit asks. */
export async function postPlan(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (drawingsOf(row).length === 0) throw refusal('plan-no-drawing')
  await assertNotice(context, { ...row, ...facts }, 'plan-notice')
  return facts
}

/** 登记批准 — after the notice came down, valid from a day that is not before the approval. */
export async function approvePlan(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { approvedOn, validFrom } = { ...row, ...facts } as unknown as Edition // called for this register only
  assertApproval(context, { ...row, ...facts })
  if (approvedOn && validFrom && validFrom < approvedOn) throw refusal('plan-valid-early')
  return facts
}

export async function redrawPlan(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  const gone = [
    'noticeFrom',
    'noticeUntil',
    'noticePlaces',
    'approvalNo',
    'approvedBy',
    'approvedOn',
    'validFrom',
    'approvalFiledBy',
  ]
  return { ...facts, ...Object.fromEntries(gone.map((key) => [key, null])) }
}

/** 生效 — on its day or after it; the edition that it replaces must still be in force. */
export async function enforcePlan(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { validFrom, replaces } = asEdition(row)
  if (validFrom !== null && context.now.today < validFrom) throw refusal('plan-not-yet-valid', { on: validFrom })
  if (replaces === null) return facts
  const before = await findRow(context.db, planEdition, context.actor.zone, replaces, true)
  if (before === null || before.state !== 'inForce') throw refusal('plan-already-replaced')
  return facts
}

/** The edition before is replaced from that day on, and the plots of both go with their plans. */
export async function carryEdition(context: Context, row: Row): Promise<void> {
  const { id, replaces, validFrom } = asEdition(row)
  await moveIndices(context, id, ['draft'], 'valid', 'enforce')
  if (replaces === null) return
  const before = await findRow(context.db, planEdition, context.actor.zone, replaces, true)
  if (before === null) return
  const gone = { state: 'replaced', replacedOn: validFrom, replacedBy: id }
  await amendRecord(context, planEdition, before, gone, { act: 'move', move: 'replace' })
  await moveIndices(context, replaces, ['valid', 'proposed', 'argued', 'noticed'], 'replaced', 'replace')
}

async function moveIndices(context: Context, edition: string, from: readonly string[], to: string, move: string) {
  const rows = await rowsWhere(context.db, plotIndex, context.actor.zone, 'edition', [edition])
  for (const row of rows.filter(({ state }) => from.includes(state)))
    await amendRecord(context, plotIndex, row, { state: to }, { act: 'move', move })
}

/** A notice hangs for the shortest period of the zone at least, its first and last day among them. */
export async function assertNotice({ db, actor }: Context, row: Row, code: string): Promise<void> {
  const { noticeFrom: from, noticeUntil: until } = row as unknown as Edition // both registers name their notice alike
  if (!from || !until) return // told as missing by the move itself
  const { count } = await getLimit(db, actor.zone, code, from)
  const days = daysHung(from, until)
  if (days < count) throw refusal('plan-notice-short', { days: Math.max(0, days), least: count })
}

/** An approval comes after the notice, and not from a day to come. */
export function assertApproval({ now }: Context, row: Row): void {
  const { noticeUntil, approvedOn } = row as unknown as { noticeUntil: Day | null; approvedOn: Day | null } // as above
  if (noticeUntil !== null && now.today <= noticeUntil) throw refusal('plan-notice-hangs', { until: noticeUntil })
  if (approvedOn && (approvedOn > now.today || (noticeUntil !== null && approvedOn <= noticeUntil)))
    throw refusal('plan-approval-early')
}

export function drawingsOf(row: Facts): readonly Drawing[] {
  return Array.isArray(row.drawings) ? row.drawings : []
}

export function asEdition(row: Row): Edition {
  return row as unknown as Edition // a row of this register
}
