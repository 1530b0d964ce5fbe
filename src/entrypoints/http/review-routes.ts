import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Day } from '#domain/day.ts'
import { actorOf, contextOf, type ServerParts } from '#entrypoints/http/session.ts'
import { openSteps } from '#entrypoints/http/steps.ts'
import type { ChildOptions } from '#files/child.ts'
import { readInChild } from '#files/read-in-child.ts'
import { document } from '#registers/document.ts'
import { refusal } from '#schema/messages.ts'
import type { ReviewAct } from '#schema/review.ts'
import { type Context, inTransaction } from '#services/context.ts'
import { storeFile } from '#services/files.ts'
import { reviewAct } from '#services/review/acts.ts'
import { fileCompiled, type Incoming, readDirectives } from '#services/review/compile-document.ts'
import { undoLatest } from '#services/review/undo.ts'
import { reviewOf } from '#services/review/view.ts'

type WithId = { Params: { id: string } }

/** The review desk: a document comes in, is compiled, and its proposals are decided one by one or in bulk. */
export function addReviewRoutes(app: FastifyInstance, parts: ServerParts): void {
  const params = { type: 'object', properties: { id: { type: 'string', format: 'uuid' } } }
  addCompiling(app, parts)
  app.get<WithId>('/api/plan/:id/review', { schema: { params } }, (request) =>
    reviewOf(parts.db, actorOf(request), request.params.id),
  )
  app.post<WithId & { Body: ReviewAct }>('/api/plan/:id/act', { schema: { params, body: actSchema } }, (request) =>
    inTransaction(parts.db, batched(request, parts), (context) => reviewAct(context, request.params.id, request.body)),
  )
  app.post<WithId>('/api/plan/:id/undo', { schema: { params } }, (request) =>
    inTransaction(parts.db, batched(request, parts), (context) => undoLatest(context, request.params.id)),
  )
}

/** A document comes in and is compiled; the page asks beside it how far the work is, by the key that it chose. */
function addCompiling(app: FastifyInstance, parts: ServerParts): void {
  const steps = openSteps()
  app.post('/api/document/compile', async (request, reply) => {
    const actor = actorOf(request)
    if (!actor.roles.includes('supervision')) throw refusal('not-allowed')
    const signal = cancelledBy(reply)
    const work = steps.begin(actor, request.headers['idempotency-key'])
    try {
      const incoming = await readIncoming(request, { signal, begun: () => work.tell('reading') })
      work.tell('waiting')
      const begun = () => work.tell('compiling')
      const compiled = await readDirectives(parts.db, actor.zone, incoming.document, { signal, begun })
      work.tell('filing')
      const context = batched(request, parts)
      const file = () =>
        inTransaction(parts.db, context, async (act) => {
          const stored =
            incoming.bytes && (await storeFile(act.db, actor.zone, request.moment, incoming.fileName, incoming.bytes))
          const made = await fileCompiled(act, { ...incoming.document, file: stored ?? null }, compiled)
          // Thrown inside the transaction, so that a cancelled upload leaves nothing behind.
          signal.throwIfAborted()
          return made
        })
      // Of equal requests at the same moment the later one fails on the first; looking again it finds what that made.
      const filed = await (context.onceKey === undefined ? file() : file().catch(file))
      return reply.status(201).send(filed)
    } finally {
      work.end()
    }
  })
  app.get<{ Params: { key: string } }>('/api/document/compile/:key', (request) => ({
    step: steps.find(actorOf(request), request.params.key),
  }))
}

function batched(request: FastifyRequest, parts: ServerParts): Context {
  return { ...contextOf(request, parts), batch: randomUUID() }
}

/** Aborted when the person closes the connection before the answer is sent. */
function cancelledBy(reply: FastifyReply): AbortSignal {
  const cancelled = new AbortController()
  reply.raw.on('close', () => cancelled.abort())
  return cancelled.signal
}

type Upload = {
  readonly document: Omit<Incoming, 'file'>
  readonly bytes: Uint8Array | null
  readonly fileName: string
}

/** Takes the form with its file or pasted words; the parser runs in a child that ends when the person cancels. */
async function readIncoming(request: FastifyRequest, options: ChildOptions): Promise<Upload> {
  const fields = new Map<string, string>()
  let bytes: Uint8Array | null = null
  let fileName = ''
  for await (const part of request.parts()) {
    if (part.type === 'field') fields.set(part.fieldname, String(part.value))
    else {
      bytes = await part.toBuffer()
      fileName = part.filename
    }
  }
  const read =
    bytes === null ? { title: null, text: fields.get('words') ?? '' } : await readInChild(bytes, fileName, options)
  if (read.text.trim() === '') throw refusal('empty-words')
  return { bytes, fileName, document: { ...readForm(fields), raw: read.text, title: read.title } }
}

function readForm(fields: ReadonlyMap<string, string>): Pick<Incoming, 'kind' | 'year' | 'name' | 'givenOn'> {
  const kind = fields.get('kind') ?? 'speech'
  const year = Number(fields.get('year'))
  const options = document.fields.kind.rules.options ?? {}
  if (!(kind in options)) throw refusal('bad-request', { detail: '文种不对', detailEn: 'unknown kind' })
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw refusal('plan-year-needed')
  const givenOn = fields.get('givenOn')
  return {
    kind: kind as Incoming['kind'], // one of the options, by the check above
    year,
    name: fields.get('name')?.trim() || null,
    givenOn: givenOn ? (givenOn as Day) : null,
  }
}

const item = {
  type: 'object',
  additionalProperties: false,
  required: ['register', 'id'],
  properties: {
    register: { type: 'string', enum: ['task', 'target'] },
    id: { type: 'string', format: 'uuid' },
    version: { type: 'integer', minimum: 1 },
  },
}
const uuid = { type: 'string', format: 'uuid' }
const actSchema = {
  type: 'object',
  required: ['act'],
  additionalProperties: false,
  properties: {
    act: { type: 'string', enum: ['accept', 'reject', 'assign', 'merge', 'split', 'rescue', 'acceptProposals'] },
    items: { type: 'array', items: item, minItems: 1, maxItems: 2000 },
    ids: { type: 'array', items: uuid, minItems: 1, maxItems: 200 },
    id: uuid,
    at: { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 1, maxItems: 50 },
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 1 },
    kind: { type: 'string', enum: ['task', 'order', 'mechanism'] },
    reason: { type: 'string', maxLength: 2000 },
    facts: { type: 'object' },
  },
}
