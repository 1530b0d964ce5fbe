import type { FastifyInstance, FastifyReply } from 'fastify'
import { accessProbeByFileSql } from '#derive/select.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import { getFile, storeFile } from '#services/files.ts'
import { type Connection, run } from '#store/database.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Proof and originals: uploaded once, served as attachments to those who may read a record that refers to them. */
export function addFiles(app: FastifyInstance, { db }: ServerParts): void {
  app.post('/api/file', async (request, reply) => {
    const actor = actorOf(request)
    const part = await request.file()
    if (part === undefined) throw refusal('bad-request', { detail: '没有收到文件', detailEn: 'no file came' })
    const file = await storeFile(db, actor.zone, request.moment, part.filename, await part.toBuffer())
    return reply.status(201).send(file)
  })
  const schema = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }
  app.get<{ Params: { id: string } }>('/api/file/:id', { schema }, async (request, reply) => {
    const actor = actorOf(request)
    if (!(await mayRead(db, actor, request.params.id))) throw refusal('not-found')
    const file = await getFile(db, actor.zone, request.params.id)
    return sendAttachment(reply, file.name, 'application/octet-stream', file.bytes)
  })
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
