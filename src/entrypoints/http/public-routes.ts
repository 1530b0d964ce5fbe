import type { FastifyInstance, FastifyRequest } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { Pace } from '#entrypoints/http/public-pace.ts'
import { actorOf, houseActorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { idea } from '#registers/people/idea.ts'
import { partyBody } from '#registers/people/party-body.ts'
import { refusal } from '#schema/messages.ts'
import type { Actor } from '#schema/who.ts'
import type { Context } from '#services/context.ts'
import { followIdea, openCalls, ownIdeas, publicIdeas } from '#services/idea/follow.ts'
import { judgingOf } from '#services/idea/judging-desk.ts'
import { type Submitted, submitIdea } from '#services/idea/submit.ts'
import { waitingIdeas } from '#services/idea/waiting.ts'
import { partyDesk } from '#services/people/party-desk.ts'
import { promisesOf } from '#services/public/promises.ts'
import { asPublic, publicZone } from '#services/public/zone.ts'
import { ratesOn } from '#services/rates.ts'
import { lookingNow } from '#services/visible.ts'

type InZone = { Querystring: { zone?: string } }

const words = (maxLength: number, minLength = 1) => ({
  type: 'string',
  minLength,
  maxLength,
  ...(minLength > 0 ? { pattern: '\\S' } : {}),
})
const zoned = { type: 'object', properties: { zone: { type: 'string', maxLength: 40 } } }
const submission = {
  type: 'object',
  additionalProperties: false,
  required: ['campaign', 'title', 'problem', 'measures', 'from'],
  properties: {
    campaign: { type: 'string', format: 'uuid' },
    title: words(60),
    problem: words(500),
    measures: words(800),
    hoped: words(300, 0),
    from: { type: 'string', enum: Object.keys(idea.fields.from.rules.options ?? {}) },
    name: words(40, 0),
    contact: words(60, 0),
    isNamed: { type: 'boolean' },
  },
}
const following = {
  type: 'object',
  additionalProperties: false,
  required: ['number', 'secret'],
  properties: { number: words(40), secret: words(40) },
}

/** Wrong words may be tried so often in an hour; a person mistypes a few times, a program thousands. */
export const mostTries = 30

/** 公众页面 — what anybody may read and send without signing in, by allow-lists of fields; and what concerns ideas in the house. */
export function addPublicRoutes(app: FastifyInstance, parts: ServerParts): void {
  addReading(app, parts)
  addIdeas(app, parts)
  app.get('/api/ideas/own', (request) => {
    const { zone, person } = actorOf(request)
    return ownIdeas(parts.db, zone, person)
  })
  app.get('/api/ideas/judging', (request) => judgingOf(parts.db, actorOf(request)))
  app.get('/api/ideas/waiting', (request) =>
    waitingIdeas(lookingNow(parts.db, houseActorOf(request)), request.moment.today),
  )
  app.get('/api/party', (request) =>
    partyDesk(lookingNow(parts.db, partyReader(houseActorOf(request))), request.moment.today),
  )
}

/** The three administrators have no business with it. */
function partyReader(actor: Actor): Actor {
  if (!mightAllow(partyBody.access.read, actor)) throw refusal('not-allowed')
  return actor
}

function addReading(app: FastifyInstance, { db }: ServerParts): void {
  app.get<InZone>('/api/public', { schema: { querystring: zoned } }, async (request) => {
    const zone = await publicZone(db, request.query.zone)
    const [calls, ideas] = [await openCalls(db, zone.id, request.moment.today), await publicIdeas(db, zone.id)]
    return { zone: { name: zone.name, shortName: zone.shortName }, today: request.moment.today, calls, ideas }
  })
  app.get<InZone>('/api/public/promises', { schema: { querystring: zoned } }, async (request) => {
    const zone = await publicZone(db, request.query.zone)
    return promisesOf(db, zone.id, request.moment.today)
  })
}

function addIdeas(app: FastifyInstance, parts: ServerParts): void {
  const [sent, tried] = [new Pace(), new Pace()]
  app.post<InZone & { Body: Submitted }>(
    '/api/public/idea',
    { schema: { querystring: zoned, body: submission } },
    async (request, reply) => {
      const { id } = await publicZone(parts.db, request.query.zone)
      await assertPace(request, parts, id, sent)
      const person = request.session?.actor.person ?? null
      const receipt = await inPublic(request, parts, id, (context) => submitIdea(context, request.body, person))
      return reply.status(201).send({ number: receipt.number, secret: receipt.secret })
    },
  )
  // Asked by POST, so that a word never stands in an address or in the log of a proxy.
  app.post<InZone & { Body: { number: string; secret: string } }>(
    '/api/public/idea/follow',
    { schema: { querystring: zoned, body: following } },
    async (request) => {
      const { id } = await publicZone(parts.db, request.query.zone)
      tried.assertFree(request.ip, request.moment.millisecond, mostTries)
      const context = asPublic(parts.db, id, request.moment, parts.procedures)
      return followIdea(context, request.body.number, request.body.secret)
    },
  )
}

/** A thing sent by nobody in particular counts against the address that it comes from. */
export async function assertPace(request: FastifyRequest, { db }: ServerParts, zone: string, pace: Pace) {
  const { today, millisecond } = request.moment
  const { 'public-per-hour': most } = await ratesOn(db, zone, ['public-per-hour'], today)
  pace.assertFree(request.ip, millisecond, most.value)
}

export function inPublic<T>(
  request: FastifyRequest,
  { db, procedures }: ServerParts,
  zone: string,
  work: (context: Context) => Promise<T>,
): Promise<T> {
  return db.transaction((tx) => work(asPublic(tx, zone, request.moment, procedures)))
}
