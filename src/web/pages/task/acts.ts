import { allows } from '#derive/access.ts'
import { extension } from '#registers/extension.ts'
import { objection } from '#registers/objection.ts'
import { report } from '#registers/report.ts'
import type { task } from '#registers/task.ts'
import { workItem } from '#registers/work-item.ts'
import type { Register, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'

type Task = Pick<RowOf<typeof task>, 'state' | 'lead' | 'cooperating'>

/** What a person may add to a task, and in the name of which unit. */
export type TaskActs = {
  readonly unit: string | null
  readonly workItem: boolean
  readonly report: boolean
  readonly extension: boolean
  readonly objection: boolean
}

const running: readonly string[] = ['active', 'submitted', 'verified']

/** Asks the same rules as the server; the server has the last word (time limits, open applications). Nothing is added to the past. */
export function actsOn(about: Task, actor: Actor, isPast = false): TaskActs {
  const assigned: readonly string[] = [...(about.lead ? [about.lead] : []), ...(about.cooperating ?? [])]
  const unit = assigned.find((one) => actor.units.includes(one)) ?? null
  const may = (register: Register, states: readonly string[], isLeadOnly: boolean) =>
    unit !== null &&
    !isPast &&
    (!isLeadOnly || unit === about.lead) &&
    states.includes(about.state) &&
    allows(register.access.create, actor, { id: '', state: register.lifecycle.initial, version: 1, unit })
  return {
    unit,
    workItem: may(workItem, ['active'], false),
    report: may(report, running, false),
    extension: may(extension, ['active'], true),
    objection: may(objection, ['issued'], true),
  }
}
