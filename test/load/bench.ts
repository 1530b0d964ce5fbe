import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#store/embedded.ts'
import { benchCompiler } from '#test/load/compiler.ts'
import { benchCreate } from '#test/load/create.ts'
import { benchGrowth } from '#test/load/growth.ts'
import { benchHttp } from '#test/load/http.ts'
import { benchInbox } from '#test/load/inbox.ts'
import { benchLamps } from '#test/load/lamps.ts'
import { benchMqtt } from '#test/load/mqtt.ts'
import { benchPapers } from '#test/load/papers.ts'
import { benchRanking } from '#test/load/ranking.ts'
import { benchRehearsal } from '#test/load/rehearsal.ts'
import { inboxLines, type Measured, reportOf, withInbox } from '#test/load/report.ts'
import { benchSchedule } from '#test/load/schedule.ts'
import { benchScores } from '#test/load/scores.ts'
import { benchSheet } from '#test/load/sheet.ts'

/**
 * `npm run bench`: ratios against a floor measured in the same run, printed and kept in docs/benchmarks.md. `npm run bench -- inbox` runs
 * the messages of devices alone; `million` and `long` behind it take a million meters and ten minutes of overload.
 */
const words = process.argv.slice(2)
const page = new URL('../../docs/benchmarks.md', import.meta.url)
const folder = await mkdtemp(join(tmpdir(), 'gaoxin-bench-'))
await chmod(folder, 0o711)
const server = await startEmbedded({ dataDir: join(folder, 'data'), port: 0, log: () => {} })
try {
  await (words.includes('inbox') ? onlyInbox() : everything())
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function onlyInbox(): Promise<void> {
  const mqtt = await benchMqtt(server.url)
  const size = { isMillion: words.includes('million'), isLong: words.includes('long') }
  const lines = inboxLines(await benchInbox(server.url, size), mqtt)
  process.stdout.write(lines)
  await writeFile(page, withInbox(await readFile(page, 'utf8'), lines))
}

async function everything(): Promise<void> {
  const measured: Measured[] = [
    ...(await benchHttp(server.url)),
    ...(await benchCreate(server.url)),
    ...(await benchMqtt(server.url)),
  ]
  const report = reportOf({
    ratios: measured,
    growth: await benchGrowth(server.url),
    compiling: await benchCompiler(),
    scheduling: benchSchedule(),
    papers: await benchPapers(),
    scores: benchScores(),
    lamps: await benchLamps(server.url),
    ranking: await benchRanking(server.url),
    years: await benchRehearsal(server.url),
    sheet: await benchSheet(server.url),
    inbox: await benchInbox(server.url),
  })
  process.stdout.write(report)
  await writeFile(page, report)
}
