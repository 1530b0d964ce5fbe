import { itemNodes, type ScoreTree } from '#domain/score/tree.ts'
import { assessment } from '#registers/assessment.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import { type Assessment, computed, type Sheet, sheetsOf, writeSheets } from '#services/assessment/sheets.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { amendRecord } from '#services/save.ts'
import { findRow, rowsWhere } from '#store/records.ts'

type Objection = RowOf<typeof scoreObjection>

/** 申请复核 — by the head of the unit, to one item of its own sheet, while the assessment is open to objections. */
export async function raiseScoreObjection(context: Context, row: Row): Promise<Facts> {
  const { db, actor, now } = context
  const raised = asObjection(row)
  const { sheet, about } = await sheetOf(context, raised.sheet)
  if (sheet.unit !== raised.unit || !actor.units.includes(raised.unit)) throw refusal('unit-not-yours')
  if (about.state !== 'sent') throw refusal('score-not-sent')
  const window = await limitFrom(db, actor.zone, 'score-objection', about.sentOn ?? now.today)
  if (now.today > window.on) throw refusal('score-objection-late', { until: window.on })
  if (!itemNodes(treeOf(sheet)).some(({ code }) => code === raised.item))
    throw refusal('no-such-item', { item: raised.item })
  const earlier = await rowsWhere(db, scoreObjection, actor.zone, 'sheet', [sheet.id])
  if (earlier.some((one) => one.item === raised.item && one.state === 'raised')) throw refusal('score-objection-open')
  return { raisedOn: now.today, before: sheet.total }
}

/** 采纳 — the score is not touched: what it stands on must have changed, a fact or an approved entry. */
export async function checkRemedy(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  const asked = asObjection({ ...row, ...facts })
  await sheetOf(context, asked.sheet)
  if (asked.remedy !== 'entry') return facts
  const entry = asked.entry === null ? null : await findRow(context.db, scoreEntry, context.actor.zone, asked.entry)
  if (entry === null || entry.state !== 'approved' || entry.unit !== asked.unit || entry.item !== asked.item)
    throw refusal('remedy-entry-needed')
  return facts
}

/** Computes the assessment again; the objection keeps the total before and after. */
export async function recompute(context: Context, row: Row): Promise<void> {
  const granted = asObjection(row)
  const { sheet, about } = await sheetOf(context, granted.sheet)
  const vetoed = (await sheetsOf(context.db, context.actor.zone, about.id)).filter((one) => one.isVetoed === true)
  const placed = await computed(context, about, new Set<string>(vetoed.map(({ unit }) => unit)))
  const own = placed.find(({ tree }) => tree.unit === granted.unit)
  if (own === undefined || own.tree.exact === treeOf(sheet).exact) throw refusal('score-unchanged')
  await writeSheets(context, about, placed, 'recompute', `${granted.item}：${granted.reason}`)
  await amendRecord(
    context,
    scoreObjection,
    row,
    { before: sheet.total, after: own.tree.total },
    { act: 'move', move: 'recompute' },
  )
}

export async function assertPersonDecides(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  return facts
}

async function sheetOf(context: Context, id: string): Promise<{ sheet: Sheet; about: Assessment }> {
  const { db, actor } = context
  const sheet = (await findRow(db, scoreSheet, actor.zone, id)) as unknown as Sheet | null // a row of this register
  if (sheet === null) throw refusal('not-found')
  const about = (await findRow(db, assessment, actor.zone, sheet.assessment, true)) as unknown as Assessment | null // as above
  if (about === null || about.state !== 'sent') throw refusal('score-not-sent')
  return { sheet, about }
}

function treeOf(sheet: Sheet): ScoreTree {
  if (sheet.tree === null) throw refusal('no-scores')
  return sheet.tree
}

function asObjection(row: Row): Objection {
  return row as unknown as Objection // the procedures of this register are called with its rows
}
