import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordSql } from '#derive/select.ts'
import { withTrace } from '#domain/paper/trace-annex.ts'
import { docxType, sendAttachment } from '#entrypoints/http/files.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { writeDocx } from '#files/docx.ts'
import { getRegister } from '#registers/index.ts'
import { paper } from '#registers/paper.ts'
import { refusal } from '#schema/messages.ts'
import { getFile } from '#services/files.ts'
import type { PaperRow } from '#services/papers/frame.ts'
import { fillTemplate } from '#services/papers/templates.ts'
import { viewOf } from '#services/papers/view.ts'
import { run } from '#store/database.ts'

type Asked = { Params: { id: string }; Querystring: { trace?: string; template?: string } }

const schema = {
  params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } },
  querystring: {
    type: 'object',
    properties: { trace: { type: 'string' }, template: { type: 'string', format: 'uuid' } },
  },
}

/** The page of a paper and the paper itself. */
export function addPaperRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.get<Asked>('/api/paper/:id/view', { schema }, async (request) =>
    viewOf(db, actorOf(request), await readPaper(parts, request), request.moment.today),
  )
  app.get<Asked>('/api/paper/:id/paper.docx', { schema }, async (request, reply) => {
    const row = await readPaper(parts, request)
    const { trace, template } = request.query
    const name = [row.number, row.title, trace === undefined ? null : '附溯源表'].filter(Boolean).join(' ')
    return sendAttachment(reply, `${name}.docx`, docxType, await bytesOf(parts, request, row, trace, template))
  })
}

async function readPaper({ db }: ServerParts, request: FastifyRequest<Asked>): Promise<PaperRow> {
  const [found] = await run(db, recordSql(paper, getRegister, actorOf(request), request.params.id))
  if (found === undefined) throw refusal('not-found')
  return JSON.parse(found.body) as PaperRow // recordSql writes the record of this register
}

/** What was signed is served as it was kept; other forms of it are drawn from the same snapshot. */
async function bytesOf(
  { db }: ServerParts,
  request: FastifyRequest,
  { snapshot, file, kind }: PaperRow,
  trace: string | undefined,
  template: string | undefined,
): Promise<Uint8Array> {
  const actor = actorOf(request)
  if (snapshot === null) throw refusal('paper-not-frozen')
  if (template !== undefined) return fillTemplate(db, actor, template, kind, snapshot)
  if (trace !== undefined) return writeDocx(withTrace(snapshot.tree, snapshot.figures))
  return file === null ? writeDocx(snapshot.tree) : (await getFile(db, actor.zone, file.id)).bytes
}
