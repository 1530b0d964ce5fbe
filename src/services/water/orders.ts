import { type HitRate, hitRate, type Outcome } from '#domain/water/suspicion.ts'
import { alarm } from '#registers/telemetry/alarm.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { LeakOrder, WaterBoardLine } from '#schema/water-views.ts'
import { type Looking, visibleRows } from '#services/visible.ts'

/** Types of alarm that say that an area may lose water. */
export const leakTypes = ['leak', 'burst'] as const

/** 疑点和工单 — suspicions of one area or of all, the newest first, each with the order that went out for it and what was found. */
export async function leakOrders(looking: Looking, area: string | null): Promise<readonly LeakOrder[]> {
  const alarms = await visibleRows(looking, alarm, {
    newest: 500,
    where: (add) => `t.type = any(${add(leakTypes)}::text[])${area === null ? '' : ` and t.object = ${add(area)}`}`,
  })
  const tickets = await ticketsByAlarm(
    looking,
    alarms.map(({ id }) => id),
  )
  return alarms.map((one): LeakOrder => {
    const order = tickets.get(one.id)
    return {
      alarm: one.id,
      title: one.title,
      area: one.object,
      firstOn: one.firstOn,
      isOpen: one.state !== 'closed',
      ticket: order === undefined ? null : ticketView(order),
      outcome: order === undefined ? 'open' : outcomeOf(order),
    }
  })
}

/** 命中率 — over those that were searched for; a suspicion for which nobody went out is in neither number. */
export function hitsOf(orders: readonly LeakOrder[]): HitRate {
  return hitRate(orders.filter((one) => one.ticket !== null).map(({ outcome }) => outcome))
}

/** The open suspicion of each area. */
export async function openSuspicions(looking: Looking): Promise<ReadonlyMap<string, WaterBoardLine['alarm']>> {
  const rows = await visibleRows(looking, alarm, {
    where: (add) => `t.type = any(${add(leakTypes)}::text[]) and t.state <> 'closed'`,
  })
  return new Map(rows.map(({ object, id, title }) => [object, { id, title }]))
}

type Order = Awaited<ReturnType<typeof ticketRows>>[number]

function ticketRows(looking: Looking, ids: readonly string[]) {
  return visibleRows(looking, ticket, { where: (add) => `t.id = any(${add(ids)}::uuid[])` })
}

/** The last ticket of each alarm, among those that the reader may see. */
async function ticketsByAlarm(looking: Looking, alarms: readonly string[]): Promise<ReadonlyMap<string, Order>> {
  const origins: readonly { readonly id: string; readonly origin: string }[] = await looking.db.query(
    'select id, origin from "ticket" where zone_id = $1 and origin = any($2)',
    [looking.actor.zone, alarms.map((id) => `alarm ${id}`)],
  )
  if (origins.length === 0) return new Map()
  const rows = await ticketRows(
    looking,
    origins.map(({ id }) => id),
  )
  const originOf = new Map(origins.map(({ id, origin }) => [id, origin.slice('alarm '.length)]))
  return new Map(rows.map((row) => [originOf.get(row.id) ?? '', row]))
}

function ticketView(order: Order): LeakOrder['ticket'] {
  const { id, numberText, state, foundWhere, measured, fixedOn } = order
  const label = ticket.lifecycle.states[state]
  return { id, number: numberText ?? '', state: [label[0], label[1]], where: foundWhere, measured, fixedOn }
}

function outcomeOf({ state, found }: Order): Outcome {
  return (state === 'fixed' || state === 'closed') && found !== null ? found : 'open'
}
