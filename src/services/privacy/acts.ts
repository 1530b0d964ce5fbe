import { impactAssessment } from '#registers/privacy/impact-assessment.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts, Procedures } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

/** What acts on assessments do besides saving their record. */
export const privacyActs: Procedures = {
  'impact_assessment.create': { before: checkReplaced },
  'impact_assessment.change': { before: checkReplaced },
  'impact_assessment.adopt': { before: checkReplaced, after: retireBefore },
}

/** What is examined again is an assessment of the same unit that is in force. */
async function checkReplaced({ db, actor }: Context, row: Row, facts: Facts): Promise<Facts> {
  const { replaces, unit } = { ...row, ...facts } as unknown as RowOf<typeof impactAssessment> // called for this register only
  if (!replaces) return facts
  const before = await findRow(db, impactAssessment, actor.zone, replaces)
  if (before === null || before.state !== 'inForce' || before.unit !== unit) throw refusal('assessment-replaces-wrong')
  return facts
}

/** The earlier one stays on record and runs no longer. */
async function retireBefore(context: Context, row: Row): Promise<void> {
  const { replaces } = row as unknown as RowOf<typeof impactAssessment> // called for this register only
  if (replaces === null) return
  const before = await findRow(context.db, impactAssessment, context.actor.zone, replaces, true)
  if (before !== null)
    await amendRecord(context, impactAssessment, before, { state: 'replaced' }, { act: 'move', move: 'replace' })
}
