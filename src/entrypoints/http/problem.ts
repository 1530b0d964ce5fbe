import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#domain/refusal.ts'
import { refuseInvalid } from '#entrypoints/http/validation.ts'
import { refusal } from '#schema/messages.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The register of a route, whose labels name what does not fit. */
    register?: string
  }
}

/** Answers errors as problem+json (RFC 9457) with a code and the sentence in both languages. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // Somebody who cancelled waits for no answer, and nothing went wrong.
  if (error instanceof DOMException && error.name === 'AbortError') return reply.status(499).send()
  const told = asRefusal(error, request)
  if (told === null) {
    request.log.error(error)
    return sendProblem(reply, 500, 'internal', [
      '服务器出错，已记录。请稍后再试。',
      'The server failed; it has been logged. Please try again later.',
    ])
  }
  return sendProblem(reply, statusOf(told.code), told.code, told.text, { facts: told.facts, ...extrasOf(error) })
}

export function sendProblem(
  reply: FastifyReply,
  status: number,
  code: string,
  text: readonly [string, string],
  more: object = {},
): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:gaoxin:${code}`, title: text[1], status, code, text, ...more }))
}

/** A refusal that carries what the person needs to decide, such as the record as it stands now. */
export class RefusalWith extends Refusal {
  readonly more: object
  constructor(told: Refusal, more: object) {
    super(told.code, told.text, told.facts)
    this.more = more
  }
}

const statuses: Readonly<Record<string, number>> = {
  'sign-in-needed': 401,
  'wrong-password': 401,
  'wrong-code': 401,
  'wrong-secret': 403,
  'not-allowed': 403,
  'second-person': 403,
  'sign-in-unfinished': 403,
  'not-found': 404,
  'stale-version': 409,
  duplicate: 409,
  'undo-overtaken': 409,
  'file-too-large': 413,
  'too-many-requests': 429,
  'account-locked': 429,
  'foreign-request': 403,
  'password-needed': 403,
  'initial-password-expired': 403,
  'factor-already': 409,
  'zone-exists': 409,
  'zone-needed': 409,
  'view-name-taken': 409,
}

function statusOf(code: string): number {
  return statuses[code] ?? 422
}

function extrasOf(error: unknown): object {
  return error instanceof RefusalWith ? error.more : {}
}

function asRefusal(error: unknown, request: FastifyRequest): Refusal | null {
  if (error instanceof Refusal) return error
  if (!isFastifyError(error)) return null
  if (error.code === 'FST_REQ_FILE_TOO_LARGE' || error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal('file-too-large', ['文件超过 20 MB，无法接收。', 'The file is larger than 20 MB.'], {})
  }
  if (error.validation !== undefined) return refuseInvalid(error.validation, request.routeOptions.config.register)
  if (error.statusCode === undefined || error.statusCode >= 500) return null
  return refusal('bad-request', { detail: '无法读取', detailEn: error.message })
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && 'code' in error
}
