import type { FastifyInstance } from 'fastify'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import { adviceFor } from '#services/service/advice.ts'
import { caseView } from '#services/service/case-view.ts'
import { serviceDesk } from '#services/service/desk.ts'
import { ownProjectsOf } from '#services/service/own-projects.ts'
import { portalOf } from '#services/service/portal.ts'
import { factsAsOf } from '#services/standing/facts.ts'

type WithId = { Params: { id: string } }

/** The enterprise service: the desk of the house, the desk of a firm, and the course of one case, each as its reader may see it. */
export function addServiceRoutes(app: FastifyInstance, { db }: ServerParts): void {
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
