import { conductDecision } from '#registers/people/conduct-decision.ts'
import type { toleranceFiling } from '#registers/people/tolerance-filing.ts'
import { scoreEntry } from '#registers/score-entry.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts, Procedures } from '#services/context.ts'
import { amendRecord, plantRecord } from '#services/save.ts'
import { rowsWhere } from '#store/records.ts'

/** What acts of conduct do besides saving their record. */
export const conductActs: Procedures = {
  'conduct_decision.create': { before: checkDecision },
  'tolerance_filing.create': { before: fileBefore },
  'tolerance_filing.grant': { before: grantTolerance },
  'tolerance_filing.refuse': { before: async (_context, _row, facts) => ({ ...facts, result: 'refused' }) },
}

/** Only what has been issued is recorded, and for no longer than it has effect. */
async function checkDecision({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { issuedOn, effectUntil, kind, way } = row as unknown as RowOf<typeof conductDecision> // a row of this register
  if (issuedOn > now.today) throw refusal('conduct-not-issued')
  if (effectUntil < now.today || effectUntil < issuedOn) throw refusal('conduct-over')
  if (kind === 'clearing' && way === null) throw refusal('clearing-way')
  return facts
}

/** 先备案后试行 — what has begun already cannot be filed as something to come. */
async function fileBefore({ now }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { actOn } = row as unknown as RowOf<typeof toleranceFiling> // a row of this register
  if (actOn <= now.today) throw refusal('tolerance-late', { today: now.today })
  return { ...facts, filedOn: now.today }
}

/** The decision is laid before the assessment as an entry, where a second person approves it; it counts for nothing by itself. */
async function grantTolerance(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const filing = { ...row, ...facts } as unknown as RowOf<typeof toleranceFiling> // a row of this register
  const { item, document, decidedIn } = filing
  if (item === null || document === null || decidedIn === null) return facts
  const entry = await plantRecord(context, scoreEntry, {
    facts: {
      ...{ kind: 'tolerance', unit: filing.unit, item, matter: `容错备案：${filing.matter}`, on: context.now.today },
      ...{ decidedIn, document, enteredBy: context.actor.person },
    },
  })
  return { ...facts, result: 'granted', scoreEntry: entry.id }
}

/** 影响期满 — hides what has no effect any more; told in the log as an act of the rules. */
export async function hideLapsed(context: Context): Promise<number> {
  const { db, actor, now } = context
  const rows = await rowsWhere(db, conductDecision, actor.zone, 'state', ['inEffect', 'revoked'], true)
  const over = rows.filter(({ effectUntil }) => String(effectUntil) < now.today)
  for (const row of over)
    await amendRecord(context, conductDecision, row, { state: 'hidden' }, { act: 'move', move: 'lapse' })
  return over.length
}
