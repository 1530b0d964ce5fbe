import type { FastifyInstance, FastifyRequest } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { actorOf, asOfOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { planReaders } from '#registers/planning/readers.ts'
import { refusal } from '#schema/messages.ts'
import type { PublicFacilities } from '#schema/planning-views.ts'
import { inTransaction } from '#services/context.ts'
import { cityOf, type GapTask, taskForGap } from '#services/planning/city.ts'
import { publicFacilities } from '#services/planning/public.ts'
import { checksOfProject, checkView, planningOf } from '#services/planning/view.ts'
import { publicZone } from '#services/public/zone.ts'
import type { Looking } from '#services/visible.ts'

type WithId = { Params: { id: string } }
type InZone = { Querystring: { zone?: string } }

const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
const zoned = { type: 'object', properties: { zone: { type: 'string', maxLength: 40 } } }
const uuid = { type: 'string', format: 'uuid' }
const gapTask = {
  type: 'object',
  additionalProperties: false,
  required: ['village', 'kind', 'lead', 'due', 'asked'],
  properties: {
    ...{ village: uuid, lead: uuid, kind: { type: 'string', maxLength: 40 }, due: { type: 'string', format: 'date' } },
    asked: { type: 'string', minLength: 1, maxLength: 300, pattern: '\\S' },
  },
}

/** Plans and city functions: a page of each for the house on any day, the task that closes a gap, and what everybody may read of facilities. */
export function addPlanningRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/planning', async (request) => planningOf(...ofStaff(request, parts)))
  app.get<WithId>('/api/planning/project/:id', { schema: { params } }, async (request) =>
    checksOfProject(ofStaff(request, parts)[0], request.params.id),
  )
  app.get<WithId>('/api/planning/check/:id', { schema: { params } }, async (request) =>
    checkView(ofStaff(request, parts)[0], request.params.id),
  )
  app.get('/api/city', async (request) => cityOf(...ofStaff(request, parts)))
  app.post<{ Body: GapTask }>('/api/city/task', { schema: { body: gapTask } }, async (request, reply) => {
    const made = await inTransaction(parts.db, contextOf(request, parts), (context) =>
      taskForGap(context, request.body),
    )
    return reply.status(201).send(made)
  })
  app.get<InZone>(
    '/api/public/facilities',
    { schema: { querystring: zoned } },
    async (request): Promise<PublicFacilities> =>
      publicFacilities(parts.db, await publicZone(parts.db, request.query.zone), request.moment.today),
  )
}

/** The three administrators and firms have no business with it. */
function ofStaff(request: FastifyRequest, { db }: ServerParts): [Looking, Day] {
  const actor = actorOf(request)
  if (!mightAllow(planReaders, actor)) throw refusal('not-allowed')
  const asOf = asOfOf(request)
  const { today } = request.moment
  return [{ db, actor, asOf: asOf !== null && asOf < today ? asOf : null }, today]
}
