import type { Procedures } from '#services/context.ts'
import { assertPerson } from '#services/running/closing.ts'
import { carryFoodCheck } from '#services/safety/food.ts'
import { contactCaller } from '#services/ticket/callers.ts'
import { takeTicket } from '#services/ticket/file.ts'
import {
  askMoreTime,
  closeTicket,
  correctTicket,
  declineMoreTime,
  dispatchTicket,
  fixTicket,
  grantMoreTime,
  handUpTicket,
  planTicket,
  redispatchTicket,
  redoTicket,
  reopenTicket,
  returnTicket,
  shelveTicket,
  takeUpTicket,
} from '#services/ticket/steps.ts'

/** What acts of tickets do besides saving their record. */
export const ticketActs: Procedures = {
  'ticket.create': { before: takeTicket },
  'ticket.change': { before: correctTicket },
  'ticket.file': { before: assertPerson },
  'ticket.refuse': { before: assertPerson },
  'ticket.listIt': { before: assertPerson },
  'ticket.dispatch': { before: dispatchTicket },
  'ticket.sendBack': { before: returnTicket },
  'ticket.handUp': { before: handUpTicket },
  'ticket.redispatch': { before: redispatchTicket },
  'ticket.contact': { before: contactCaller },
  'ticket.plan': { before: planTicket },
  'ticket.askExtension': { before: askMoreTime },
  'ticket.grantExtension': { before: grantMoreTime },
  'ticket.declineExtension': { before: declineMoreTime },
  'ticket.shelve': { before: shelveTicket },
  'ticket.takeUp': { before: takeUpTicket },
  'ticket.fix': { before: fixTicket },
  'ticket.redo': { before: redoTicket },
  'ticket.close': { before: closeTicket, after: carryFoodCheck },
  'ticket.reopen': { before: reopenTicket },
}
