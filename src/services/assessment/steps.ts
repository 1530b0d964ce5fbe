import { readContent } from '#domain/score/reading.ts'
import { scheme } from '#registers/scheme.ts'
import { scoreObjection } from '#registers/score-objection.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { fileResult } from '#services/assessment/file-result.ts'
import {
  type Assessment,
  computed,
  contentOf,
  moveSheets,
  type Sheet,
  sheetsOf,
  writeSheets,
} from '#services/assessment/sheets.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { findRow, rowsWhere } from '#store/records.ts'

/** 形成初步结果 — by a frozen scheme only; can be done again until the units have seen it. */
export async function checkScheme(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await contentOf(context.db, context.actor.zone, asAssessment(row).scheme)
  return facts
}

export async function computeSheets(context: Context, row: Row): Promise<void> {
  const about = asAssessment(row)
  await writeSheets(context, about, await computed(context, about, new Set()), 'compute')
}

export async function checkSheets(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if ((await sheetsOf(context.db, context.actor.zone, row.id)).length === 0) throw refusal('no-scores')
  return facts
}

export async function sendSheets(context: Context, row: Row): Promise<void> {
  await moveSheets(context, asAssessment(row), 'send')
}

/** 会议审定 — after the time for objections, with all of them answered, all vetoes decided, all ties that may not be settled. */
export async function checkDecision(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { db, actor, now } = context
  if (actor.person === null) throw refusal('person-needed')
  const about = asAssessment(row)
  const sheets = await sheetsOf(db, actor.zone, about.id, true)
  const window = await limitFrom(db, actor.zone, 'score-objection', about.sentOn ?? now.today)
  if (now.today <= window.on) throw refusal('objection-window-open', { until: window.on })
  const objections = await rowsWhere(
    db,
    scoreObjection,
    actor.zone,
    'sheet',
    sheets.map(({ id }) => id),
  )
  const open = objections.filter(({ state }) => state === 'raised').length
  if (open > 0) throw refusal('objections-open', { count: open })
  const undecided = sheets.filter(({ veto, decidedBy }) => veto !== null && decidedBy === null).length
  if (undecided > 0) throw refusal('veto-undecided', { count: undecided })
  await assertNoTie(context, about, sheets)
  // The grades of vetoed units are settled with the decision, from the trees that everybody has seen.
  const vetoed = new Set<string>(sheets.filter(({ isVetoed }) => isVetoed === true).map(({ unit }) => unit))
  if (vetoed.size > 0) await writeSheets(context, about, await computed(context, about, vetoed), 'recompute')
  return facts
}

/** 印发 — by a named person; what was decided goes out as a paper under its number. */
export async function issueResult(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const given = await assertPersonIssues(context, row, facts)
  return { ...given, filed: await fileResult(context, asAssessment(row)) }
}

export async function assertPersonIssues(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  if (context.actor.person === null) throw refusal('person-needed')
  return facts
}

export async function issueSheets(context: Context, row: Row): Promise<void> {
  await moveSheets(context, asAssessment(row), 'issue')
}

export async function dropSheets(context: Context, row: Row): Promise<void> {
  await moveSheets(context, asAssessment(row), 'drop')
}

/** 否决 — the program proposed it; a leader by name decides, either way with a reason. */
export async function confirmVeto(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...(await assertPersonIssues(context, _row, facts)), isVetoed: true }
}

export async function spareVeto(context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...(await assertPersonIssues(context, _row, facts)), isVetoed: false }
}

async function assertNoTie({ db, actor }: Context, about: Assessment, sheets: readonly Sheet[]): Promise<void> {
  const row = await findRow(db, scheme, actor.zone, about.scheme)
  if (row === null || readContent(row.content).ties !== 'forbidden') return
  const seen = new Set<string>()
  for (const { group, rank } of sheets) {
    const place = `${group} ${rank}`
    if (rank !== null && seen.has(place)) throw refusal('tie-open', { rank })
    seen.add(place)
  }
}

function asAssessment(row: Row): Assessment {
  return row as unknown as Assessment // the procedures of this register are called with its rows
}
