import type { Label } from '#domain/label.ts'
import { tell } from '#entrypoints/cli/command.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { defaultDataDir, startEmbedded } from '#store/embedded.ts'

export const dataOption = { data: { type: 'string' } } as const

/** Does a work on the database of DATABASE_URL or the packaged one; a server that runs already is used and left running. */
export async function onDatabase<T>(dataDir: string | undefined, work: (db: Database) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL
  const server = url
    ? { url, stop: async () => {} }
    : await startEmbedded({ dataDir: dataDir ?? defaultDataDir(), log: (line: Label) => tell(line) })
  const db = openDatabase(server.url)
  try {
    return await work(db)
  } finally {
    await db.close()
    await server.stop()
  }
}
