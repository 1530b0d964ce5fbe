import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ServerParts } from '#entrypoints/http/session.ts'
import { type Inbox, InboxFull } from '#services/telemetry/inbox.ts'
import { packetsIn } from '#services/telemetry/parsers.ts'
import { isSame, secretOf } from '#services/telemetry/senders.ts'
import { isSignedByHuawei, isSignedByOnenet, onenetMessageIn } from '#services/telemetry/signatures.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Gives back the room in the inbox that the body of this push was promised. */
    giveBack: (() => void) | null
  }
}

type ToGateway = { Params: { zone: string; gateway: string } }

/** A body larger than this is no push. */
const largestPush = 4 * 1024 * 1024

/**
 * 推送接口 — where clouds and gateways send what they collected: `/push/<zone>/<number of the gateway>/<kind>`. The sender proves its
 * secret, the body goes to the disk as it is, and only then comes 200; it is read later. When much comes at once bodies wait in their
 * sockets for their turn; who waits too long is answered 503 with Retry-After, and nothing of it was taken.
 */
export async function addPushRoutes(app: FastifyInstance, parts: ServerParts, inbox: Inbox): Promise<void> {
  app.decorateRequest('giveBack', null)
  await app.register(async (push) => {
    push.removeAllContentTypeParsers()
    push.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    push.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'POST') return
      const isGone = new Promise<void>((resolve) => reply.raw.once('close', resolve))
      const said = Number(request.headers['content-length'] ?? largestPush)
      const leave = await inbox.door.enter(Number.isFinite(said) ? Math.min(said, largestPush) : largestPush)
      if (leave === null) return full(reply)
      request.giveBack = leave
      void isGone.then(leave)
    })
    const options = { bodyLimit: largestPush }
    push.post<ToGateway>('/push/:zone/:gateway/lines', options, (request, reply) =>
      take(request, reply, 'lines', (secret) => isSame(secret, tokenIn(request))),
    )
    push.post<ToGateway>('/push/:zone/:gateway/ctwing', options, (request, reply) =>
      take(request, reply, 'ctwing', (secret) => isSame(secret, tokenIn(request))),
    )
    push.post<ToGateway>('/push/:zone/:gateway/iotda', options, (request, reply) =>
      take(request, reply, 'iotda', (secret) => isFromHuawei(request, secret)),
    )
    push.post<ToGateway>('/push/:zone/:gateway/onenet', options, (request, reply) =>
      take(request, reply, 'onenet', (secret) => isFromOnenet(request, secret)),
    )
    push.get<ToGateway & { Querystring: { msg?: string; nonce?: string; signature?: string } }>(
      '/push/:zone/:gateway/onenet',
      async (request, reply) => {
        const { msg = '', nonce = '', signature = '' } = request.query
        const secret = await secretFor(request)
        if (secret === null || !isSignedByOnenet(secret, nonce, msg, signature)) return stranger(reply)
        return reply.type('text/plain; charset=utf-8').send(msg)
      },
    )
  })

  async function take(
    request: FastifyRequest<ToGateway>,
    reply: FastifyReply,
    kind: string,
    isFrom: (secret: string) => boolean,
  ): Promise<FastifyReply> {
    const secret = await secretFor(request)
    if (secret === null || !isFrom(secret)) return stranger(reply)
    const body = bytesOf(request)
    if (body.byteLength === 0) return reply.status(400).send({ code: 'empty' })
    const { zone, gateway } = request.params
    const receivedAt = request.moment.at
    const kept = inbox.append({
      zone,
      kind,
      source: 'http',
      sender: gateway,
      receivedAt,
      packets: packetsIn(kind, body),
      body,
    })
    // The room that was promised is now taken by the message itself, and the next body is read while this one goes to the disk.
    request.giveBack?.()
    try {
      await kept
    } catch (error) {
      if (error instanceof InboxFull) return full(reply)
      throw error
    }
    return reply.send({ code: 0 })
  }

  function secretFor({ params, moment }: FastifyRequest<ToGateway>): Promise<string | null> {
    return secretOf(parts.db, params.zone, params.gateway, moment.millisecond)
  }
}

function full(reply: FastifyReply): FastifyReply {
  return reply.status(503).header('retry-after', '2').send({ code: 'inbox-full' })
}

function stranger(reply: FastifyReply): FastifyReply {
  return reply.status(401).send({ code: 'unknown-sender' })
}

function bytesOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}

/** The secret as a bearer, or in the address for clouds that can be given nothing but an address. */
function tokenIn({ headers, query }: FastifyRequest): string {
  const bearer = /^Bearer (.{1,200})$/.exec(headers.authorization ?? '')?.[1]
  const { token } = query as { readonly token?: unknown } // the parser gives an object, whatever was asked
  return bearer ?? (typeof token === 'string' ? token : '')
}

function isFromHuawei(request: FastifyRequest, secret: string): boolean {
  const said = (name: string) => String(request.headers[name] ?? '')
  if (said('signature') === '') return isSame(secret, tokenIn(request))
  return isSignedByHuawei(secret, said('timestamp'), said('nonce'), said('signature'))
}

function isFromOnenet(request: FastifyRequest, secret: string): boolean {
  const text = bytesOf(request).toString('utf8')
  const message = onenetMessageIn(text)
  const said = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(text)?.[1]?.replaceAll('\\/', '/') ?? ''
  return (
    message !== null && isSignedByOnenet(secret, said('nonce'), message, said('msg_signature') || said('signature'))
  )
}
