import { workdaysBetween } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Drawn } from '#domain/meeting/draw.ts'
import type { LateReason } from '#domain/meeting/reason.ts'
import { escalation } from '#registers/escalation.ts'
import { explanation } from '#registers/explanation.ts'
import { ladder } from '#registers/ladder.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import type { RowOf } from '#schema/register.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { isOpen, ofOrder, ofTask } from '#services/running/load-matter.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

type Escalation = RowOf<typeof escalation>

/**
 * 经采纳的升级建议 — “explains at the next meeting”, confirmed by a leader, puts the unit on the next list: once, and only
 * while the matter is still open.
 */
export function escalatedIn(facts: FactBase, asOf: Day): readonly Drawn[] {
  const reasons = facts
    .all(escalation)
    .filter(({ state, step }) => state === 'confirmed' && step === 'explanation')
    .flatMap((one) => {
      const reason = reasonOf(facts, one, asOf)
      return reason === null || wasHeard(facts, one, reason) ? [] : [{ unit: one.unit, reason }]
    })
  return [...Map.groupBy(reasons, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    reasons: own
      .map(({ reason }) => reason)
      .toSorted((a, b) => b.lateBy - a.lateBy || (a.fact.id < b.fact.id ? -1 : 1)),
  }))
}

function reasonOf(facts: FactBase, one: Escalation, asOf: Day): LateReason | null {
  const [about, order] = [facts.find(task, one.task), facts.find(supervisionOrder, one.supervisionOrder)]
  const matter = about !== null ? ofTask(about) : order !== null ? ofOrder(order) : null
  const rung = facts.find(ladder, one.rung)
  if (matter === null || rung === null || matter.due === null || !isOpen(matter)) return null
  const calendar = calendarIn(facts)
  return {
    kind: 'late',
    rule: rung.id,
    ruleVersion: rung.version,
    ruleName: rung.name,
    ruleSource: rung.basis,
    threshold: rung.days,
    fact: { register: about !== null ? 'task' : 'supervision_order', id: matter.row.id },
    title: matter.title,
    owner: null,
    due: matter.due,
    dueOriginal: matter.dueOriginal === matter.due ? null : matter.dueOriginal,
    lateBy: matter.due < asOf ? workdaysBetween(matter.due, asOf, calendar) : 0,
    isProvisional: asOf > calendar.knownUntil,
  }
}

/** The list of a meeting took it up since it was confirmed. */
function wasHeard(facts: FactBase, { unit, decidedOn }: Escalation, { fact }: LateReason): boolean {
  return facts
    .of(explanation, 'unit', unit)
    .some(
      ({ listedOn, reasons }) =>
        (listedOn ?? '') >= (decidedOn ?? '') && reasons.some((reason) => reason.fact.id === fact.id),
    )
}

/** One list of both; a matter that a rule has named already is not told twice. */
export function withEscalated(
  drawn: readonly Drawn[],
  escalated: readonly Drawn[],
  units: readonly string[],
): readonly Drawn[] {
  const reasonsOf = (list: readonly Drawn[], unit: string) => list.find((one) => one.unit === unit)?.reasons ?? []
  return units.flatMap((unit) => {
    const own = reasonsOf(drawn, unit)
    const more = reasonsOf(escalated, unit).filter(({ fact }) => own.every((one) => one.fact.id !== fact.id))
    return own.length + more.length === 0 ? [] : [{ unit, reasons: [...own, ...more] }]
  })
}
