import type { FastifyInstance } from 'fastify'
import { pathOf } from '#derive/names.ts'
import { pageOf, queryIn, sendText } from '#entrypoints/http/register-routes.ts'
import { actorOf, asOfOf, type ServerParts } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import { refusal } from '#schema/messages.ts'

const most = 60
const byPath = new Map(registers.map((register) => [pathOf(register.name), register]))

/** 一次问多表 — the first pages of several lists in one answer, each asked for by its own address and under its own rules. */
export function addLists(app: FastifyInstance, { db }: ServerParts): void {
  const of = { type: 'array', items: { type: 'string', maxLength: 500 }, maxItems: most }
  const schema = {
    querystring: {
      type: 'object',
      properties: { of: { anyOf: [of, { type: 'string', maxLength: 500 }] } },
      required: ['of'],
    },
  }
  app.get<{ Querystring: { of: string | readonly string[] } }>('/api/lists', { schema }, async (request, reply) => {
    const [actor, asOf] = [actorOf(request), asOfOf(request)]
    const asked = [request.query.of].flat().map((address) => readAddress(address))
    const pages = await Promise.all(
      asked.map(({ register, raw }) => pageOf(db, register, actor, queryIn(register, raw, asOf))),
    )
    return sendText(reply, `[${pages.join(',')}]`)
  })
}

/** `task?state=issued&order=dueCurrent`, as it would stand behind `/api/`. */
function readAddress(address: string) {
  const [path = '', search = ''] = address.split('?')
  const register = byPath.get(path)
  if (register === undefined || register.room !== undefined) throw refusal('not-found')
  return { register, raw: Object.fromEntries(new URLSearchParams(search)) }
}
