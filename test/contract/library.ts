import cookie from '@fastify/cookie'
import fastify from 'fastify'
import { tableSql } from '#derive/table.ts'
import { answerProblem } from '#entrypoints/http/problem.ts'
import { addRegisterRoutes } from '#entrypoints/http/register-routes.ts'
import { addSessions } from '#entrypoints/http/session.ts'
import { book } from '#test/contract/book.ts'
import { type House, openHouse } from '#test/contract/house.ts'

export const path = '/api/library-book'

/** A house whose server knows one more register: its table is built from the declaration and from nothing else. */
export function openLibrary(): Promise<House> {
  return openHouse(async (parts) => {
    for (const statement of tableSql(book)) await parts.db.query(statement)
    const app = fastify({
      ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allowUnionTypes: true } },
    })
    app.setErrorHandler(answerProblem)
    await app.register(cookie)
    addSessions(app, parts)
    addRegisterRoutes(app, parts, book)
    return app
  })
}
