import { gateFault, type Mediation, nextLevel } from '#domain/dispute/gate.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { asDispute, assertGiven, placeOfUnit, unitAbove } from '#services/dispute/read.ts'
import { exemptOf, freshClock, upLine } from '#services/dispute/take.ts'
import { assertPerson } from '#services/running/closing.ts'

/** 上交 — through the gate: mediated here, a reason of the list, signed by the head; exempt types at once and by anybody of the unit. */
export async function handUpDispute(context: Context, row: Row, facts: Facts): Promise<Facts> {
  await assertPerson(context, row, facts)
  const one = asDispute(row)
  const level = one.level ?? 'village'
  const exempt = exemptOf(facts.exempt ?? one.exempt) ?? []
  const reason = typeof facts.upReason === 'string' ? facts.upReason : null
  const mediations = (one.mediations ?? []) as readonly Mediation[] // levels are those of the choice
  const isSignedByHead = context.actor.roles.includes('unitHead')
  const fault = gateFault({ level, mediations, reason, isSignedByHead, exempt })
  if (fault === 'no-reason') assertGiven(facts, 'upReason')
  else if (fault !== null) throw refusal(`gate-${fault}`)
  const to = nextLevel(level, exempt) ?? 'zone'
  const from = { ...(await placeOfUnit(context, String(one.unit))), level }
  const above = await unitAbove(context, from, to)
  return {
    ...facts,
    exempt: exempt.length > 0 ? exempt : null,
    level: to,
    unit: above.id,
    units: [...new Set([...(one.units ?? []), above.id])],
    ups: [...(one.ups ?? []), upLine(context, from, above, exempt, reason)],
  }
}

/** 受理 — the higher level has its own time. */
export async function acceptDispute(context: Context, row: Row, facts: Facts): Promise<Facts> {
  return { ...facts, ...(await freshClock(context, asDispute(row).grade)) }
}

/** 退回 — to the unit that handed it up; its time goes on as it was, so that sending up gains nothing. */
export async function sendDownDispute(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'downReason')
  const one = asDispute(row)
  const back = (one.units ?? []).filter((unit) => unit !== one.unit).at(-1)
  if (back === undefined) throw refusal('gate-nobody-below')
  const { level } = await placeOfUnit(context, back)
  return { ...facts, unit: back, level }
}
