import type { FastifyInstance, FastifyRequest } from 'fastify'
import { endOfDay } from '#domain/clock/count.ts'
import { yearOf } from '#domain/day.ts'
import { minuteOf } from '#domain/moment.ts'
import { asOfOf, contextOf, houseActorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import { disputeDesk } from '#services/dispute/desk.ts'
import { statementDesk, statementFigures } from '#services/dispute/statements.ts'
import { emergencyBoard, emergencyClocks, hazardBoard } from '#services/safety/board.ts'
import { giveReceipt } from '#services/ticket/callers.ts'
import { ticketCatalogue, ticketDesk } from '#services/ticket/desk.ts'
import type { Looking } from '#services/visible.ts'

const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const

/** Tickets, disputes, emergencies and hazards: what is worked out from the records that the reader may see, now or on a past day. */
export function addTicketRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/tickets/desk', async (request) => ticketDesk(lookingOf(request, parts), onOf(request)))
  app.get('/api/tickets/catalogue', async (request) => ticketCatalogue(lookingOf(request, parts)))
  app.post<{ Params: { id: string } }>('/api/ticket/:id/receipt', { schema: { params } }, async (request) => {
    const context = contextOf(request, parts)
    return parts.db.transaction((tx) => giveReceipt({ ...context, db: tx }, request.params.id))
  })
  app.get('/api/disputes/desk', async (request) => {
    const { today, minute } = onOf(request)
    return disputeDesk(lookingOf(request, parts), today, minute)
  })
  app.get('/api/statements/desk', async (request) => statementDesk(lookingOf(request, parts), onOf(request).today))
  app.get<{ Params: { id: string } }>('/api/statement/:id/figures', { schema: { params } }, async (request) =>
    statementFigures(lookingOf(request, parts), request.params.id),
  )
  app.get('/api/emergencies/board', async (request) => {
    const { today, minute } = onOf(request)
    return emergencyBoard(lookingOf(request, parts), today, minute)
  })
  app.get<{ Params: { id: string } }>('/api/emergency/:id/clocks', { schema: { params } }, async (request) => {
    const { today, minute } = onOf(request)
    return emergencyClocks(lookingOf(request, parts), request.params.id, today, minute)
  })
  app.get<{ Querystring: { year?: string } }>('/api/hazards/board', async (request) => {
    const { today } = onOf(request)
    const year = Number(request.query.year ?? yearOf(today))
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      throw refusal('bad-request', { detail: '年份不对', detailEn: 'no such year' })
    return hazardBoard(lookingOf(request, parts), today, year)
  })
}

function lookingOf(request: FastifyRequest, { db }: ServerParts): Looking {
  const actor = houseActorOf(request)
  if (administrators.some((role) => actor.roles.includes(role))) throw refusal('not-allowed')
  return { db, actor, asOf: asOfOf(request) }
}

/** A past day is read as it ended. */
function onOf(request: FastifyRequest) {
  const asOf = asOfOf(request)
  return asOf === null
    ? { today: request.moment.today, minute: minuteOf(request.moment) }
    : { today: asOf, minute: endOfDay - 1 }
}
