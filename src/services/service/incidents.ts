import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { ratesOn } from '#services/rates.ts'

/** 报告 — at a firm or a site of a project; what becomes of it is written by later steps only. */
export async function reportIncident(context: Context, row: Row): Promise<Facts> {
  if (row.enterprise === null && row.project === null) throw refusal('incident-place')
  const { db, actor, now } = context
  const limits = await ratesOn(db, actor.zone, ['arrival-police', 'arrival-unit'], now.today)
  return {
    policeLimit: limits['arrival-police'].value,
    unitLimit: limits['arrival-unit'].value,
    reportedOn: context.now.today,
    ...{ claim: null, isMediated: false, policeMinutes: null, unitMinutes: null, outcome: null, outcomeWords: null },
    ...{ restoredOn: null, visit: null },
  }
}

/** 调查 — asks first whether there is a lawful claim behind it; where there is, mediation goes on in parallel. */
export async function investigateIncident(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, isMediated: facts.claim !== null && facts.claim !== undefined && facts.claim !== 'none' }
}

/** 处理结果 — a record of what those with the power decided; mediation presupposes a claim. */
export async function settleIncident(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  if (facts.outcome === 'mediation' && row.claim === 'none') throw refusal('outcome-mediation')
  return facts
}

export async function checkPolicy(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { validFrom, validUntil } = { ...row, ...facts }
  if (typeof validUntil === 'string' && validUntil < String(validFrom)) throw refusal('policy-days')
  return facts
}
