import type { FastifyInstance } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { actorOf, asOfOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { readRowsInChild } from '#files/rows-in-child.ts'
import { watchedPublicPart } from '#registers/rural/public-fields.ts'
import { watchedHousehold } from '#registers/rural/watched-household.ts'
import { refusal } from '#schema/messages.ts'
import { compareWith } from '#services/rural/compare.ts'
import { villageDeskOf } from '#services/rural/desk.ts'
import { visibleRows } from '#services/visible.ts'

type WithId = { Params: { id: string } }

const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
const mostRows = 50_000

/** Villages: the page of their cadres, what a notice may say, and the comparison with the national list. */
export function addRuralRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.get('/api/village', async (request) => villageDeskOf({ ...contextOf(request, parts), db: parts.db }))

  app.get<WithId>('/api/watched-household/:id/notice', { schema: { params } }, async (request) => {
    const where = (add: (value: unknown) => string) => `t.id = ${add(request.params.id)}::uuid`
    const looking = { db: parts.db, actor: actorOf(request), asOf: asOfOf(request) }
    const [row] = await visibleRows(looking, watchedHousehold, { where })
    if (row === undefined) throw refusal('not-found')
    return watchedPublicPart({ ...row, village: row.names.village })
  })

  app.post('/api/watched-household/compare', async (request) => {
    const actor = actorOf(request)
    if (!mightAllow(watchedHousehold.access.create, actor)) throw refusal('not-allowed')
    const part = await request.file()
    if (part === undefined) throw refusal('bad-request', { detail: '没有收到文件', detailEn: 'no file came' })
    const read = await readRowsInChild(await part.toBuffer(), part.filename, mostRows, {})
    return compareWith({ db: parts.db, actor, asOf: null }, read)
  })
}
