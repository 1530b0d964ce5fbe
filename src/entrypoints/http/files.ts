import type { FastifyInstance, FastifyReply } from 'fastify'
import { accessProbeByFileSql } from '#derive/select.ts'
import { actorOf, type ServerParts, tokenOf } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { openFileTicket, takeFileTicket } from '#services/file-tickets.ts'
import { getFile, storeFile } from '#services/files.ts'
import { type Connection, run } from '#store/database.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type WithId = { Params: { id: string } }

const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }

/** Proof and originals: uploaded once, served as attachments to those who may read a record that refers to them. */
export function addFiles(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.post('/api/file', async (request, reply) => {
    const actor = actorOf(request)
    const part = await request.file()
    if (part === undefined) throw refusal('bad-request', { detail: '没有收到文件', detailEn: 'no file came' })
    const file = await storeFile(db, actor.zone, request.moment, part.filename, await part.toBuffer())
    return reply.status(201).send(file)
  })
  app.post<WithId>('/api/file/:id/ticket', { schema: { params } }, async (request, reply) => {
    const actor = actorOf(request)
    const { id } = request.params
    if (!(await mayRead(db, actor, id))) throw refusal('not-found')
    const ticket = await openFileTicket(db, actor, tokenOf(request, parts), id, request.moment)
    return reply.status(201).send({ address: `/api/file/${id}?ticket=${ticket}` })
  })
  const querystring = { type: 'object', properties: { ticket: { type: 'string', maxLength: 200 } } }
  app.get<WithId & { Querystring: { ticket?: string } }>(
    '/api/file/:id',
    // Who only asks whether the file is there would use the ticket up.
    { schema: { params, querystring }, exposeHeadRoute: false },
    async (request, reply) => {
      const { id } = request.params
      const { ticket } = request.query
      const actor = ticket === undefined ? actorOf(request) : await takeFileTicket(db, ticket, id, request.moment)
      if (!(await mayRead(db, actor, id))) throw refusal('not-found')
      const file = await getFile(db, actor.zone, id)
      return sendAttachment(reply, file.name, 'application/octet-stream', file.bytes)
    },
  )
}

/** Sends bytes that a browser saves and never shows in the page. */
export function sendAttachment(reply: FastifyReply, name: string, type: string, bytes: Uint8Array): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(bytes))
}

async function mayRead(db: Connection, actor: Actor, id: string): Promise<boolean> {
  for (const register of registers) {
    const statement = accessProbeByFileSql(register, actor, id)
    if (statement !== null && (await run(db, statement)).length > 0) return true
  }
  return false
}
