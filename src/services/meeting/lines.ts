import { allows } from '#derive/access.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { compare } from '#domain/meeting/said-did.ts'
import { standingOf } from '#domain/meeting/standing.ts'
import { commitment } from '#registers/commitment.ts'
import type { decision } from '#registers/decision.ts'
import type { explanation } from '#registers/explanation.ts'
import { meeting } from '#registers/meeting.ts'
import { meetingSeries } from '#registers/meeting-series.ts'
import { report } from '#registers/report.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import type { DecisionLine, ExplanationLine, Sat } from '#schema/meeting-views.ts'
import type { AnyRegister, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { doneOf, unitName } from '#services/meeting/facts.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** What a view is made from: the facts of a day, and for whom it is made. */
export type Viewing = {
  readonly facts: FactBase
  readonly actor: Actor
  readonly asOf: Day
  readonly calendar: Calendar
}

/** Facts know no permissions: each line is shown only to those who may read its record. */
export function visible<R extends AnyRegister>(
  { actor }: Viewing,
  register: R,
  rows: readonly RowOf<R>[],
): readonly RowOf<R>[] {
  return rows.filter((row) => allows(register.access.read, actor, row))
}

export function satOf({ id, title, on, state }: RowOf<typeof meeting>): Sat {
  return { id, title, on, state }
}

export function sittingOf(facts: FactBase, id: string): Sat {
  const found = facts.find(meeting, id)
  if (found === null) throw new Error('A record refers to a meeting that is not there')
  return satOf(found)
}

export function decisionLine(viewing: Viewing, row: RowOf<typeof decision>): DecisionLine {
  const { facts, asOf, calendar } = viewing
  const about = facts.find(task, row.task)
  const order = facts.find(supervisionOrder, row.supervisionOrder)
  const standing = standingOf(
    {
      isNoted: row.state === 'noted',
      due: row.due,
      task: about === null ? null : { state: about.state, due: about.dueCurrent, closedOn: about.closedOn },
    },
    asOf,
    calendar,
  )
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    text: row.text,
    item: row.item,
    explanation: row.explanation,
    lead: unitName(facts, about?.lead ?? row.lead),
    cooperating: (row.cooperating ?? []).flatMap((id) => unitName(facts, id) ?? []),
    due: standing.due,
    dueSeries: facts.find(meetingSeries, row.dueSeries)?.name ?? null,
    isClosed: row.isClosed === true,
    standing: standing.standing,
    lateBy: standing.lateBy,
    task: row.task,
    order: order !== null && visible(viewing, supervisionOrder, [order]).length > 0 ? order.id : null,
    report: row.task === null ? null : latestReport(facts, row.task),
    sitting: sittingOf(facts, row.meeting),
  }
}

export function latestReport(facts: FactBase, taskId: string): DecisionLine['report'] {
  const last = facts.of(report, 'task', taskId).at(-1)
  return last === undefined ? null : { words: last.progress, on: last.reportedOn }
}

export function explanationLine(viewing: Viewing, row: RowOf<typeof explanation>): ExplanationLine {
  const { facts, asOf } = viewing
  const promised = facts.find(commitment, row.commitment)
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    unit: unitName(facts, row.unit) ?? '',
    reasons: row.reasons,
    cause: row.cause,
    words: row.words,
    promise: row.promise,
    decided: row.decided,
    sitting: sittingOf(facts, row.meeting),
    promised:
      promised === null
        ? null
        : {
            id: promised.id,
            matter: promised.matter,
            quantity: promised.quantity,
            measure: promised.measure,
            due: promised.due,
            comparison: compare(promised, doneOf(facts, promised, asOf), asOf),
          },
  }
}
