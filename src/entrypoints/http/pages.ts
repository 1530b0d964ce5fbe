import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerProblem } from '#entrypoints/http/problem.ts'
import { refusal } from '#schema/messages.ts'

/** Serves the built pages; every address that is no file and no API answers with the one page that routes by itself. */
export async function addPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(statics, {
    root: folder,
    preCompressed: true,
    setHeaders: (response, path) => {
      // Names of assets carry a hash of their content, so they may be kept for ever; the page itself may not.
      response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    return isPage ? reply.sendFile('index.html') : answerProblem(refusal('not-found'), request, reply)
  })
}
