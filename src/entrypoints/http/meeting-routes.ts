import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Day, parseDay, yearOf } from '#domain/day.ts'
import { explanationPackOf } from '#domain/paper/explanation-pack.ts'
import { meetingNoticeOf } from '#domain/paper/meeting-notice.ts'
import { minutesOf } from '#domain/paper/minutes.ts'
import type { Paper } from '#domain/paper/paper.ts'
import { filedOf } from '#entrypoints/http/filed-paper.ts'
import { docxType, sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { writeDocx } from '#files/docx.ts'
import { explanation } from '#registers/explanation.ts'
import { meeting } from '#registers/meeting.ts'
import type { DrawView } from '#schema/meeting-views.ts'
import { refusal } from '#schema/messages.ts'
import { inTransaction } from '#services/context.ts'
import { limitFrom } from '#services/limits.ts'
import { assignDecisions } from '#services/meeting/decisions.ts'
import { confirmList, drawnOf, type LeftOut } from '#services/meeting/draw.ts'
import { calendarIn, unitName } from '#services/meeting/facts.ts'
import type { Viewing } from '#services/meeting/lines.ts'
import { packOf } from '#services/meeting/pack.ts'
import { minutesFacts, noticeFacts, packFacts } from '#services/meeting/papers.ts'
import { findVisible, roomOf } from '#services/meeting/room.ts'
import { dispatchIndex, dispatchOf, saidDidOf, yearCounts } from '#services/meeting/tables.ts'
import { factsAsOf } from '#services/standing/facts.ts'

type WithId = { Params: { id: string } }

const uuid = { type: 'string', format: 'uuid' }
const params = { type: 'object', properties: { id: uuid } }

/** Meetings: what is computed from the facts of a day, the two acts that touch several records, and the papers. */
export function addMeetingRoutes(app: FastifyInstance, parts: ServerParts): void {
  addViews(app, parts)
  addActs(app, parts)
  addMeetingPapers(app, parts)
}

function addViews(app: FastifyInstance, parts: ServerParts): void {
  app.get<WithId>('/api/meeting/:id/room', { schema: { params } }, async (request) =>
    roomOf(await viewing(request, parts), request.params.id),
  )
  app.get<WithId>('/api/explanation/:id/pack', { schema: { params } }, async (request) =>
    packOf(await viewing(request, parts), request.params.id),
  )
  app.get('/api/commitment/said-did', async (request) => saidDidOf(await viewing(request, parts)))
  app.get<{ Querystring: { about?: string } }>('/api/dispatch', async (request) => {
    const { about } = request.query
    const view = await viewing(request, parts)
    return about === undefined ? dispatchIndex(view) : dispatchOf(view, about)
  })
  app.get<{ Querystring: { year?: string } }>('/api/meeting/year', async (request) => {
    const view = await viewing(request, parts)
    assertBusiness(view)
    const year = Number(request.query.year ?? yearOf(view.asOf))
    if (!Number.isInteger(year) || year < 2000 || year > 2100)
      throw refusal('bad-request', { detail: '年份不对', detailEn: 'no such year' })
    return yearCounts(view, year)
  })
  app.get<WithId>('/api/meeting/:id/draw', { schema: { params } }, async (request): Promise<DrawView> => {
    const view = await viewing(request, parts)
    const { facts, asOf, actor } = view
    if (!actor.roles.includes('supervision') && !actor.roles.includes('leader')) throw refusal('not-allowed')
    const { series } = findVisible(view, request.params.id)
    return {
      asOf,
      units: drawnOf(facts, series, asOf).map((one) => ({ ...one, name: unitName(facts, one.unit) ?? '' })),
      listed: facts.of(explanation, 'meeting', request.params.id).map((one) => one.unit),
    }
  })
}

type Confirmed = { readonly asOf: string; readonly leftOut: readonly LeftOut[] }

function addActs(app: FastifyInstance, parts: ServerParts): void {
  const leftOut = {
    type: 'object',
    additionalProperties: false,
    required: ['unit', 'reason'],
    properties: { unit: uuid, reason: { type: 'string', maxLength: 500 } },
  }
  const confirmed = {
    type: 'object',
    additionalProperties: false,
    required: ['asOf', 'leftOut'],
    properties: {
      asOf: { type: 'string', format: 'date' },
      leftOut: { type: 'array', maxItems: 200, items: leftOut },
    },
  }
  app.post<WithId & { Body: Confirmed }>(
    '/api/meeting/:id/list',
    { schema: { params, body: confirmed } },
    async (request, reply) => {
      const asOf = parseDay(request.body.asOf)
      if (asOf === null || asOf > request.moment.today)
        throw refusal('bad-request', { detail: '名单截至日期不对', detailEn: 'no such day' })
      const made = await inTransaction(parts.db, contextOf(request, parts), (context) =>
        confirmList(context, request.params.id, asOf, request.body.leftOut),
      )
      return reply.status(201).send({ explanations: made })
    },
  )
  const chosen = {
    type: 'object',
    additionalProperties: false,
    properties: { decisions: { type: 'array', minItems: 1, maxItems: 200, items: uuid } },
  }
  app.post<WithId & { Body: { readonly decisions?: readonly string[] } }>(
    '/api/meeting/:id/assign',
    { schema: { params, body: chosen } },
    async (request, reply) => {
      const tasks = await inTransaction(parts.db, contextOf(request, parts), (context) =>
        assignDecisions(context, request.params.id, request.body.decisions ?? null),
      )
      return reply.status(201).send({ tasks })
    },
  )
}

function addMeetingPapers(app: FastifyInstance, parts: ServerParts): void {
  app.get<WithId>('/api/meeting/:id/minutes.docx', { schema: { params } }, async (request, reply) => {
    const view = await viewing(request, parts)
    const filed = await filedOf(request, parts, meeting)
    if (filed !== null) return sendAttachment(reply, filed.name, docxType, filed.bytes)
    return sendPaper(reply, minutesOf(minutesFacts(view, request.params.id)))
  })
  app.get<WithId>('/api/meeting/:id/notice.docx', { schema: { params } }, async (request, reply) => {
    const view = await viewing(request, parts)
    const facts = noticeFacts(view, request.params.id, await explainBy(parts, view, request.params.id))
    return sendPaper(reply, meetingNoticeOf(facts))
  })
  app.get<WithId>('/api/explanation/:id/pack.docx', { schema: { params } }, async (request, reply) => {
    const view = await viewing(request, parts)
    const filed = await filedOf(request, parts, explanation)
    if (filed !== null) return sendAttachment(reply, filed.name, docxType, filed.bytes)
    return sendPaper(reply, explanationPackOf(packFacts(view, request.params.id)))
  })
}

/** The latest day by which a listed unit sends its explanation; null when nobody is listed. */
async function explainBy({ db }: ServerParts, { facts, actor }: Viewing, meetingId: string): Promise<Day | null> {
  const listed = facts
    .of(explanation, 'meeting', meetingId)
    .flatMap(({ state, listedOn }) => (state === 'struck' || listedOn === null ? [] : [listedOn]))
    .toSorted()
    .at(-1)
  return listed === undefined ? null : (await limitFrom(db, actor.zone, 'explanation', listed)).on
}

async function viewing(request: FastifyRequest, { db }: ServerParts): Promise<Viewing> {
  const actor = actorOf(request)
  const asOf = asOfOf(request) ?? request.moment.today
  const facts = await factsAsOf(db, actor.zone, asOf, request.moment.today)
  return { facts, actor, asOf, calendar: calendarIn(facts) }
}

/** Counts of meetings name no record of their own; the three administrators have no business with them. */
function assertBusiness({ actor }: Viewing): void {
  if (!actor.roles.some((role) => ['supervision', 'leader', 'unitHead', 'unitOfficer'].includes(role)))
    throw refusal('not-allowed')
}

async function sendPaper(reply: FastifyReply, paper: Paper): Promise<FastifyReply> {
  return sendAttachment(reply, `${paper.title}.docx`, docxType, await writeDocx(paper))
}
