import { giveBuffersRoom } from '#entrypoints/buffers.ts'
import { systemClock } from '#entrypoints/clock.ts'
import { buildApp } from '#entrypoints/http/app.ts'
import { readApart } from '#entrypoints/reading-apart.ts'
import { procedures } from '#services/procedures.ts'
import { setSealingKey } from '#services/sealing.ts'
import { openInbox } from '#services/telemetry/inbox.ts'
import { openDatabase } from '#store/database.ts'
import { benchKey } from '#test/load/fill.ts'
import { signIn } from '#test/load/signed-in.ts'

/** The server with its ways in and its reading process, as `npm start` puts them together; it says how much memory it holds. */
export type FromServer = { readonly port: number; readonly token: string } | { readonly rss: number }

const url = process.argv[2] ?? ''
giveBuffersRoom()
const db = openDatabase(url)
setSealingKey(db, benchKey)
const reader = readApart({
  url,
  isOurs: true,
  clock: systemClock,
  report: (error) => console.error(error),
})
const inbox = openInbox(db, { appended: reader.wake, mostBytes: 16 << 20 })
const app = await buildApp({ db, clock: systemClock, procedures, version: 'bench', logLevel: 'silent', inbox })
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
tell({ port: typeof address === 'object' && address !== null ? address.port : 0, token: await signIn(db) })
const watch = setInterval(() => tell({ rss: process.memoryUsage().rss }), 100)
process.once('message', async () => {
  clearInterval(watch)
  await app.close()
  await reader.stop()
  await db.close()
  process.disconnect()
})

function tell(said: FromServer): void {
  process.send?.(said)
}
