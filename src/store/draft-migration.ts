import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogueOf, differenceOf } from '#store/catalogue.ts'
import { openDatabase } from '#store/database.ts'
import { draftOf } from '#store/draft.ts'
import { startEmbedded } from '#store/embedded.ts'
import { migrate } from '#store/migrate.ts'
import { wantedSql } from '#store/wanted.ts'

/** `npm run db:draft`: prints the SQL by which the migrations fall short of the registers, for review and commit by hand. */
const dataDir = await mkdtemp(join(tmpdir(), 'gaoxin-draft-'))
// The database's own account must be able to enter the folder.
await chmod(dataDir, 0o711)
const server = await startEmbedded({ dataDir: join(dataDir, 'data'), port: 0, isDurable: false, log: () => {} })
const admin = openDatabase(server.url, 1)
try {
  const real = await inDatabase('migrated', async (db) => {
    await migrate(db)
    return catalogueOf(db)
  })
  const wanted = await inDatabase('wanted', async (db) => {
    for (const statement of wantedSql()) await db.query(statement)
    return catalogueOf(db)
  })
  process.stdout.write(draftOf(differenceOf(wanted, real), wantedSql()))
} finally {
  await admin.close()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function inDatabase<T>(name: string, work: (db: ReturnType<typeof openDatabase>) => Promise<T>): Promise<T> {
  await admin.query(`create database "${name}"`)
  const db = openDatabase(server.url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`), 1)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
