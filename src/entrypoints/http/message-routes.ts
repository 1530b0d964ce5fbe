import type { FastifyInstance } from 'fastify'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { robot } from '#registers/robot.ts'
import { webhook } from '#registers/webhook.ts'
import { refusal } from '#schema/messages.ts'
import { burdenOf } from '#services/burden/meter.ts'
import { briefOf } from '#services/messages/brief.ts'
import { putInLine } from '#services/messages/enqueue.ts'
import { closeFeed, feedOf, openFeed } from '#services/messages/feed.ts'
import { followLog } from '#services/messages/follow.ts'
import { inboxOf, type Mark, markRead } from '#services/messages/inbox.ts'
import { type Wishes, wish, wishesOf } from '#services/messages/wishes.ts'

const page = 50

/** Messages, what is sent outside, the calendar feed, and the burden meter. */
export function addMessageRoutes(app: FastifyInstance, parts: ServerParts): void {
  addInbox(app, parts)
  addFeed(app, parts)
  addOutside(app, parts)
  app.get('/api/burden', async (request) => {
    const actor = actorOf(request)
    const burden = await burdenOf(parts.db, actor.zone, asOfOf(request) ?? request.moment.today)
    if (actor.roles.some((role) => role === 'supervision' || role === 'leader' || role === 'systemAdmin')) return burden
    // A unit sees its own burden; comparing units is for those who can lighten it.
    return { ...burden, typed: burden.typed.filter(({ unit }) => actor.units.includes(unit)) }
  })
}

function addInbox(app: FastifyInstance, { db }: ServerParts): void {
  app.get<{ Querystring: { before?: string } }>('/api/messages', async (request) => {
    const actor = actorOf(request)
    await followLog(db, actor.zone, request.moment)
    const before = Number(request.query.before ?? Number.NaN)
    return inboxOf(db, actor, Number.isSafeInteger(before) ? before : null, page)
  })
  app.post<{ Body: Mark }>('/api/messages/read', { schema: { body: readSchema } }, async (request, reply) => {
    await markRead(db, actorOf(request), request.body, request.moment)
    return reply.status(204).send()
  })
  app.get('/api/brief', async (request) => ({
    words: await briefOf(db, actorOf(request), request.moment.today),
  }))
}

const readSchema = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
  properties: { upTo: { type: 'integer', minimum: 0 }, seq: { type: 'integer', minimum: 0 } },
}

function addFeed(app: FastifyInstance, { db }: ServerParts): void {
  app.post('/api/calendar-feed', async (request, reply) => {
    const actor = actorOf(request)
    const token = await openFeed(db, actor, request.moment)
    return reply.status(201).send({ path: `/feed/${actor.zone}/${token}.ics` })
  })
  app.delete('/api/calendar-feed', async (request, reply) => {
    await closeFeed(db, actorOf(request))
    return reply.status(204).send()
  })
  app.get<{ Params: { zone: string; file: string } }>('/feed/:zone/:file', async (request, reply) => {
    const { zone, file } = request.params
    if (!file.endsWith('.ics')) throw refusal('not-found')
    const home = `${request.protocol}://${request.host}`
    const feed = await feedOf(db, zone, file.slice(0, -4), request.moment, home)
    return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, max-age=300').send(feed)
  })
}

function addOutside(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  app.get('/api/message-wishes', (request) => wishesOf(db, actorOf(request)))
  app.post<{ Body: Wishes }>('/api/message-wishes', { schema: { body: wishSchema } }, async (request, reply) => {
    await wish(db, actorOf(request), request.body)
    return reply.status(204).send()
  })
  for (const register of [robot, webhook]) {
    const path = `/api/${register.name}/:id`
    // What became of the last messages of a channel: sent, waiting or failed and why.
    app.get<{ Params: { id: string } }>(`${path}/deliveries`, { schema: { params: idSchema } }, async (request) => {
      const actor = actorOf(request)
      if (!actor.roles.includes('systemAdmin')) throw refusal('not-allowed')
      return db.query(
        `select id, made_at as "madeAt", next_at as "nextAt", attempts, sent_at as "sentAt", failed_at as "failedAt", error
          from "delivery" where zone_id = $1 and target = $2::uuid order by id desc limit 20`,
        [actor.zone, request.params.id],
      )
    })
    app.post<{ Params: { id: string } }>(`${path}/try`, { schema: { params: idSchema } }, async (request, reply) => {
      const actor = actorOf(request)
      if (!actor.roles.includes('systemAdmin') || register !== robot) throw refusal('not-allowed')
      await putInLine(db, actor.zone, request.moment, 'robot', request.params.id, null, '测试消息：通道已接通。')
      return reply.status(202).send({})
    })
  }
}

const idSchema = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
const wishSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['email', 'brief', 'messages'],
  properties: {
    email: { type: ['string', 'null'], maxLength: 200 },
    brief: { type: 'boolean' },
    messages: { type: 'boolean' },
  },
}
