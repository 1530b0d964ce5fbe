import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDays, parseDay } from '#domain/day.ts'
import {
  definitionJson,
  definitionXml,
  discoveryJson,
  discoveryXml,
  type Open311Item,
  type Open311List,
  open311Json,
  open311Xml,
} from '#domain/public/open311.ts'
import { Refusal } from '#domain/refusal.ts'
import { Pace } from '#entrypoints/http/public-pace.ts'
import { assertPace, inPublic } from '#entrypoints/http/public-routes.ts'
import { placeOf } from '#entrypoints/http/report-routes.ts'
import type { ServerParts } from '#entrypoints/http/session.ts'
import { ticket } from '#registers/ticket/ticket.ts'
import type { PublicRequest, ReportKind } from '#schema/public-views.ts'
import { fileReport, publicRequests, reportKinds } from '#services/public/reports.ts'
import { publicZone } from '#services/public/zone.ts'

type Asked = {
  readonly jurisdiction_id?: string
  readonly service_request_id?: string
  readonly service_code?: string
  readonly status?: string
  readonly start_date?: string
  readonly end_date?: string
}
type Get = { Params: { file: string }; Querystring: Asked }

/** What the standard asks for without dates: the last ninety days. */
const span = 90
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Open311 GeoReport v2: where it is found, services, their definitions, reports, one report, a new report and the token of one, each as JSON or XML by the ending of its name. */
export async function addOpen311(app: FastifyInstance, parts: ServerParts): Promise<void> {
  await app.register(
    async (scope) => {
      scope.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string', bodyLimit: 64 * 1024 },
        (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
      )
      scope.setErrorHandler((error, request, reply) => {
        const known = error instanceof Refusal ? error : null
        const status = known === null ? 400 : known.code === 'not-found' ? 404 : known.code === 'too-often' ? 429 : 400
        const description = known === null ? 'Bad request' : known.text.join(' ')
        return send(reply.status(status), formatOf(request.url), errors(status, description))
      })
      addDiscovery(scope, parts)
      addServices(scope, parts)
      addRequests(scope, parts)
    },
    { prefix: '/open311' },
  )
}

function addDiscovery(app: FastifyInstance, { db }: ServerParts): void {
  app.get<Get>('/discovery.:format', async (request, reply) => {
    const { name } = await publicZone(db, request.query.jurisdiction_id)
    const house = { contact: name, url: `${request.protocol}://${request.host}/open311/v2` }
    const format = formatOf(request.url)
    return sendText(reply, format, format === 'json' ? discoveryJson(house) : discoveryXml(house))
  })
}

function addServices(app: FastifyInstance, { db }: ServerParts): void {
  const kinds = async (asked: Asked) => reportKinds(db, (await publicZone(db, asked.jurisdiction_id)).id)
  app.get<Get>('/v2/services.:format', async (request, reply) =>
    send(reply, formatOf(request.url), services(await kinds(request.query))),
  )
  app.get<Get>('/v2/services/:file', async (request, reply) => {
    const found = (await kinds(request.query)).filter(({ code }) => code === withoutFormat(request.params.file))
    const format = formatOf(request.url)
    const [one] = found
    if (one === undefined) return send(reply.status(404), format, errors(404, 'No such service_code'))
    return sendText(reply, format, format === 'json' ? definitionJson(one.code) : definitionXml(one.code))
  })
}

function addRequests(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  const sent = new Pace()
  app.get<Get>('/v2/requests.:format', async (request, reply) => {
    const { query } = request
    const ids = query.service_request_id?.split(',').filter((id) => uuid.test(id))
    const found = await found311(request, parts, query.service_request_id === undefined ? {} : { ids: ids ?? [] })
    const states = query.status?.split(',')
    const asked =
      states === undefined ? found : found.filter((one) => states.includes(one.isClosed ? 'closed' : 'open'))
    return send(reply, formatOf(request.url), requests(asked))
  })
  app.get<Get>('/v2/requests/:file', async (request, reply) => {
    const id = withoutFormat(request.params.file)
    const found = uuid.test(id) ? await found311(request, parts, { ids: [id] }) : []
    const format = formatOf(request.url)
    return found.length === 0
      ? send(reply.status(404), format, errors(404, 'No such service_request_id'))
      : send(reply, format, requests(found))
  })
  // A report has its id at once; a client of the standard may still come with the token that it was given.
  app.get<Get>('/v2/tokens/:file', async (request, reply) => {
    const token = withoutFormat(request.params.file)
    const found = uuid.test(token) ? await found311(request, parts, { ids: [token] }) : []
    const format = formatOf(request.url)
    const items = found.map(({ id }) => ({ service_request_id: id, token: id }))
    return items.length === 0
      ? send(reply.status(404), format, errors(404, 'No such token'))
      : send(reply, format, { root: 'service_requests', item: 'request', items })
  })
  app.post<Get & { Body: Readonly<Record<string, string>> }>('/v2/requests.:format', async (request, reply) => {
    const body = new Map(Object.entries(request.body ?? {}).map(([key, value]) => [key, String(value)]))
    const { id: zone } = await publicZone(db, body.get('jurisdiction_id') ?? request.query.jurisdiction_id)
    await assertPace(request, parts, zone, sent)
    const format = formatOf(request.url)
    const what = (body.get('description') ?? '').trim().slice(0, 1000)
    if (!body.has('service_code') || what === '')
      return send(reply.status(400), format, errors(400, 'service_code and description are needed'))
    const at = placeOf(new Map([...place(body)]))
    const contact = ['first_name', 'last_name', 'phone', 'email'].flatMap((key) => body.get(key) || []).join(' ')
    const made = await inPublic(request, parts, zone, (context) =>
      fileReport(context, {
        ...{ kind: body.get('service_code') ?? '', what, place: body.get('address_string')?.slice(0, 120) ?? null },
        ...{ at, contact: contact.slice(0, 100) || null, photo: null },
      }),
    )
    const notice = `查询口令 / secret word: ${made.secret}`
    const item = { service_request_id: made.id, token: made.id, service_notice: notice, account_id: null }
    return send(reply.status(201), format, { root: 'service_requests', item: 'request', items: [item] })
  })
}

function place(body: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [
    ['longitude', body.get('long') ?? ''],
    ['latitude', body.get('lat') ?? ''],
  ]
}

async function found311(request: FastifyRequest<Get>, { db }: ServerParts, more: { readonly ids?: readonly string[] }) {
  const { query } = request
  const { id } = await publicZone(db, query.jurisdiction_id)
  const until = parseDay((query.end_date ?? '').slice(0, 10)) ?? request.moment.today
  const from = parseDay((query.start_date ?? '').slice(0, 10)) ?? addDays(until, -span)
  const code = query.service_code === undefined ? {} : { code: query.service_code }
  return publicRequests(db, id, { ...more, ...code, from, until })
}

function services(kinds: readonly ReportKind[]): Open311List {
  const items = kinds.map(({ code, name, filing, area }) => ({
    ...{ service_code: code, service_name: name, description: filing, metadata: false, type: 'realtime' },
    ...{ keywords: area, group: area },
  }))
  return { root: 'services', item: 'service', items }
}

const results = ticket.fields.result.rules.options ?? {}

/** Days have no hour here: they are told as the beginning of the day in China. */
function requests(found: readonly PublicRequest[]): Open311List {
  const at = (day: string | null) => (day === null ? null : `${day}T00:00:00+08:00`)
  const items = found.map(
    (one): Open311Item => ({
      ...{ service_request_id: one.id, status: one.isClosed ? 'closed' : 'open' },
      status_notes: one.result === null ? null : (results[one.result]?.[0] ?? null),
      ...{ service_name: one.name, service_code: one.code, description: null, agency_responsible: one.unit },
      ...{ service_notice: null, requested_datetime: at(one.foundOn) },
      updated_datetime: at(one.closedOn ?? one.fixedOn ?? one.foundOn),
      ...{ expected_datetime: at(one.dueOn), address: null, address_id: null, zipcode: null },
      ...{ lat: one.latitude, long: one.longitude, media_url: null },
    }),
  )
  return { root: 'service_requests', item: 'request', items }
}

function errors(code: number, description: string): Open311List {
  return { root: 'errors', item: 'error', items: [{ code, description }] }
}

function formatOf(url: string): 'json' | 'xml' {
  return /\.json(\?|$)/.test(url) ? 'json' : 'xml'
}

function withoutFormat(file: string): string {
  return file.replace(/\.(json|xml)$/, '')
}

function send(reply: FastifyReply, format: 'json' | 'xml', list: Open311List): FastifyReply {
  return sendText(reply, format, format === 'json' ? open311Json(list) : open311Xml(list))
}

function sendText(reply: FastifyReply, format: 'json' | 'xml', text: string): FastifyReply {
  return reply.type(`${format === 'json' ? 'application/json' : 'text/xml'}; charset=utf-8`).send(text)
}
