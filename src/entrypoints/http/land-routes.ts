import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type NoticeKey, notices } from '#domain/land/posting.ts'
import { docxType, sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { xlsxType } from '#entrypoints/http/sheets.ts'
import { writeDocx } from '#files/docx.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { deskOf } from '#services/land/desk.ts'
import { dailySheet, mapOf, noticeOf, noticeSheets } from '#services/land/papers.ts'
import { draftNotice } from '#services/land/postings.ts'
import type { Looking } from '#services/land/seen.ts'
import { surveyPaper } from '#services/land/survey-paper.ts'

type WithId = { Params: { id: string } }
type Chosen = { Querystring: { batch?: string } }

const uuid = { type: 'string', format: 'uuid' }
const params = { type: 'object', properties: { id: uuid } }
const querystring = { type: 'object', properties: { batch: uuid, asOf: { type: 'string' } } }

/** Land: the desk, the map, and the two sheets that leave the house. */
export function addLandRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get<Chosen>('/api/land', { schema: { querystring } }, async (request) =>
    deskOf(looking(request, parts), request.query.batch ?? null),
  )
  app.get<Chosen>('/api/land/map', { schema: { querystring } }, async (request) =>
    mapOf(looking(request, parts), request.query.batch ?? null),
  )
  app.get<WithId>('/api/land/:id/notice', { schema: { params } }, async (request) =>
    noticeOf(looking(request, parts), request.params.id),
  )
  app.get<WithId>('/api/land/:id/notice.xlsx', { schema: { params } }, async (request, reply) => {
    const notice = await noticeOf(looking(request, parts), request.params.id)
    return sendAttachment(reply, `${notice.batch}补偿公示.xlsx`, xlsxType, await writeXlsx(noticeSheets(notice)))
  })
  app.get<WithId>('/api/household/:id/survey.docx', { schema: { params } }, async (request, reply) => {
    const paper = await surveyPaper(looking(request, parts), request.params.id)
    return sendAttachment(reply, `${paper.title}.docx`, docxType, await writeDocx(paper))
  })
  const drafted = { type: 'object', properties: { id: uuid, notice: { type: 'string', enum: notices } } }
  app.get<{ Params: { id: string; notice: NoticeKey } }>(
    '/api/land/:id/notices/:notice',
    { schema: { params: drafted } },
    async (request, reply) => {
      const paper = await draftNotice(looking(request, parts), request.params.id, request.params.notice)
      return sendAttachment(reply, `${paper.title}（草稿）.docx`, docxType, await writeDocx(paper))
    },
  )
  app.get<WithId>('/api/land/:id/daily.xlsx', { schema: { params } }, async (request, reply) => {
    const { name, sheet } = await dailySheet(looking(request, parts), request.params.id)
    return sendAttachment(reply, `${name}.xlsx`, xlsxType, await writeXlsx([sheet]))
  })
}

function looking(request: FastifyRequest, { db }: ServerParts): Looking {
  const { today } = request.moment
  return { db, actor: actorOf(request), asOf: asOfOf(request) ?? today, today }
}
