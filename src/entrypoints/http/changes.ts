import type { FastifyInstance, FastifyReply } from 'fastify'
import { pathOf } from '#derive/names.ts'
import { accessProbeSql } from '#derive/select.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { findRegister } from '#registers/index.ts'
import type { Actor } from '#schema/who.ts'
import { type Database, run } from '#store/database.ts'
import { changesChannel } from '#store/records.ts'

type Change = { readonly zone: string; readonly register: string; readonly id: string; readonly version: number }

/** Server-sent events: what changed, told only to those who may read it. */
export async function addChanges(app: FastifyInstance, { db }: ServerParts): Promise<void> {
  const listeners = new Map<FastifyReply, Actor>()
  const stop = await db.listen(changesChannel, (payload) => void tell(db, listeners, JSON.parse(payload) as Change)) // written by writeRow
  const beat = setInterval(() => {
    for (const reply of listeners.keys()) reply.raw.write(': still here\n\n')
  }, 25_000)
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const reply of listeners.keys()) reply.raw.end()
    await stop()
  })
  app.get('/api/changes', (request, reply) => {
    const actor = actorOf(request)
    reply.hijack()
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    reply.raw.write(': ready\n\n')
    listeners.set(reply, actor)
    request.raw.on('close', () => listeners.delete(reply))
  })
}

async function tell(db: Database, listeners: ReadonlyMap<FastifyReply, Actor>, change: Change): Promise<void> {
  const register = findRegister(change.register)
  if (register === null) return
  const message = `data: ${JSON.stringify({ register: pathOf(change.register), id: change.id, version: change.version })}\n\n`
  for (const [reply, actor] of listeners) {
    if (actor.zone !== change.zone) continue
    // A failing look-up means a closing server; the page asks again by itself.
    const seen = await run(db, accessProbeSql(register, actor, change.id)).catch(() => [])
    if (seen.length > 0 && !reply.raw.writableEnded) reply.raw.write(message)
  }
}
