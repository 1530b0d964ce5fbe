import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#store/embedded.ts'
import { benchCompiler } from '#test/load/compiler.ts'
import { benchCreate } from '#test/load/create.ts'
import { benchGrowth } from '#test/load/growth.ts'
import { benchHttp } from '#test/load/http.ts'
import { benchLamps } from '#test/load/lamps.ts'
import { benchMqtt } from '#test/load/mqtt.ts'
import { benchPapers } from '#test/load/papers.ts'
import { benchRanking } from '#test/load/ranking.ts'
import { benchRehearsal } from '#test/load/rehearsal.ts'
import { type Measured, reportOf } from '#test/load/report.ts'
import { benchSchedule } from '#test/load/schedule.ts'
import { benchScores } from '#test/load/scores.ts'
import { benchSheet } from '#test/load/sheet.ts'

/** `npm run bench`: ratios against a floor measured in the same run, printed and kept in docs/benchmarks.md. */
const folder = await mkdtemp(join(tmpdir(), 'gaoxin-bench-'))
await chmod(folder, 0o711)
const server = await startEmbedded({ dataDir: join(folder, 'data'), port: 0, log: () => {} })
try {
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
  })
  process.stdout.write(report)
  await writeFile(new URL('../../docs/benchmarks.md', import.meta.url), report)
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
