import type { FastifyInstance } from 'fastify'
import { recordSql } from '#derive/select.ts'
import { annexSheets } from '#domain/paper/annex-sheets.ts'
import { docxType, sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { xlsxType } from '#entrypoints/http/sheets.ts'
import { writeDocx } from '#files/docx.ts'
import { writeXlsx } from '#files/xlsx.ts'
import { getRegister } from '#registers/index.ts'
import { plan } from '#registers/plan.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import { run } from '#store/database.ts'

/** Official papers, drawn from the snapshot that was frozen when they were issued: the same bytes a year later. */
export function addPapers(app: FastifyInstance, { db }: ServerParts): void {
  const schema = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }
  app.get<{ Params: { id: string } }>('/api/plan/:id/notice.docx', { schema }, async (request, reply) => {
    const [found] = await run(db, recordSql(plan, getRegister, actorOf(request), request.params.id))
    if (found === undefined) throw refusal('not-found')
    const issued = JSON.parse(found.body) as RowOf<typeof plan> // recordSql writes the record of this register
    if (issued.notice === null) throw refusal('not-issued')
    return sendAttachment(reply, `${issued.name}.docx`, docxType, await writeDocx(issued.notice))
  })
  app.get<{ Params: { id: string } }>('/api/plan/:id/tasks.xlsx', { schema }, async (request, reply) => {
    const [found] = await run(db, recordSql(plan, getRegister, actorOf(request), request.params.id))
    if (found === undefined) throw refusal('not-found')
    const issued = JSON.parse(found.body) as RowOf<typeof plan> // recordSql writes the record of this register
    if (issued.notice === null) throw refusal('not-issued')
    return sendAttachment(reply, `${issued.name}.xlsx`, xlsxType, await writeXlsx(annexSheets(issued.notice)))
  })
}
