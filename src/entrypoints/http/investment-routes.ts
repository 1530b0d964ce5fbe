import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { xlsxType } from '#entrypoints/http/sheets.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { refusal } from '#schema/messages.ts'
import { boardOf, unitLines } from '#services/investment/board.ts'
import { chainOf } from '#services/investment/chain.ts'
import { monthlySheet } from '#services/investment/monthly-sheet.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { factsAsOf } from '#services/standing/facts.ts'

type Asked = { Querystring: { language?: string } }

/** Attracting investment: the board of a day, the chain of a lead, the monthly sheet. */
export function addInvestmentRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/investment/board', async (request) => boardOf(await viewing(request, parts)))
  app.get<Asked>('/api/investment/monthly.xlsx', async (request, reply) => {
    const { facts, asOf } = await viewing(request, parts)
    const language = request.query.language === 'en' ? 'en' : 'zh'
    const sheet = monthlySheet(facts, unitLines(facts, asOf), asOf, language)
    return sendAttachment(reply, `${sheet.name}-${asOf}.xlsx`, xlsxType, await writeXlsx([sheet]))
  })
  const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
  app.get<{ Params: { id: string } }>('/api/lead/:id/chain', { schema: { params } }, async (request) =>
    chainOf(await viewing(request, parts), request.params.id),
  )
}

/** Business roles only: neither the three administrators nor enterprises look into this. */
async function viewing(request: FastifyRequest, { db }: ServerParts): Promise<Viewing> {
  const actor = actorOf(request)
  const business = ['supervision', 'leader', 'unitHead', 'unitOfficer']
  if (!actor.roles.some((role) => business.includes(role))) throw refusal('not-allowed')
  const asOf = asOfOf(request) ?? request.moment.today
  const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
  return { facts, actor, asOf, calendar: calendarIn(facts) }
}
