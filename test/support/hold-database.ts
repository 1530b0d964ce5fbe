import { startEmbedded } from '#store/embedded.ts'

/** A process that starts the database in the folder named and holds it: the tests end it in every way a process can end. */
const { url } = await startEmbedded({ dataDir: process.argv[2] ?? '', port: 0, log: () => undefined })
process.stdout.write(`${url}\n`)
setInterval(() => undefined, 60_000)
