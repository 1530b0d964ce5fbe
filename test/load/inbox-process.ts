import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { FromServer } from '#test/load/inbox-server.ts'
import type { Sending, Sent } from '#test/load/push-sender.ts'

export type InboxProcess = {
  readonly port: number
  readonly token: string
  /** Bytes of memory the server holds, as it last said. */
  readonly rss: () => number
  readonly stop: () => Promise<void>
}

/** The server in a process of its own, so that neither the sender nor whoever measures shares its event loop. */
export async function startInboxServer(url: string): Promise<InboxProcess> {
  const child = fork(new URL('inbox-server.ts', import.meta.url), [url])
  const [begun] = (await once(child, 'message')) as [Extract<FromServer, { port: number }>] // its first word
  let rss = 0
  child.on('message', (said) => {
    rss = (said as Extract<FromServer, { rss: number }>).rss // all further ones
  })
  return {
    ...begun,
    rss: () => rss,
    stop: async () => {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

/** Sends from a thread of its own. */
export function send(sending: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./push-sender.ts', import.meta.url), { workerData: sending })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
