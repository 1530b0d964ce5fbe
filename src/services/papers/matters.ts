import type { Day } from '#domain/day.ts'
import type { Matter } from '#domain/paper/bulletin-supervision.ts'
import { escalation } from '#registers/escalation.ts'
import { extension } from '#registers/extension.ts'
import { report } from '#registers/report.ts'
import { supervisionOrder } from '#registers/supervision-order.ts'
import { task } from '#registers/task.ts'
import { unit } from '#registers/unit.ts'
import type { FactBase } from '#services/standing/fact-base.ts'

/** What a task of a plan and a supervision order have in common. */
type Source = {
  readonly register: 'task' | 'supervision_order'
  readonly field: 'task' | 'supervisionOrder'
  readonly id: string
  readonly version: number
  readonly title: string
  readonly lead: string | null
  readonly from: Day | null
  readonly dueOriginal: Day | null
  readonly dueCurrent: Day | null
  readonly submittedOn: Day | null
  readonly closedOn: Day | null
}

/** Tasks and orders as they stood on a day, told from the days that their records carry and not from their present state. */
export function mattersOn(facts: FactBase, asOf: Day): readonly Matter[] {
  return sourcesOf(facts)
    .flatMap((one) => (one.from === null || one.from > asOf ? [] : [matterOf(facts, one, one.from, asOf)]))
    .toSorted((a, b) => a.issuedOn.localeCompare(b.issuedOn) || a.ref.id.localeCompare(b.ref.id))
}

function sourcesOf(facts: FactBase): readonly Source[] {
  const tasks = facts.all(task).map((one) => ({ ...one, register: 'task', field: 'task', from: one.issuedOn }) as const)
  const orders = facts
    .all(supervisionOrder)
    .map((one) => ({ ...one, register: 'supervision_order', field: 'supervisionOrder', from: one.assignedOn }) as const)
  return [...tasks, ...orders]
}

function matterOf(facts: FactBase, one: Source, issuedOn: Day, asOf: Day): Matter {
  const latest = facts
    .of(report, one.field, one.id)
    .filter(({ reportedOn }) => reportedOn !== null && reportedOn <= asOf)
    .at(-1)
  return {
    ref: { register: one.register, id: one.id, version: one.version, title: one.title },
    title: one.title,
    unit: facts.find(unit, one.lead)?.shortName ?? '待明确',
    issuedOn,
    dueOriginal: one.dueOriginal,
    due: dueOn(facts, one, asOf),
    submittedOn: one.submittedOn,
    closedOn: one.closedOn,
    reportedOn: latest?.reportedOn ?? null,
    progress: latest?.progress ?? null,
    isNamed: facts
      .of(escalation, one.field, one.id)
      .some(({ state, step, decidedOn }) => state === 'confirmed' && step === 'bulletin' && decidedOn !== null),
  }
}

/** The original day, or the last one granted until then. */
function dueOn(facts: FactBase, one: Source, asOf: Day): Day | null {
  const granted = facts
    .of(extension, one.field, one.id)
    .filter(({ state, decidedOn }) => state === 'granted' && decidedOn !== null && decidedOn <= asOf)
    .at(-1)
  return granted?.grantedDue ?? one.dueOriginal ?? one.dueCurrent
}
