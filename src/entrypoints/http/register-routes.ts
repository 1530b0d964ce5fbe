import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { cursorOf, type RawQuery, readListQuery } from '#derive/list-query.ts'
import { metricSql } from '#derive/metrics.ts'
import { pathOf } from '#derive/names.ts'
import { changeSchema, creationSchema, moveSchema } from '#derive/schema.ts'
import { countSql, listSql, recordSql, totalSql } from '#derive/select.ts'
import { fieldOf } from '#derive/stage.ts'
import type { ListQuery } from '#derive/where.ts'
import type { Day } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { RefusalWith } from '#entrypoints/http/problem.ts'
import { actorOf, asOfOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { getRegister } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'
import type { Move, Register } from '#schema/register.ts'
import type { Actor } from '#schema/who.ts'
import { type Facts, inOneAct, inTransaction } from '#services/context.ts'
import { deadlinesOf } from '#services/deadlines.ts'
import { findDifference } from '#services/difference.ts'
import { historyOf } from '#services/history.ts'
import { type MoveRequest, moveRecord } from '#services/move.ts'
import { changeRecord, createRecord } from '#services/save.ts'
import { type Connection, run } from '#store/database.ts'
import { queryTokens } from '#store/tokens.ts'

type WithId = { Params: { id: string } }

/** The routes of one register: list, count, metrics, get, history, deadlines, create, change, and one for each move. */
export function addRegisterRoutes(app: FastifyInstance, parts: ServerParts, register: Register): void {
  addReading(app, parts, register)
  addOneRecord(app, parts, register)
  addWriting(app, parts, register)
  for (const [name, move] of Object.entries(register.lifecycle.moves)) addMove(app, parts, register, name, move)
}

const one = { params: { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } } }

function addReading(app: FastifyInstance, { db }: ServerParts, register: Register): void {
  const path = `/api/${pathOf(register.name)}`
  app.get(path, async (request, reply) =>
    sendText(reply, await pageOf(db, register, actorOf(request), readQuery(register, request))),
  )
  app.get<{ Querystring: { group?: string } }>(`${path}/count`, async (request, reply) => {
    const { group = 'state' } = request.query
    if (group !== 'state' && fieldOf(register, group) === undefined)
      throw refusal('bad-request', { detail: '不能按此项分组', detailEn: 'no such group' })
    const [counts] = await run(db, countSql(register, actorOf(request), readQuery(register, request), group))
    return sendText(reply, counts.body)
  })
  app.get(`${path}/total`, async (request, reply) => {
    const [totals] = await run(db, totalSql(register, actorOf(request), readQuery(register, request)))
    return sendText(reply, totals.body)
  })
  app.get<{ Params: { metric: string } }>(`${path}/metric/:metric`, async (request, reply) => {
    const { metrics = {} } = register
    const metric = Object.hasOwn(metrics, request.params.metric) ? metrics[request.params.metric] : undefined
    if (metric === undefined) throw refusal('not-found')
    const [found] = await run(db, metricSql(register, metric, actorOf(request), asOfOf(request)))
    return sendText(reply, found.body)
  })
}

/** One page of a list as JSON, filtered by what the actor may read. */
export async function pageOf(db: Connection, register: Register, actor: Actor, query: ListQuery): Promise<string> {
  const [page] = await run(db, listSql(register, getRegister, actor, query))
  const next = page.count < query.limit ? 'null' : JSON.stringify(cursorOf(page.last_sort, page.last_id))
  return `{"items":${page.body},"next":${next}}`
}

function addOneRecord(app: FastifyInstance, { db }: ServerParts, register: Register): void {
  const path = `/api/${pathOf(register.name)}/:id`
  app.get<WithId>(path, { schema: one }, (request, reply) =>
    sendRecord(reply, db, register, actorOf(request), request.params.id, asOfOf(request)),
  )
  app.get<WithId>(`${path}/history`, { schema: one }, (request) =>
    historyOf(db, register, actorOf(request), request.params.id, asOfOf(request)),
  )
  app.get<WithId>(`${path}/deadlines`, { schema: one }, (request) =>
    deadlinesOf(db, register, actorOf(request), request.params.id, asOfOf(request)),
  )
}

function addWriting(app: FastifyInstance, parts: ServerParts, register: Register): void {
  const path = `/api/${pathOf(register.name)}`
  const config = { register: register.name }
  app.post<{ Body: Facts }>(path, { config, schema: { body: creationSchema(register) } }, async (request, reply) => {
    const row = await inOneAct(parts.db, contextOf(request, parts), `${register.name}.create`, (context) =>
      createRecord(context, register, { facts: request.body }),
    )
    return sendRecord(reply.status(201), parts.db, register, actorOf(request), row.id)
  })
  app.patch<WithId & { Body: Facts }>(
    `${path}/:id`,
    { config, schema: { ...one, body: changeSchema(register) } },
    async (request, reply) => {
      const { id } = request.params
      const version = versionOf(request)
      if (version === null)
        throw refusal('bad-request', { detail: '缺少版本（If-Match）', detailEn: 'If-Match is missing' })
      await withDifference(parts, register, request, id, version, () =>
        inTransaction(parts.db, contextOf(request, parts), (context) =>
          changeRecord(context, register, id, version, request.body),
        ),
      )
      return sendRecord(reply, parts.db, register, actorOf(request), id)
    },
  )
}

function addMove(app: FastifyInstance, parts: ServerParts, register: Register, name: string, move: Move): void {
  const path = `/api/${pathOf(register.name)}/:id/${name}`
  const options = { config: { register: register.name }, schema: { ...one, body: moveSchema(register, move) } }
  app.post<WithId & { Body: MoveRequest }>(path, options, async (request, reply) => {
    const { id } = request.params
    const version = versionOf(request)
    await withDifference(parts, register, request, id, version, () =>
      inTransaction(parts.db, contextOf(request, parts), (context) =>
        moveRecord(context, register, id, version, name, request.body),
      ),
    )
    return sendRecord(reply, parts.db, register, actorOf(request), id)
  })
}

/** Sends a record as this actor sees it, its JSON written by PostgreSQL. */
export async function sendRecord(
  reply: FastifyReply,
  db: Connection,
  register: Register,
  actor: Actor,
  id: string,
  asOf: Day | null = null,
): Promise<FastifyReply> {
  const [found] = await run(db, recordSql(register, getRegister, actor, id, asOf))
  if (found === undefined) throw refusal('not-found')
  return sendText(reply.header('etag', `"${found.version}"`), found.body)
}

export function sendText(reply: FastifyReply, json: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(json)
}

function readQuery(register: Register, request: FastifyRequest): ListQuery {
  return queryIn(register, request.query as RawQuery, asOfOf(request)) // the parser gives texts and lists of texts
}

/** What a list is asked for; refuses a filter that the register does not know. */
export function queryIn(register: Register, raw: RawQuery, asOf: Day | null): ListQuery {
  const query = readListQuery(register, raw, queryTokens, asOf)
  if (typeof query === 'string')
    throw refusal('bad-request', { detail: `不能按“${query}”筛选`, detailEn: `cannot filter by “${query}”` })
  return query
}

function versionOf(request: FastifyRequest): number | null {
  const match = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  return match === null ? null : Number(match[1])
}

/** A refused stale write tells what changed meanwhile and how the record stands now. */
async function withDifference(
  parts: ServerParts,
  register: Register,
  request: FastifyRequest,
  id: string,
  version: number | null,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale-version' || version === null) throw error
    const [now] = await run(parts.db, recordSql(register, getRegister, actorOf(request), id))
    const changed = await findDifference(parts.db, actorOf(request).zone, register, id, version)
    throw new RefusalWith(error, { now: now === undefined ? null : JSON.parse(now.body), changed })
  }
}
