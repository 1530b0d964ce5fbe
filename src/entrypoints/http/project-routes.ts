import type { FastifyInstance, FastifyRequest } from 'fastify'
import { docxType, sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { writeDocx } from '#files/docx.ts'
import { refusal } from '#schema/messages.ts'
import { fundBoard } from '#services/funds/board.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { projectBoard } from '#services/project/board.ts'
import { issuePaper } from '#services/project/issue-paper.ts'
import { factsAsOf } from '#services/standing/facts.ts'

/** Key projects and funds from above: what follows from the facts of a day. */
export function addProjectRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/projects/board', async (request) => projectBoard(await viewing(request, parts)))
  const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
  app.get<{ Params: { id: string } }>(
    '/api/dispatch-issue/:id/slip.docx',
    { schema: { params } },
    async (request, reply) => {
      const paper = issuePaper(await viewing(request, parts), request.params.id)
      return sendAttachment(reply, `${paper.title} ${paper.number ?? ''}.docx`, docxType, await writeDocx(paper))
    },
  )
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
