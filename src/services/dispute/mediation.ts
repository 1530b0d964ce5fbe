import { refusal } from '#schema/messages.ts'
import type { Row } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { asDispute, assertGiven } from '#services/dispute/read.ts'
import { freshClock } from '#services/dispute/take.ts'

/** 记录调处 — date, people and result, kept as a line; the next one begins with empty fields. */
export async function mediateDispute(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'mediatedOn', 'mediators', 'mediation')
  const { mediations, level } = asDispute(row)
  const on = String(facts.mediatedOn)
  if (on > context.now.today) throw refusal('dispute-future', { day: on })
  const line = { on, people: String(facts.mediators), result: String(facts.mediation), level }
  return { ...facts, mediations: [...(mediations ?? []), line] }
}

/** 达成协议 — the clock stops; the level that settled it keeps the visits. */
export async function agreeDispute(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'agreement', 'performBy')
  const { mediations, clock, level } = asDispute(row)
  if ((mediations ?? []).length === 0) throw refusal('dispute-unmediated')
  const stopped = clock && { ...clock, events: [...clock.events, { kind: 'stop', on: context.now.today } as const] }
  const anew = { firstVisitOn: null, firstHeld: null, secondVisitOn: null, secondHeld: null }
  return { ...facts, ...anew, clock: stopped, settledAt: level, relapsedOn: null, performedOn: null }
}

export async function performDispute(context: Context, row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'performedOn')
  assertPerformed(context, row, facts)
  return facts
}

/** An agreement is performed after it was made and not in the future. */
export function assertPerformed({ now }: Context, row: Row, { performedOn }: Facts): void {
  if (typeof performedOn !== 'string') return
  const { agreedOn } = asDispute(row)
  if (performedOn > now.today) throw refusal('dispute-future', { day: performedOn })
  if (agreedOn !== null && performedOn < agreedOn) throw refusal('dispute-before-agreement', { day: agreedOn })
}

/** 反复 — mediated anew with a clock of its own; the count stays for ever. */
export async function relapseDispute(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { relapses, grade } = asDispute(row)
  return { ...facts, ...(await freshClock(context, grade)), relapses: (relapses ?? 0) + 1, closedOn: null }
}

export async function redirectDispute(_context: Context, _row: Row, facts: Facts): Promise<Facts> {
  assertGiven(facts, 'toldWhere')
  return facts
}
