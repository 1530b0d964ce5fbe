import type { FastifyInstance, FastifyRequest } from 'fastify'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import { fundBoard } from '#services/funds/board.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { projectBoard } from '#services/project/board.ts'
import { factsAsOf } from '#services/standing/facts.ts'

/** Key projects and funds from above: what follows from the facts of a day. */
export function addProjectRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/projects/board', async (request) => projectBoard(await viewing(request, parts)))
  app.get('/api/funds', async (request) => fundBoard(await viewing(request, parts)))
}

async function viewing(request: FastifyRequest, { db }: ServerParts): Promise<Viewing> {
  const actor = actorOf(request)
  if (!actor.roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role)))
    throw refusal('not-allowed')
  const asOf = asOfOf(request) ?? request.moment.today
  const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
  return { facts, actor, asOf, calendar: calendarIn(facts) }
}
