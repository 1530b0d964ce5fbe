import type { FastifyInstance } from 'fastify'
import { actorOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { inTransaction } from '#services/context.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { adviceFor } from '#services/service/advice.ts'
import { caseView } from '#services/service/case-view.ts'
import { serviceDesk } from '#services/service/desk.ts'
import { ownProjectsOf } from '#services/service/own-projects.ts'
import { portalOf } from '#services/service/portal.ts'
import { makeStructural, type StructuralAsked } from '#services/service/structural.ts'
import { factsAsOf } from '#services/standing/facts.ts'

const words = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength, pattern: '^[^\\u0000]*$' })
const uuid = { type: 'string', format: 'uuid' }
const structural = {
  type: 'object',
  additionalProperties: false,
  required: ['title', 'grounds', 'lead', 'due', 'cases'],
  properties: {
    title: words(120),
    grounds: words(5000),
    lead: uuid,
    due: { type: 'string', format: 'date' },
    cases: { type: 'array', items: uuid, minItems: 2, maxItems: 200 },
  },
}

type WithId = { Params: { id: string } }

/** The enterprise service: the desk of the house, the desk of a firm, and the course of one case, each as its reader may see it. */
export function addServiceRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  const schema = {
    params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } }, required: ['id'] },
  }
  app.get('/api/service/desk', async (request) => serviceDesk(db, businessOf(actorOf(request)), request.moment.today))
  app.get('/api/service/portal', async (request) => {
    const { today } = request.moment
    const facts = await factsAsOf(db, actorOf(request).zone, today, today)
    return portalOf(db, { facts, actor: actorOf(request), asOf: today, calendar: calendarIn(facts) })
  })
  app.get('/api/service/own-projects', async (request) => ownProjectsOf(db, actorOf(request), request.moment.today))
  app.get<WithId>('/api/service/case/:id', { schema }, async (request) =>
    caseView(db, actorOf(request), request.params.id, request.moment.today),
  )
  app.post<{ Body: StructuralAsked }>(
    '/api/service/structural-tasks',
    { schema: { body: structural } },
    async (request, reply) => {
      businessOf(actorOf(request))
      const made = await inTransaction(db, contextOf(request, parts), (context) =>
        makeStructural(context, request.body),
      )
      return reply.status(201).send(made)
    },
  )
  app.get<WithId>('/api/service/case/:id/advice', { schema }, async (request) =>
    adviceFor(db, actorOf(request), request.params.id),
  )
}

/** The three administrators and firms have no business on the desk of the house. */
function businessOf(actor: Actor): Actor {
  if (!actor.roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role)))
    throw refusal('not-allowed')
  return actor
}
