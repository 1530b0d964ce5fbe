import type { MultipartValue, SavedMultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Pace } from '#entrypoints/http/public-pace.ts'
import { assertPace, inPublic, mostTries } from '#entrypoints/http/public-routes.ts'
import type { ServerParts } from '#entrypoints/http/session.ts'
import { refusal } from '#schema/messages.ts'
import { publicMap } from '#services/public/public-map.ts'
import { fileReport, followReport, type Reported, reportKinds } from '#services/public/reports.ts'
import { publicZone } from '#services/public/zone.ts'
import { type CallerRating, rateAsCaller } from '#services/ticket/callers.ts'

type InZone = { Querystring: { zone?: string } }

const secret = {
  type: 'object',
  additionalProperties: false,
  required: ['secret'],
  properties: { secret: { type: 'string', maxLength: 40 } },
}

const rating = {
  type: 'object',
  additionalProperties: false,
  required: ['secret', 'says', 'stars'],
  properties: {
    secret: { type: 'string', maxLength: 40 },
    says: { enum: ['solved', 'explained', 'unsolved'] },
    stars: { enum: ['satisfied', 'fair', 'unsatisfied'] },
  },
}

/** 随手报 — the kinds, a report with a pin and perhaps a picture, what became of it, and what its sender says of that. */
export function addReportRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { db } = parts
  const [sent, tried] = [new Pace(), new Pace()]
  app.get<InZone>('/api/public/report-kinds', async (request) => {
    const { id } = await publicZone(db, request.query.zone)
    return reportKinds(db, id)
  })
  app.get<InZone>('/api/public/map', async (request) => {
    const { id } = await publicZone(db, request.query.zone)
    return publicMap(db, id, request.moment.today)
  })
  app.post<InZone>('/api/public/report', async (request, reply) => {
    const { id } = await publicZone(db, request.query.zone)
    await assertPace(request, parts, id, sent)
    const given = await reportedIn(request)
    const { number, secret } = await inPublic(request, parts, id, (context) => fileReport(context, given))
    return reply.status(201).send({ number, secret })
  })
  app.post<InZone & { Body: { secret: string } }>(
    '/api/public/report/follow',
    { schema: { body: secret } },
    async (request) => {
      const { id } = await publicZone(db, request.query.zone)
      tried.assertFree(request.ip, request.moment.millisecond, mostTries)
      return followReport(db, id, request.body.secret)
    },
  )
  app.post<InZone & { Body: CallerRating }>(
    '/api/public/report/rate',
    { schema: { body: rating } },
    async (request) => {
      const { id } = await publicZone(db, request.query.zone)
      tried.assertFree(request.ip, request.moment.millisecond, mostTries)
      return inPublic(request, parts, id, (context) => rateAsCaller(context, request.body))
    },
  )
}

/** The fields of a form with a file; what does not fit is refused before anything is kept. */
async function reportedIn(request: FastifyRequest): Promise<Reported> {
  if (!request.isMultipart()) throw refusal('bad-request', { detail: '没有收到表单', detailEn: 'no form came' })
  const fields = new Map<string, string>()
  let photo: Reported['photo'] = null
  for await (const part of request.parts()) {
    if (part.type === 'file') photo = await photoOf(part)
    else fields.set(part.fieldname, wordOf(part))
  }
  const words = (key: string, most: number) => {
    const value = (fields.get(key) ?? '').trim()
    if (value.length > most) throw refusal('bad-request', { detail: `“${key}”过长`, detailEn: `“${key}” is too long` })
    return value === '' ? null : value
  }
  const what = words('what', 1000)
  if (what === null) throw refusal('bad-request', { detail: '请写明情况', detailEn: 'say what it is' })
  return {
    ...{ kind: words('kind', 40) ?? 'citizen-pin', what, place: words('place', 120), contact: words('contact', 100) },
    ...{ at: placeOf(fields), photo },
  }
}

export function placeOf(fields: ReadonlyMap<string, string>): Reported['at'] {
  const [longitude, latitude] = [fields.get('longitude') ?? '', fields.get('latitude') ?? '']
  if (longitude === '' && latitude === '') return null
  const at = { longitude: Number(longitude), latitude: Number(latitude) }
  const isThere = longitude !== '' && latitude !== '' && Number.isFinite(at.longitude) && Number.isFinite(at.latitude)
  if (!isThere || Math.abs(at.longitude) > 180 || Math.abs(at.latitude) > 90) throw refusal('pin-outside')
  return { ...at, crs: fields.get('crs') === 'gcj02' ? 'gcj02' : 'wgs84' }
}

async function photoOf(part: Pick<SavedMultipartFile, 'filename'> & { toBuffer(): Promise<Buffer> }) {
  const bytes = await part.toBuffer()
  return bytes.byteLength === 0 ? null : { name: part.filename, bytes }
}

function wordOf(part: Pick<MultipartValue, 'value'>): string {
  return typeof part.value === 'string' ? part.value.replaceAll('\0', '') : ''
}
