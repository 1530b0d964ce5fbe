import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Embedded, startEmbedded } from '#store/embedded.ts'
import { withDatabase } from '#test/support/database-url.ts'
import { makeTemporaryFolder, removeFolder } from '#test/support/folders.ts'
import { fillTemplate } from '#test/support/template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server all tests of a run share; `createDatabase` gives each test file its own database there. */
    databaseServer: string
  }
}

export const template = 'gaoxin_template'

/** Starts one server for the whole run on any free port, and takes it away again with its data. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeTemporaryFolder()
  let server: Embedded | null = null
  const end = async () => {
    await server?.stop()
    removeFolder(folder)
  }
  try {
    server = await startEmbedded({ dataDir: folder, port: 0, log: () => undefined, isDurable: false })
    await createTemplate(server.url)
  } catch (error) {
    await end()
    throw error
  }
  project.provide('databaseServer', server.url)
  return end
}

async function createTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${template}`).finally(() => client.end())
  await fillTemplate(withDatabase(url, template))
}
