import { emergencyPlan } from '#registers/safety/emergency-plan.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { amendRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

type Plan = RowOf<typeof emergencyPlan>

/** 印发 — the version before goes out of force on the same day. */
export async function replacePlan(context: Context, row: Row): Promise<void> {
  const { replaces } = row as unknown as Plan // a row of this register
  const before = replaces === null ? null : await findRow(context.db, emergencyPlan, context.actor.zone, replaces, true)
  if (before === null || before.state !== 'inForce' || before.id === row.id) return
  await amendRecord(context, emergencyPlan, before, { state: 'retired' }, { act: 'move', move: 'replaced' })
}

/** 登记演练 — what a drill found is the use of it. */
export async function recordDrill(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { drills, lastDrillOn } = row as unknown as Plan // as above
  const on = String(facts.drilledOn ?? '')
  if (on === '' || on > context.now.today) throw refusal('drill-future')
  const line = { on, what: String(facts.drill ?? ''), found: String(facts.drillFound ?? '') }
  return {
    ...facts,
    drills: [...(drills ?? []), line],
    lastDrillOn: lastDrillOn !== null && lastDrillOn > on ? lastDrillOn : on,
  }
}
