import { bounds, crossedBounds, indices } from '#domain/planning/indices.ts'
import { planEdition } from '#registers/planning/plan-edition.ts'
import type { plotIndex } from '#registers/planning/plot-index.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertApproval, assertNotice } from '#services/planning/editions.ts'
import { findRow } from '#store/records.ts'

export type PlotIndex = RowOf<typeof plotIndex>

/** 编制指标 — of a plan that is still being drawn, with bounds that do not cross. */
export async function fileIndex(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const whole = { ...row, ...facts }
  assertBounds(whole)
  const edition = await findRow(context.db, planEdition, context.actor.zone, String(whole.edition))
  if (edition === null || edition.state !== 'draft') throw refusal('plan-not-draft')
  return facts
}

export async function checkIndex(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertBounds({ ...row, ...facts })
  return facts
}

/** 申请调整 — something that differs from what holds; papers of an earlier procedure are in the log and not carried into this one. */
export async function proposeChange(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const asked = { ...row, ...facts } as unknown as PlotIndex // called for this register only
  const lines = asked.changes ?? []
  if (new Set(lines.map(({ bound }) => bound)).size < lines.length) throw refusal('index-twice')
  const news = { ...row, ...changedBy(asked) }
  const isChanged = [...Object.keys(bounds), 'landUse'].some((key) => news[key] !== row[key])
  if (!isChanged) throw refusal('index-no-change')
  assertBounds(news)
  return { ...nothingOfBefore, changes: lines.length === 0 ? null : lines, newLandUse: facts.newLandUse ?? null }
}

export async function argueChange({ now }: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (typeof facts.arguedOn === 'string' && facts.arguedOn > now.today) throw refusal('index-argued-late')
  return facts
}

export async function postChange(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertNotice(context, { ...row, ...facts }, 'index-notice')
  return facts
}

/** 批准调整 — after the notice; from here on the new values hold, and the log says from what, to what, by whom and why. */
export async function adoptChange(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertApproval(context, { ...row, ...facts })
  return { ...facts, ...changedBy(row as unknown as PlotIndex), changes: null, newLandUse: null }
}

export async function giveChangeUp(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, ...nothingOfBefore }
}

const nothingOfBefore: Facts = Object.fromEntries(
  [
    ...['changes', 'newLandUse', 'argument', 'argumentFile', 'arguedOn', 'noticeFrom', 'noticeUntil', 'noticePlaces'],
    ...['approvalNo', 'approvedBy', 'approvedOn'],
  ].map((key) => [key, null]),
)

function changedBy({ changes, newLandUse }: Pick<PlotIndex, 'changes' | 'newLandUse'>): Facts {
  return {
    ...Object.fromEntries((changes ?? []).map(({ bound, value }) => [bound, value])),
    ...(newLandUse ? { landUse: newLandUse } : {}),
  }
}

function assertBounds(row: Facts): void {
  const crossed = crossedBounds(row)
  if (crossed === null) return
  const [index, indexEn] = indices[crossed].label
  throw refusal('index-crossed', { index, indexEn: indexEn.toLowerCase() })
}
