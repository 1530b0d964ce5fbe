import type { FastifyInstance, FastifyRequest } from 'fastify'
import { contextOf, houseActorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { openForPurpose, whoLooked } from '#services/sealed-reads.ts'

type Params = { readonly register: string; readonly id: string }
type Body = { readonly field: string; readonly purpose: string }

const params = {
  type: 'object',
  properties: { register: { type: 'string', maxLength: 40 }, id: { type: 'string', format: 'uuid' } },
}
const body = {
  type: 'object',
  required: ['field', 'purpose'],
  additionalProperties: false,
  properties: { field: { type: 'string', maxLength: 40 }, purpose: { type: 'string', maxLength: 200 } },
}

/** 加密内容 — opened one value at a time for a purpose; and who has opened what of a record. */
export function addSealed(app: FastifyInstance, parts: ServerParts): void {
  const address = '/api/sealed/:register/:id'
  app.post<{ Params: Params; Body: Body }>(address, { schema: { params, body } }, async (request) => {
    houseActorOf(request)
    return openForPurpose(
      { ...contextOf(request, parts), db: parts.db },
      { ...request.params, ...request.body },
      callerOf(request),
    )
  })
  app.get<{ Params: Params }>(address, { schema: { params } }, async (request) =>
    whoLooked(parts.db, houseActorOf(request), request.params.register, request.params.id),
  )
}

function callerOf(request: FastifyRequest) {
  return { device: String(request.headers['user-agent'] ?? '').slice(0, 200), address: request.ip }
}
