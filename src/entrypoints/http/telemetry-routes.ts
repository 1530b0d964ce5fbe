import type { FastifyInstance } from 'fastify'
import { type Day, parseDay } from '#domain/day.ts'
import { actorOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import { inTransaction } from '#services/context.ts'
import { judgeDay } from '#services/telemetry/alarm-rules.ts'
import { deviceView } from '#services/telemetry/device-view.ts'
import { parkOf } from '#services/telemetry/park.ts'
import { parsers } from '#services/telemetry/parsers.ts'
import { replay } from '#services/telemetry/replay.ts'

const day = { type: 'string', format: 'date' }
const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } }, required: ['id'] }

/** The smart park: its overview, a day of a device, and what operators run again. */
export function addTelemetryRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.get('/api/park', (request) => parkOf(db, actorOf(request), request.moment))
  app.get<{ Params: { id: string }; Querystring: { day?: string } }>(
    '/api/park/device/:id',
    { schema: { params, querystring: { type: 'object', properties: { day } } } },
    (request) => {
      const asked = request.query.day === undefined ? request.moment.today : dayIn(request.query.day)
      return deviceView(db, actorOf(request), request.params.id, asked)
    },
  )
  const span = {
    type: 'object',
    additionalProperties: false,
    required: ['from', 'to'],
    properties: {
      from: day,
      to: day,
      sender: { type: 'string', maxLength: 60 },
      kind: { type: 'string', maxLength: 40 },
    },
  }
  app.post<{ Body: { from: string; to: string; sender?: string; kind?: string } }>(
    '/api/park/replay',
    { schema: { body: span } },
    async (request) => {
      const actor = actorOf(request)
      if (!actor.charges.includes('park')) throw refusal('not-allowed')
      const { from, to, sender, kind } = request.body
      const asked = { from: dayIn(from), to: dayIn(to), ...(sender ? { sender } : {}), ...(kind ? { kind } : {}) }
      return replay(db, actor.zone, request.moment, parsers, asked)
    },
  )
  const ofDay = { type: 'object', additionalProperties: false, required: ['day'], properties: { day } }
  app.post<{ Body: { day: string } }>('/api/park/judge', { schema: { body: ofDay } }, async (request) => {
    if (!actorOf(request).charges.includes('park')) throw refusal('not-allowed')
    const on = dayIn(request.body.day)
    const raised = await inTransaction(db, contextOf(request, parts), (context) => judgeDay(context, on))
    return { raised }
  })
}

function dayIn(text: string): Day {
  const found = parseDay(text)
  if (found === null) throw refusal('bad-request', { detail: '日期不对', detailEn: 'no such day' })
  return found
}
