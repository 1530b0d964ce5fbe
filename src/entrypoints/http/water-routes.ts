import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Day } from '#domain/day.ts'
import { actorOf, asOfOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import { inTransaction } from '#services/context.ts'
import type { Looking } from '#services/visible.ts'
import { dmaViewOf, waterBoardOf } from '#services/water/board.ts'
import { seeCurve } from '#services/water/curve-reads.ts'
import { healthRanking } from '#services/water/health.ts'
import { monthViewOf } from '#services/water/month-view.ts'
import { householdsWithSigns } from '#services/water/signs.ts'
import { sendToSearch } from '#services/water/suspicions.ts'

type WithId = { Params: { id: string } }

const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }

/** Water: areas with their nights, the balance of a month, curves for those who may see them, and the order that goes out for a suspicion. */
export function addWaterRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/water/board', async (request) => waterBoardOf(...ofStaff(request, parts)))
  app.get<WithId>('/api/water/area/:id', { schema: { params } }, async (request) => {
    const [looking, today] = ofStaff(request, parts)
    return dmaViewOf(looking, request.params.id, today)
  })
  app.get<WithId>('/api/water/area/:id/signs', { schema: { params } }, async (request) => {
    const [looking, today] = ofStaff(request, parts)
    return householdsWithSigns(looking, request.params.id, today)
  })
  app.get<WithId>('/api/water/month/:id', { schema: { params } }, async (request) => {
    const [looking, today] = ofStaff(request, parts)
    return monthViewOf(looking, request.params.id, today)
  })
  app.get('/api/water/health', async (request) => healthRanking(...ofStaff(request, parts)))
  app.get<WithId>('/api/water/curve/:id', { schema: { params } }, async (request) => {
    const [looking] = lookingOf(request, parts)
    const device = String(request.headers['user-agent'] ?? '').slice(0, 200)
    return seeCurve(looking, request.params.id, request.moment, { device, address: request.ip })
  })
  app.post<WithId>('/api/water/suspicion/:id/search', { schema: { params } }, async (request, reply) => {
    const filed = await inTransaction(parts.db, contextOf(request, parts), (context) =>
      sendToSearch(context, request.params.id),
    )
    return reply.status(filed.isNew ? 201 : 200).send(filed)
  })
}

function lookingOf(request: FastifyRequest, { db }: ServerParts): [Looking, Day] {
  return [{ db, actor: actorOf(request), asOf: asOfOf(request) }, request.moment.today]
}

/** Sums of areas are for those who work for the zone; a firm reads its own curve. */
function ofStaff(request: FastifyRequest, parts: ServerParts): [Looking, Day] {
  const { roles } = actorOf(request)
  if (!roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role)))
    throw refusal('not-allowed')
  return lookingOf(request, parts)
}
