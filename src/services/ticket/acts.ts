import type { Procedures } from '#services/context.ts'
import { assertPerson } from '#services/running/closing.ts'
import { carryFoodCheck } from '#services/safety/food.ts'
import { ofChecker, ofDesk } from '#services/ticket/desk-of.ts'
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
  'ticket.file': { before: ofDesk(assertPerson) },
  'ticket.refuse': { before: ofDesk(assertPerson) },
  'ticket.listIt': { before: ofDesk(assertPerson) },
  'ticket.dispatch': { before: ofDesk(dispatchTicket) },
  'ticket.sendBack': { before: returnTicket },
  'ticket.handUp': { before: handUpTicket },
  'ticket.redispatch': { before: ofDesk(redispatchTicket) },
  'ticket.plan': { before: planTicket },
  'ticket.askExtension': { before: askMoreTime },
  'ticket.grantExtension': { before: ofDesk(grantMoreTime) },
  'ticket.declineExtension': { before: ofDesk(declineMoreTime) },
  'ticket.shelve': { before: ofDesk(shelveTicket) },
  'ticket.takeUp': { before: ofDesk(takeUpTicket) },
  'ticket.fix': { before: fixTicket },
  'ticket.redo': { before: ofChecker(redoTicket) },
  'ticket.close': { before: ofChecker(closeTicket), after: carryFoodCheck },
  'ticket.reopen': { before: ofChecker(reopenTicket) },
}
