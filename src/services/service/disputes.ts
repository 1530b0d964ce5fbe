import { duty } from '#registers/duty.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { assertPerson } from '#services/running/closing.ts'
import { assertLead, partsFor, transfer } from '#services/service/intake.ts'
import { asCase, assertGiven, type Case } from '#services/service/read-case.ts'
import { findRow } from '#store/records.ts'

/** 签收 — whoever signs for a case answers for it from now on, and nobody before that. */
export async function signForCase(_context: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, responsible: row.lead }
}

/**
 * 退回 — once for a unit, within the limit and on a duty of the list that is another's. The unit that had the case first
 * stays answerable until another signs for it, and the clock of the case goes on.
 */
export async function returnCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = asCase(row)
  assertGiven(facts, 'returnDuty', 'returnReason')
  if (one.ruledOn !== null) throw refusal('return-after-ruling')
  const last = (await limitFrom(context.db, context.actor.zone, 'service-return', one.assignedOn ?? context.now.today))
    .on
  if (context.now.today > last) throw refusal('return-late', { day: last })
  const cited = await findRow(context.db, duty, context.actor.zone, String(facts.returnDuty))
  if (cited === null || cited.unit === one.lead) throw refusal('return-own-duty')
  const back = transfer('return', one.lead, null, context.now.today, String(facts.returnReason), String(cited.id))
  return { ...facts, returns: (one.returns ?? 0) + 1, transfers: [...(one.transfers ?? []), back] }
}

/** 改派 — after a first return; the second one is a matter for a ruling. */
export async function reassignCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  if ((asCase(row).returns ?? 0) >= 2) throw refusal('ruling-needed')
  return passOn(context, asCase(row), facts, 'reassign', '')
}

/** 裁定 — the head of the centre decides, for the first receiver too; the words become a precedent for like cases. */
export async function ruleOnCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertPerson(context, row, facts)
  assertGiven(facts, 'lead', 'ruling')
  return passOn(context, asCase(row), facts, 'rule', String(facts.ruling))
}

async function passOn(
  context: Context,
  one: Case,
  facts: Facts,
  kind: 'reassign' | 'rule',
  reason: string,
): Promise<Facts> {
  const lead = facts.lead ?? one.lead
  if (kind === 'reassign' && lead === one.lead) throw refusal('same-lead')
  const cooperating = facts.cooperating ?? one.cooperating ?? []
  assertLead({ lead, cooperating })
  const passed = transfer(kind, one.lead, String(lead), context.now.today, reason)
  return {
    ...facts,
    transfers: [...(one.transfers ?? []), passed],
    parts: await partsFor(context, Array.isArray(cooperating) ? cooperating.map(String) : [], one.parts ?? []),
  }
}
