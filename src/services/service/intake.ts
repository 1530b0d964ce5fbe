import { limitCodeOf, startedClock } from '#domain/service/case-clock.ts'
import type { CasePart, CaseTransfer } from '#registers/service/case-course.ts'
import { serviceCase } from '#registers/service/service-case.ts'
import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { getLimit, limitFrom } from '#services/limits.ts'
import { takeNumber } from '#services/numbering.ts'
import { asCase, assertGiven } from '#services/service/read-case.ts'
import { findRow } from '#store/records.ts'

/** 一口受理 — whatever the channel, one number of one series; a firm that asks for itself comes by the portal. */
export async function takeIn(context: Context, row: Row): Promise<Facts> {
  const isFirm = context.actor.enterprise !== null
  if (!isFirm && row.channel === null) throw refusal('channel-needed')
  const { text } = await takeNumber(context, 'service-case')
  return {
    channel: isFirm ? 'portal' : row.channel,
    urgency: row.urgency ?? 'ordinary',
    numberText: text,
    askedOn: context.now.today,
    returns: 0,
    refusals: 0,
  }
}

/** 并案 — to another case that was asked before this one. */
export async function mergeCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'repeats')
  const other = await findRow(context.db, serviceCase, context.actor.zone, String(facts.repeats))
  if (other === null || other.id === row.id || String(other.askedOn) > String(row.askedOn))
    throw refusal('case-not-before')
  return facts
}

/** 受理交办 — the way is chosen, its clock starts, and every cooperating unit gets its own part with its own day. */
export async function assignCase(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const one = asCase({ ...row, ...facts })
  const { today } = context.now
  if (one.mode === null || one.grade === null || one.lead === null) return facts // the move refuses for want of them
  assertLead(one)
  const code = limitCodeOf(one.mode, one.grade)
  const rule = await getLimit(context.db, context.actor.zone, code, today)
  const due = (await limitFrom(context.db, context.actor.zone, code, today)).on
  return {
    ...facts,
    clock: startedClock({ count: rule.count, per: rule.per, roll: rule.roll ?? null }, code, today),
    dueOn: due,
    firstDueOn: due,
    responsible: one.lead,
    modes: [{ mode: one.mode, on: today, reason: '' }],
    parts: await partsFor(context, one.cooperating ?? [], []),
    transfers: [transfer('assign', null, one.lead, today, '')],
  }
}

export function assertLead({ lead, cooperating }: { lead: unknown; cooperating: unknown }): void {
  if (Array.isArray(cooperating) && cooperating.includes(lead)) throw refusal('lead-cooperates')
}

/** Parts of the units that cooperate now; what one of them answered already stays. */
export async function partsFor(
  context: Context,
  units: readonly string[],
  known: readonly CasePart[],
): Promise<readonly CasePart[]> {
  const { today } = context.now
  const due = (await limitFrom(context.db, context.actor.zone, 'service-part', today)).on
  return units.map(
    (unit) => known.find((part) => part.unit === unit) ?? { unit, asked: today, due, answer: null, answeredOn: null },
  )
}

export function transfer(
  kind: CaseTransfer['kind'],
  from: string | null,
  to: string | null,
  on: CaseTransfer['on'],
  reason: string,
  duty: string | null = null,
): CaseTransfer {
  return { kind, from, to, on, reason, duty }
}
