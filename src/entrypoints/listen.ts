import type { FastifyInstance } from 'fastify'
import type { Label } from '#domain/label.ts'
import { Refusal } from '#domain/refusal.ts'

/** Listens on the wanted port, or says that it is taken and takes the next free one. Gives the address. */
export async function listenOn(
  app: FastifyInstance,
  host: string,
  wanted: number,
  tell: (line: Label) => void,
): Promise<string> {
  for (let port = wanted; port < wanted + 50; port += 1) {
    try {
      return await app.listen({ host, port })
    } catch (error) {
      if (!isTaken(error)) throw error
      tell([`端口 ${port} 已被占用，改试 ${port + 1}`, `Port ${port} is taken, trying ${port + 1}`])
    }
  }
  throw new Refusal(
    'no-free-port',
    [`端口 ${wanted} 起的 50 个端口都被占用。`, `The 50 ports from ${wanted} on are all taken.`],
    { wanted },
  )
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}
