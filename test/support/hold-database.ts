import { startEmbedded } from '#store/embedded.ts'

/** A process that starts the database in the folder named and holds it: the tests end it in every way a process can end. */
const [dataDir = '', kind] = process.argv.slice(2)
const { url } = await startEmbedded({ dataDir, port: 0, log: () => undefined, isDurable: kind !== 'throwaway' })
process.stdout.write(`${url}\n`)
setInterval(() => undefined, 60_000)
