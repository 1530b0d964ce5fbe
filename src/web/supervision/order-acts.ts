import { allows } from '#derive/access.ts'
import { adjustment } from '#registers/adjustment.ts'
import { extension } from '#registers/extension.ts'
import { objection } from '#registers/objection.ts'
import { report } from '#registers/report.ts'
import type { supervisionOrder } from '#registers/supervision-order.ts'
import type { Register, RowOf } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import type { Served } from '../api.ts'

export type OrderRow = Served<typeof supervisionOrder>

type Order = Pick<RowOf<typeof supervisionOrder>, 'state' | 'lead' | 'cooperating'>

/** What a person may add to an order, and in the name of which unit. */
export type OrderActs = {
  readonly unit: string | null
  readonly report: boolean
  readonly extension: boolean
  readonly objection: boolean
  readonly change: boolean
  readonly isRunning: boolean
}

/** Asks the same rules as the server; the server has the last word. Nothing is added to the past. */
export function actsOnOrder(about: Order, actor: Actor, isPast: boolean): OrderActs {
  const assigned: readonly string[] = [...(about.lead ? [about.lead] : []), ...(about.cooperating ?? [])]
  const unit = assigned.find((one) => actor.units.includes(one)) ?? null
  const may = (register: Register, states: readonly string[], isLeadOnly: boolean) =>
    unit !== null &&
    !isPast &&
    (!isLeadOnly || unit === about.lead) &&
    states.includes(about.state) &&
    allows(register.access.create, actor, { id: '', state: register.lifecycle.initial, version: 1, unit })
  const isOffice = actor.roles.includes('supervision') && !isPast
  const changeable = ['active', 'suspended']
  return {
    unit,
    report: may(report, ['active', 'submitted', 'reviewed'], false),
    extension: may(extension, ['active'], true),
    objection: may(objection, ['assigned'], true),
    change: may(adjustment, changeable, true) || (isOffice && changeable.includes(about.state)),
    isRunning: ['assigned', 'objected', 'active', 'submitted', 'reviewed'].includes(about.state),
  }
}
