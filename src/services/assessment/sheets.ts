import { isSame } from '#domain/json.ts'
import type { SchemeContent } from '#domain/score/scheme.ts'
import type { Placed } from '#domain/score/standing.ts'
import { itemNodes, type ScoreTree } from '#domain/score/tree.ts'
import type { assessment } from '#registers/assessment.ts'
import { scheme } from '#registers/scheme.ts'
import { scoreSheet } from '#registers/score-sheet.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { calendarIn, placedAll, schemeContentOf } from '#services/assessment/scoring.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { factsNow } from '#services/standing/facts.ts'
import type { Connection } from '#store/database.ts'
import { findRow, rowsWhere } from '#store/records.ts'

export type Assessment = RowOf<typeof assessment>
export type Sheet = RowOf<typeof scoreSheet>

/** The sheets of an assessment; locked, in the order of their ids, when they are to be written. */
export async function sheetsOf(
  db: Connection,
  zone: string,
  assessmentId: string,
  lock = false,
): Promise<readonly Sheet[]> {
  return (await rowsWhere(db, scoreSheet, zone, 'assessment', [assessmentId], lock)) as unknown as readonly Sheet[] // rows of this register
}

/** The content of the scheme that an assessment stands on; only a frozen one can be stood on. */
export async function contentOf(db: Connection, zone: string, schemeId: string): Promise<SchemeContent> {
  const row = await findRow(db, scheme, zone, schemeId)
  if (row === null || row.state === 'draft') throw refusal('scheme-not-frozen')
  return schemeContentOf(row.content)
}

/** 计算 — the scores of all units by the facts as they are known now, what this transaction wrote included. */
export async function computed(
  context: Context,
  about: Assessment,
  vetoed: ReadonlySet<string>,
): Promise<readonly Placed[]> {
  const { db, actor } = context
  const content = await contentOf(db, actor.zone, about.scheme)
  const facts = await factsNow(db, actor.zone)
  return placedAll({ content, facts, since: about.since, until: about.asOf, calendar: calendarIn(facts) }, vetoed)
}

/** Writes what was computed into the sheets: new ones are planted, changed ones amended, equal ones left alone. */
export async function writeSheets(
  context: Context,
  about: Assessment,
  placed: readonly Placed[],
  move: 'compute' | 'recompute',
  reason?: string,
): Promise<void> {
  const known = new Map((await sheetsOf(context.db, context.actor.zone, about.id, true)).map((one) => [one.unit, one]))
  const names = await unitNames(context.db, context.actor.zone)
  for (const one of placed) {
    const facts = factsOf(context, one)
    const sheet = known.get(one.tree.unit as Sheet['unit']) // units of a scheme are ids of units
    if (sheet === undefined) {
      const name = `${about.name} ${names.get(one.tree.unit) ?? ''}`.trim()
      await plantRecord(context, scoreSheet, {
        facts: { ...facts, name, assessment: about.id, unit: one.tree.unit },
      })
    } else if (!isSame(withoutDay(facts), withoutDay(pick(sheet, Object.keys(facts)))))
      await amendRecord(context, scoreSheet, sheet, facts, { act: 'move', move, ...(reason ? { reason } : {}) })
  }
}

/** Moves all sheets of an assessment along with it. */
export async function moveSheets(context: Context, about: Assessment, move: 'send' | 'issue' | 'drop'): Promise<void> {
  const state = ({ send: 'sent', issue: 'issued', drop: 'dropped' } as const)[move]
  for (const sheet of await sheetsOf(context.db, context.actor.zone, about.id, true))
    await amendRecord(context, scoreSheet, sheet, { state }, { act: 'move', move })
}

export async function unitNames(db: Connection, zone: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.query('select id, short_name as name from unit where zone_id = $1', [zone])
  return new Map(rows.map((row) => [row.id, row.name]))
}

function factsOf({ now }: Context, { tree, rank, grade }: Placed): Facts {
  return {
    group: tree.group,
    tree,
    total: tree.total,
    rank,
    grade,
    veto: vetoOf(tree),
    computedOn: now.today,
  }
}

/** What a veto is proposed for, by the names of the items. */
function vetoOf(tree: ScoreTree): string | null {
  const names = itemNodes(tree)
    .filter(({ code }) => tree.vetoes.includes(code))
    .map(({ name }) => name)
  return names.length === 0 ? null : names.join('、')
}

function pick(sheet: Sheet, keys: readonly string[]): Facts {
  return Object.fromEntries(Object.entries(sheet).filter(([key]) => keys.includes(key)))
}

function withoutDay({ computedOn: _day, ...facts }: Facts): Facts {
  return facts
}
