import type { FastifyInstance } from 'fastify'
import { pathOf } from '#derive/names.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import { logReading } from '#services/conduct/reading.ts'

const paths = registers.filter(({ room }) => room !== undefined).map(({ name }) => `/api/${pathOf(name)}`)

/** 单独存放 — whatever is read of a room apart is logged first; no table leaves it, and no past day is opened, in which it would not be hidden yet. */
export function addRooms(app: FastifyInstance, { db }: ServerParts): void {
  app.addHook('preHandler', async (request) => {
    const address = request.url.split('?')[0] ?? ''
    if (request.method !== 'GET' || !paths.some((path) => address === path || address.startsWith(`${path}/`))) return
    const actor = actorOf(request)
    if (/\.xlsx$|\/import/.test(address) || 'asOf' in (request.query as object)) throw refusal('not-found')
    const device = String(request.headers['user-agent'] ?? '').slice(0, 200)
    await logReading(db, actor, request.moment, address, { device, address: request.ip })
  })
}
