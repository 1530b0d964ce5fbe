import { midYearZone } from '#demo/mid-year.ts'
import { compareBoards } from '#rehearsal/verify/boards.ts'
import { recompute } from '#rehearsal/verify/bulletins.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import { compareDesks } from '#rehearsal/verify/service.ts'
import { playYear } from '#rehearsal/year.ts'
import { setSealingKey } from '#services/sealing.ts'
import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'
import type { RehearsedYear } from '#test/load/report.ts'

/** A year of zones of several sizes, played through the public API and worked out again from the log; 1 is a zone of 430 firms. */
export async function benchRehearsal(serverUrl: string): Promise<readonly RehearsedYear[]> {
  const years: RehearsedYear[] = []
  for (const [i, scale] of [0.05, 0.15, 0.45, 1].entries())
    years.push(await oneYear(serverUrl, `bench_year_${i}`, scale))
  return years
}

async function oneYear(serverUrl: string, name: string, scale: number): Promise<RehearsedYear> {
  const admin = openDatabase(serverUrl, 1)
  await admin.query(`create database "${name}"`)
  await admin.close()
  const db = openDatabase(serverUrl.replace(/\/[^/?]*(\?|$)/, `/${name}$1`))
  try {
    setSealingKey(db, new Uint8Array(32).fill(9))
    await migrate(db)
    const began = performance.now()
    const { sent, shown, boards } = await playYear(db, { seed: 1, year: 2022, scale }, () => {})
    const played = (performance.now() - began) / 1000
    const log = await readLog(db, midYearZone)
    const { papers, discrepancies } = recompute(log)
    const compared = compareBoards(log, boards)
    return {
      ...{ scale, requests: sent, events: log.length, played },
      figures: compared.figures + papers.reduce((sum, paper) => sum + paper.figures, 0),
      differences: discrepancies.length + compareDesks(log, shown).length + compared.differences.length,
    }
  } finally {
    await db.close()
  }
}
