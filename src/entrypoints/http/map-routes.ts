import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import { zoneMap } from '#services/map/zone-map.ts'

/** The one map, and the base map that an operator may lay on the server (GAOXIN_BASEMAP); nothing is asked of the world outside. */
export function addMapRoutes(app: FastifyInstance, parts: ServerParts, basemap: string | undefined): void {
  const querystring = { type: 'object', properties: { asOf: { type: 'string' } } }
  app.get('/api/map', { schema: { querystring } }, async (request) => {
    const asOf = asOfOf(request)
    const { today } = request.moment
    const looking = { db: parts.db, actor: actorOf(request), asOf: asOf !== null && asOf < today ? asOf : null }
    return zoneMap(looking, request.moment, basemap !== undefined)
  })
  app.get('/api/map/base.pmtiles', async (request, reply) => {
    actorOf(request)
    const found = basemap === undefined ? null : await stat(basemap).catch(() => null)
    if (basemap === undefined || found === null || !found.isFile()) throw refusal('not-found')
    reply
      .type('application/octet-stream')
      .header('accept-ranges', 'bytes')
      .header('cache-control', 'private, max-age=3600')
    reply.header('etag', `"${found.size}-${Math.floor(found.mtimeMs)}"`)
    const range = rangeIn(request.headers.range, found.size)
    if (range === 'none') return reply.header('content-length', found.size).send(createReadStream(basemap))
    if (range === 'wrong') return reply.status(416).header('content-range', `bytes */${found.size}`).send()
    const [start, end] = range
    return reply
      .status(206)
      .header('content-range', `bytes ${start}-${end}/${found.size}`)
      .header('content-length', end - start + 1)
      .send(createReadStream(basemap, { start, end }))
  })
}

/** One range of bytes, as the reader of PMTiles asks for them. */
function rangeIn(told: string | undefined, size: number): readonly [start: number, end: number] | 'none' | 'wrong' {
  const parts = told === undefined ? null : /^bytes=(\d{1,15})-(\d{0,15})$/.exec(told)
  if (parts === null) return 'none'
  const start = Number(parts[1])
  const end = Math.min(parts[2] === '' ? size - 1 : Number(parts[2]), size - 1)
  return start > end ? 'wrong' : [start, end]
}
