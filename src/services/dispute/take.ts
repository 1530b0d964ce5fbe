import { masked } from '#domain/dispute/masked.ts'
import { caseStanding } from '#domain/service/case-clock.ts'
import { started } from '#domain/ticket/course.ts'
import { dispute } from '#registers/dispute/dispute.ts'
import { sealedMark } from '#schema/fields.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import { loadCalendar } from '#services/calendar.ts'
import type { Context, Facts } from '#services/context.ts'
import { asDispute, type Place, placeOfUnit, unitAbove } from '#services/dispute/read.ts'
import { getLimit } from '#services/limits.ts'
import { takeNumber } from '#services/numbering.ts'
import { amendRecord } from '#services/save.ts'
import { findRow } from '#store/records.ts'

/**
 * 受理 — by the unit that a citizen came to, whatever its level: the gate binds units, so nothing is asked here that a lower unit
 * should have done. What is exempt from the gate goes to the zone at once.
 */
export async function takeDispute(context: Context, row: Row): Promise<Facts> {
  const one = asDispute(row)
  const [own] = context.actor.units
  if (own === undefined) throw refusal('unit-needed')
  const at = await placeOfUnit(context, own)
  const exempt = exemptOf(one.exempt)
  const { text } = await takeNumber(context, 'dispute')
  const up = exempt !== null && at.level !== 'zone' ? await unitAbove(context, at, 'zone') : null
  return {
    ...(up === null ? {} : { state: 'raised' }),
    exempt,
    numberText: text,
    partiesShown: masked(one.parties),
    level: up?.level ?? at.level,
    firstLevel: at.level,
    unit: up?.id ?? at.id,
    units: [...new Set([at.id, up?.id ?? at.id])],
    takenOn: context.now.today,
    relapses: 0,
    ups: up === null ? null : [upLine(context, at, up, exempt ?? [], null)],
    ...(await freshClock(context, one.grade)),
  }
}

/** 更正 — the masked names follow the sealed ones. */
export async function correctDispute(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  const { parties, exempt } = facts
  const shown = typeof parties === 'string' && parties !== sealedMark ? { partiesShown: masked(parties) } : {}
  return { ...facts, ...shown, ...('exempt' in facts ? { exempt: exemptOf(exempt) } : {}) }
}

/** 反复 — a dispute that broke out again is linked to the earlier one, where it counts as a relapse. */
export async function linkRelapse(context: Context, row: Row): Promise<void> {
  const { previous } = asDispute(row)
  if (previous === null) return
  const before = await findRow(context.db, dispute, context.actor.zone, previous, true)
  if (before === null) return
  const { relapses, relapsedOn } = asDispute(before)
  const facts = { relapses: (relapses ?? 0) + 1, relapsedOn: relapsedOn ?? context.now.today }
  await amendRecord(context, dispute, before, facts, { act: 'move', move: 'relapse' })
}

/** The clock of a level begins when the level has the dispute. */
export async function freshClock(context: Context, grade: string): Promise<Facts> {
  const { db, actor, now } = context
  const code = `dispute-${grade}`
  const { count, per, roll } = await getLimit(db, actor.zone, code, now.today)
  const clock = started({ count, per, roll: roll ?? null }, code, { on: now.today })
  const { due } = caseStanding(clock, now.today, await loadCalendar(db, actor.zone))
  return { clock, dueOn: due?.on ?? null }
}

export function upLine(
  { now, actor }: Context,
  from: Place,
  to: Place,
  exempt: readonly string[],
  reason: string | null,
) {
  const options = (field: 'exempt' | 'upReason'): Readonly<Record<string, readonly [string, string]>> =>
    dispute.fields[field].rules.options ?? {}
  const why =
    exempt.length > 0
      ? exempt.map((one) => options('exempt')[one]?.[0] ?? one).join('、')
      : (options('upReason')[reason ?? '']?.[0] ?? '')
  return { on: now.today, from: from.name, to: to.name, why, signed: actor.name }
}

/** Nothing chosen is nothing, so that a rule may ask whether anything is. */
export function exemptOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.length > 0 ? value.map(String) : null
}
