import type { FastifyInstance } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { changeView, removeView, saveView, viewsOf } from '#services/views/saved-views.ts'

type WithId = { Params: { id: string } }

/** 常用视图 — everybody's own, on every list that one may enter. */
export function addSavedViews(app: FastifyInstance, { db }: ServerParts): void {
  const one = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
  app.get<{ Querystring: { register?: string } }>('/api/saved-view', (request) => {
    const actor = actorOf(request)
    return viewsOf(db, actor, enterable(actor, request.query.register ?? ''))
  })
  app.post<{ Body: { register: string; name: string; address: string } }>(
    '/api/saved-view',
    { schema: { body: { ...body, required: ['register', 'name', 'address'] } } },
    async (request, reply) => {
      const actor = actorOf(request)
      const register = enterable(actor, request.body.register)
      return reply.status(201).send(await saveView(db, actor, request.moment, { ...request.body, register }))
    },
  )
  app.patch<WithId & { Body: { name?: string; address?: string } }>(
    '/api/saved-view/:id',
    { schema: { params: one, body } },
    (request) => changeView(db, actorOf(request), request.params.id, request.body),
  )
  app.delete<WithId>('/api/saved-view/:id', { schema: { params: one } }, async (request, reply) => {
    await removeView(db, actorOf(request), request.params.id)
    return reply.status(204).send()
  })
}

const body = {
  type: 'object',
  additionalProperties: false,
  properties: {
    register: { type: 'string', maxLength: 60 },
    name: { type: 'string', minLength: 1, maxLength: 30 },
    address: { type: 'string', maxLength: 2000 },
  },
}

/** The path of a register that this person may enter. */
function enterable(actor: Actor, path: string): string {
  const register = registers.find((one) => pathOf(one.name) === path)
  if (register === undefined || !mightAllow(register.access.read, actor)) throw refusal('not-found')
  return path
}
