import type { FastifyInstance, FastifyRequest } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import type { Day } from '#domain/day.ts'
import { asOfOf, contextOf, houseActorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { milestone } from '#registers/milestone.ts'
import { refusal } from '#schema/messages.ts'
import type { LayOutRequest, SupposeRequest } from '#schema/schedule.ts'
import { inTransaction } from '#services/context.ts'
import { draftLayOut, previewOf } from '#services/schedule/lay-out.ts'
import type { ParentRegister } from '#services/schedule/parents.ts'
import { plantLayout } from '#services/schedule/plant-layout.ts'
import { scheduleFor, supposeFor } from '#services/schedule/view.ts'
import { factsAsOf } from '#services/standing/facts.ts'

type Asked = { Querystring: { asOf?: string; plan?: string; unit?: string } }

/** Schedules: how all plans stand on a day, what a change would do, and laying a plan out backwards. */
export function addScheduleRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get<Asked>('/api/schedule', { schema: { querystring: asking } }, async (request) => {
    const { plan, unit } = request.query
    const actor = readerOf(request)
    const past = asOfOf(request)
    const asOf = past ?? request.moment.today
    const facts = await factsAsOf(parts.db, actor.zone, asOf, request.moment.today)
    return scheduleFor(facts, actor, asOf, { plan, unit, isPast: past !== null })
  })
  app.post<{ Body: SupposeRequest }>('/api/schedule/suppose', { schema: { body: supposing } }, async (request) => {
    const actor = readerOf(request)
    const asOf = dayOf(request, request.body.asOf)
    const facts = await factsAsOf(parts.db, actor.zone, asOf, request.moment.today)
    return supposeFor(facts, actor, asOf, request.body)
  })
  addLayOut(app, parts, 'project', '/api/project/:id/lay-out')
  addLayOut(app, parts, 'work_item', '/api/work-item/:id/lay-out')
}

function addLayOut(app: FastifyInstance, parts: ServerParts, register: ParentRegister, path: string): void {
  const schema = { params: { type: 'object', properties: { id: uuid } }, body: layingOut }
  app.post<{ Params: { id: string }; Body: LayOutRequest }>(`${path}/preview`, { schema }, (request) =>
    inTransaction(parts.db, contextOf(request, parts), async (context) =>
      previewOf(await draftLayOut(context, register, request.params.id, request.body)),
    ),
  )
  app.post<{ Params: { id: string }; Body: LayOutRequest }>(path, { schema }, (request) =>
    inTransaction(parts.db, contextOf(request, parts), (context) =>
      plantLayout(context, register, request.params.id, request.body),
    ),
  )
}

/** Whoever may see some milestone may ask for schedules; what is shown is decided milestone by milestone. */
function readerOf(request: FastifyRequest) {
  const actor = houseActorOf(request)
  if (!mightAllow(milestone.access.read, actor)) throw refusal('not-allowed')
  return actor
}

/** The day that a supposition speaks of; a day to come has no facts yet. */
function dayOf(request: FastifyRequest, asked: Day | undefined): Day {
  const { today } = request.moment
  return asked === undefined || asked > today ? today : asked
}

const uuid = { type: 'string', format: 'uuid' }
const day = { type: 'string', format: 'date', minLength: 10, maxLength: 10, pattern: '^(1[89]|20|21)' }
const length = { type: 'integer', minimum: 0, maximum: 3000 }
const asking = {
  type: 'object',
  additionalProperties: false,
  properties: { asOf: day, plan: uuid, unit: uuid },
}
const supposing = {
  type: 'object',
  required: ['changes'],
  additionalProperties: false,
  properties: {
    asOf: day,
    changes: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      items: {
        type: 'object',
        required: ['key'],
        additionalProperties: false,
        properties: { key: uuid, due: day, length, notBefore: day, finishedOn: day },
      },
    },
  },
}
const layingOut = {
  type: 'object',
  required: ['due'],
  additionalProperties: false,
  properties: {
    template: { ...uuid, type: ['string', 'null'] },
    due: day,
    notBefore: { ...day, type: ['string', 'null'] },
    reason: { type: 'string', maxLength: 400 },
    lengths: { type: 'object', maxProperties: 300, additionalProperties: length },
    units: { type: 'object', maxProperties: 300, additionalProperties: uuid },
    leaveOut: { type: 'array', maxItems: 300, items: { type: 'string', maxLength: 40 } },
  },
}
