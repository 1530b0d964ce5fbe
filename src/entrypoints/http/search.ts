import type { FastifyInstance } from 'fastify'
import { mightAllow } from '#derive/access.ts'
import { pathOf } from '#derive/names.ts'
import { searchSql } from '#derive/select.ts'
import { hasSearch } from '#derive/table.ts'
import { actorOf, type ServerParts } from '#entrypoints/http/session.ts'
import { registers } from '#registers/index.ts'
import type { Actor } from '#schema/who.ts'
import { type Connection, run } from '#store/database.ts'
import { queryTokens } from '#store/tokens.ts'

export type Hit = { readonly register: string; readonly id: string; readonly title: string }

const most = 20

/** One search box for all registers: two Chinese characters or pinyin initials are enough, and nothing forbidden shows. */
export function addSearch(app: FastifyInstance, { db }: ServerParts): void {
  const schema = {
    querystring: { type: 'object', properties: { q: { type: 'string', maxLength: 100 } }, required: ['q'] },
  }
  app.get<{ Querystring: { q: string } }>('/api/search', { schema }, (request) =>
    search(db, actorOf(request), request.query.q),
  )
}

async function search(db: Connection, actor: Actor, query: string): Promise<readonly Hit[]> {
  const tokens = queryTokens(query)
  if (tokens.length === 0) return []
  const open = registers.filter((register) => hasSearch(register) && mightAllow(register.access.read, actor))
  const found = await Promise.all(
    open.map(async (register) => {
      const rows = await run(db, searchSql(register, actor, tokens, most))
      return rows.map((row): Hit => ({ register: pathOf(register.name), id: row.id, title: row.title }))
    }),
  )
  return interleaved(found).slice(0, most)
}

/** The best of each register first, so that a register with many hits does not hide the others. */
function interleaved(lists: readonly (readonly Hit[])[]): Hit[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat()
}
