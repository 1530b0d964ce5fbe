import type { FastifyInstance, FastifyReply } from 'fastify'
import { pathOf } from '#derive/names.ts'
import { accessProbeSql } from '#derive/select.ts'
import { actorOf, mayEndSessions, type ServerParts, tokenOf } from '#entrypoints/http/session.ts'
import { findRegister } from '#registers/index.ts'
import type { Actor } from '#schema/who.ts'
import { watchSession } from '#services/sign-in/session.ts'
import { type Database, run } from '#store/database.ts'
import { changesChannel } from '#store/records.ts'

type Change = { readonly zone: string; readonly register: string; readonly id: string; readonly version: number }

type Listener = { readonly actor: Actor; readonly token: string }

/** Server-sent events: what changed, told only to those who may read it, and only while their session lives. */
export async function addChanges(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { db, clock } = parts
  const listeners = new Map<FastifyReply, Listener>()
  const stop = await db.listen(changesChannel, (payload) => void tell(db, listeners, JSON.parse(payload) as Change)) // written by writeRow
  const sweep = async () => {
    for (const [reply, { token }] of listeners) {
      // A failing look-up means a closing server.
      const lives = await watchSession(db, token, clock()).catch(() => null)
      if (reply.raw.writableEnded) continue
      if (lives === null) reply.raw.end()
      else reply.raw.write(': still here\n\n')
    }
  }
  const beat = setInterval(sweep, 25_000)
  app.addHook('onResponse', async (request) => {
    if (mayEndSessions(request)) await sweep()
  })
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
      // Ended together with the line: a server that stops would wait a minute for a connection that is kept for nothing.
      connection: 'close',
    })
    reply.raw.write(': ready\n\n')
    listeners.set(reply, { actor, token: tokenOf(request, parts) })
    request.raw.on('close', () => listeners.delete(reply))
  })
}

async function tell(db: Database, listeners: ReadonlyMap<FastifyReply, Listener>, change: Change): Promise<void> {
  const register = findRegister(change.register)
  if (register === null) return
  const message = `data: ${JSON.stringify({ register: pathOf(change.register), id: change.id, version: change.version })}\n\n`
  for (const [reply, { actor }] of listeners) {
    if (actor.zone !== change.zone) continue
    // A failing look-up means a closing server; the page asks again by itself.
    const seen = await run(db, accessProbeSql(register, actor, change.id)).catch(() => [])
    if (seen.length > 0 && !reply.raw.writableEnded) reply.raw.write(message)
  }
}
