import type { FastifyInstance, FastifyRequest } from 'fastify'
import { actorOf, asOfOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { inTransaction } from '#services/context.ts'
import { enterpriseViewOf, quickReportOf } from '#services/enterprise/enterprise-view.ts'
import { growthOf } from '#services/enterprise/growth-views.ts'
import { type ImportedMonth, importMonths, monthFigures } from '#services/enterprise/months.ts'
import { calendarIn } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { factsAsOf } from '#services/standing/facts.ts'

type WithId = { Params: { id: string } }

const uuid = { type: 'string', format: 'uuid' }
const params = { type: 'object', properties: { id: uuid } }
const period = { type: 'string', pattern: '^\\d{4}(-(0[1-9]|1[0-2]))?$' }

type Imported = {
  readonly source: string
  readonly origin: string
  readonly rows: readonly ImportedMonth[]
}

const imported = {
  type: 'object',
  additionalProperties: false,
  required: ['source', 'origin', 'rows'],
  properties: {
    source: { type: 'string', maxLength: 20 },
    origin: { type: 'string', minLength: 1, maxLength: 200 },
    rows: {
      type: 'array',
      minItems: 1,
      maxItems: 5000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['uscc', 'period'],
        properties: {
          uscc: { type: 'string', maxLength: 40 },
          period,
          ...Object.fromEntries(monthFigures.map((key) => [key, { type: ['number', 'null'] }])),
        },
      },
    },
  },
}

/** Enterprises: the page of a firm, the ladder of all, what a quick report has to ask, and figures that offices hand over. */
export function addEnterpriseRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get<WithId>('/api/enterprise/:id/view', { schema: { params } }, async (request) =>
    enterpriseViewOf(parts.db, await viewing(request, parts), request.params.id),
  )
  app.get<WithId & { Querystring: { period: string } }>(
    '/api/enterprise/:id/quick-report',
    { schema: { params, querystring: { type: 'object', required: ['period'], properties: { period } } } },
    async (request) => quickReportOf(parts.db, await viewing(request, parts), request.params.id, request.query.period),
  )
  app.get('/api/growth', async (request) => growthOf(parts.db, await viewing(request, parts)))
  app.post<{ Body: Imported }>('/api/enterprise-months', { schema: { body: imported } }, async (request, reply) => {
    const { source, origin, rows } = request.body
    const count = await inTransaction(parts.db, contextOf(request, parts), (context) =>
      importMonths(context, source, origin, rows),
    )
    return reply.status(201).send({ count })
  })
}

async function viewing(request: FastifyRequest, { db }: ServerParts): Promise<Viewing> {
  const actor = actorOf(request)
  const asOf = asOfOf(request) ?? request.moment.today
  const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
  return { facts, actor, asOf, calendar: calendarIn(facts) }
}
