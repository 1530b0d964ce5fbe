import type { FastifyInstance } from 'fastify'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { chainMap } from '#services/chain/map.ts'

/** The map of an industry chain, today or on a past day. */
export function addChainRoutes(app: FastifyInstance, { db }: ServerParts): void {
  const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } }, required: ['id'] }
  app.get<{ Params: { id: string } }>('/api/industry-chain/:id/map', { schema: { params } }, (request) => {
    const { today } = request.moment
    return chainMap(db, actorOf(request), request.params.id, { asOf: asOfOf(request) ?? today, today })
  })
}
