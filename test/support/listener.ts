import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Heard = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }

export type Listener = {
  readonly address: string
  readonly heard: readonly Heard[]
  /** What the next requests are answered with. */
  answer(status: number, body: string): void
  close(): Promise<void>
}

/** A program on this machine that hears what is sent out of the house, as a messenger platform would. */
export async function openListener(): Promise<Listener> {
  const heard: Heard[] = []
  let given = { status: 200, body: '{"errcode":0}' }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      response.writeHead(given.status, { 'content-type': 'application/json' }).end(given.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server that listens on TCP has one
  return {
    address: `http://127.0.0.1:${port}`,
    heard,
    answer: (status, body) => {
      given = { status, body }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
