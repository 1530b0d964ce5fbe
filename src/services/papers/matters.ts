import type { Day } from '#domain/day.ts'
import type { Matter } from '#domain/paper/bulletin-supervision.ts'
import { extension } from '#registers/extension.ts'
import { report } from '#registers/report.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { RowOf } from '#schema/register.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** The issued tasks as they stood on a day, told from the days that their records carry and not from their present state. */
export function mattersOn(facts: FactBase, asOf: Day): readonly Matter[] {
  return facts
    .all(task)
    .flatMap((one) => (one.issuedOn === null || one.issuedOn > asOf ? [] : [matterOf(facts, one, one.issuedOn, asOf)]))
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.ref.id.localeCompare(b.ref.id))
}

function matterOf(facts: FactBase, one: RowOf<typeof task>, issuedOn: Day, asOf: Day): Matter {
  const latest = facts
    .of(report, 'task', one.id)
    .filter(({ reportedOn }) => reportedOn !== null && reportedOn <= asOf)
    .at(-1)
  return {
    ref: { register: 'task', id: one.id, version: one.version, title: one.title },
    title: one.title,
    unit: facts.find(unit, one.lead)?.shortName ?? '待明确',
    issuedOn,
    dueOriginal: one.dueOriginal,
    due: dueOn(facts, one, asOf),
    closedOn: one.closedOn,
    reportedOn: latest?.reportedOn ?? null,
    progress: latest?.progress ?? null,
  }
}

/** The original day, or the last one granted until then. */
function dueOn(facts: FactBase, one: RowOf<typeof task>, asOf: Day): Day | null {
  const granted = facts
    .of(extension, 'task', one.id)
    .filter(({ state, decidedOn }) => state === 'granted' && decidedOn !== null && decidedOn <= asOf)
    .at(-1)
  return granted?.grantedDue ?? one.dueOriginal ?? one.dueCurrent
}
