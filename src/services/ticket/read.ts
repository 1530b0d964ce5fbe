import { ticket } from '#registers/ticket/ticket.ts'
import { ticketKind } from '#registers/ticket/ticket-kind.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { findRow } from '#store/records.ts'

export type Ticket = RowOf<typeof ticket>
export type TicketKind = RowOf<typeof ticketKind>

/** Procedures of this register are called with its rows. */
export function asTicket(row: Row): Ticket {
  return row as unknown as Ticket // see above
}

export async function kindOf({ db, actor }: Context, id: unknown): Promise<TicketKind> {
  const row = await findRow(db, ticketKind, actor.zone, String(id))
  if (row === null) throw refusal('not-found')
  return row as unknown as TicketKind // a row of this register
}

/** What must be given anew with a step: words said at an earlier one do not stand for it. */
export function assertGiven(facts: Facts, ...keys: readonly (keyof typeof ticket.fields)[]): void {
  const missing = keys.filter((key) => facts[key] === undefined || facts[key] === null || facts[key] === '')
  if (missing.length === 0) return
  throw refusal('missing-fact', {
    fields: missing.map((key) => ticket.fields[key].label[0]).join('、'),
    fieldsEn: missing.map((key) => ticket.fields[key].label[1]).join(', '),
  })
}
