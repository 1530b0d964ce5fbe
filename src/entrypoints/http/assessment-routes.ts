import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Day, parseDay } from '#domain/day.ts'
import { assessmentResult, assessmentSheets } from '#domain/paper/assessment-result.ts'
import type { Assumptions } from '#domain/score/score.ts'
import { filedOf } from '#entrypoints/http/filed-paper.ts'
import { docxType, sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { xlsxType } from '#entrypoints/http/sheets.ts'
import { writeDocx } from '#files/docx.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { assessment } from '#registers/assessment.ts'
import { refusal } from '#schema/messages.ts'
import { resultOf } from '#services/assessment/result.ts'
import { measureLines, trialOf, unitScore } from '#services/assessment/views.ts'

type WithId = { Params: { id: string } }
type Query = { Querystring: Readonly<Record<string, string | undefined>> }

const uuid = { type: 'string', format: 'uuid' }
const params = { type: 'object', properties: { id: uuid } }
const day = { type: 'string', format: 'date' }

/** Scores, trial calculations and results; all derived, nothing here writes. */
export function addAssessmentRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.get('/api/score/measures', (request) => {
    actorOf(request)
    return measureLines()
  })
  const ofUnit = { type: 'object', properties: { scheme: uuid, unit: uuid, asOf: day } }
  app.get<Query>('/api/score/unit', { schema: { querystring: ofUnit } }, (request) => {
    const { scheme, unit } = request.query
    const asOf = asOfOf(request) ?? request.moment.today
    return unitScore(db, actorOf(request), { scheme, unit, asOf, today: request.moment.today })
  })
  app.post<{ Body: WhatIf }>('/api/score/what-if', { schema: { body: whatIfSchema } }, (request) => {
    const { scheme, unit, assumed } = request.body
    const asOf = dayIn(request.body.asOf, request.moment.today)
    return unitScore(db, actorOf(request), { scheme, unit, asOf, today: request.moment.today, assumed })
  })
  const window = { type: 'object', properties: { since: day, until: day }, required: ['since', 'until'] }
  app.get<WithId & Query>('/api/scheme/:id/trial', { schema: { params, querystring: window } }, (request) => {
    const { since, until } = request.query
    const days = { since: dayIn(since, request.moment.today), until: dayIn(until, request.moment.today) }
    if (days.until < days.since) throw refusal('scheme-period')
    return trialOf(db, actorOf(request), request.params.id, days)
  })
  addResults(app, parts)
}

function addResults(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  const result = (request: FastifyRequest<WithId>) => {
    const { today } = request.moment
    return resultOf(db, actorOf(request), request.params.id, asOfOf(request) ?? today, today)
  }
  /** A paper shows the whole table, so it goes only to those who may see it. */
  const whole = async (request: FastifyRequest<WithId>) => {
    const found = await result(request)
    if (!found.isWhole) throw refusal('ranks-not-published')
    return found
  }
  app.get<WithId>('/api/assessment/:id/result', { schema: { params } }, result)
  app.get<WithId>('/api/assessment/:id/result.docx', { schema: { params } }, async (request, reply) => {
    const found = await whole(request)
    const filed = await filedOf(request, parts, assessment)
    if (filed !== null) return sendAttachment(reply, filed.name, docxType, filed.bytes)
    return sendAttachment(reply, `${found.name}.docx`, docxType, await writeDocx(assessmentResult(found)))
  })
  app.get<WithId>('/api/assessment/:id/result.xlsx', { schema: { params } }, async (request, reply) => {
    const found = await whole(request)
    return sendAttachment(reply, `${found.name}.xlsx`, xlsxType, await writeXlsx(assessmentSheets(found)))
  })
}

type WhatIf = {
  readonly scheme?: string
  readonly unit?: string
  readonly asOf?: string
  readonly assumed: Assumptions
}

const whatIfSchema = {
  type: 'object',
  required: ['assumed'],
  additionalProperties: false,
  properties: {
    scheme: uuid,
    unit: uuid,
    asOf: day,
    assumed: {
      type: 'object',
      maxProperties: 200,
      additionalProperties: { type: 'object', maxProperties: 10, additionalProperties: { type: 'number' } },
    },
  },
}

function dayIn(text: string | undefined, otherwise: Day): Day {
  return (text === undefined ? null : parseDay(text)) ?? otherwise
}
