import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { midYearZone } from '#demo/mid-year.ts'
import { type Day, dayOf, parseDay } from '#domain/day.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Command, print, tell } from '#entrypoints/cli/command.ts'
import { packYear } from '#rehearsal/pack.ts'
import { compareBoards } from '#rehearsal/verify/boards.ts'
import { recompute } from '#rehearsal/verify/bulletins.ts'
import { compareCases } from '#rehearsal/verify/ecology.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import { compareLeaks } from '#rehearsal/verify/leaks.ts'
import { comparePerMu } from '#rehearsal/verify/per-mu.ts'
import { compareDesks } from '#rehearsal/verify/service.ts'
import { compareTickets } from '#rehearsal/verify/tickets.ts'
import { type Asked, playYear } from '#rehearsal/year.ts'
import { setSealingKey } from '#services/sealing.ts'
import { type Database, openDatabase } from '#store/database.ts'
import { startEmbedded } from '#store/embedded.ts'
import { migrate } from '#store/migrate.ts'

/** 彩排 — plays a year on a database of its own, which is gone afterwards. */
export const rehearseCommand: Command = {
  label: [
    '彩排一整年：按公开接口模拟一个园区一年的运行，再由独立程序逐数复算',
    'Play a whole year through the public API and work every published number out again',
  ],
  usage: 'gaoxin rehearse [--seed N] [--year 2022] [--scale 1] [--until 2022-06-30] [--pack FILE]',
  run: async (args) => {
    const text = { type: 'string' } as const
    const options = { seed: text, year: text, scale: text, until: text, pack: text }
    const { values } = parseArgs({ args: [...args], options })
    const wanted = {
      seed: Number(values.seed ?? 1),
      year: Number(values.year ?? 2022),
      scale: Number(values.scale ?? 1),
      ...untilOf(values.until),
    }
    const folder = await mkdtemp(join(tmpdir(), 'gaoxin-rehearsal-'))
    await chmod(folder, 0o711)
    const server = await startEmbedded({ dataDir: join(folder, 'data'), port: 0, isDurable: false, log: () => {} })
    const db = openDatabase(server.url)
    try {
      setSealingKey(db, crypto.getRandomValues(new Uint8Array(32)))
      await migrate(db)
      const began = performance.now()
      const told = (day: string, sent: number) => tell([`${day}，已办 ${sent} 件`, `${day}, ${sent} requests`])
      if (values.pack !== undefined) return await pack(db, wanted, resolve(values.pack), told)
      const played = await playYear(db, wanted, told)
      const seconds = Math.round((performance.now() - began) / 1000)
      const { user, system } = process.cpuUsage()
      const cpuSeconds = Math.round((user + system) / 1e6)
      const log = await readLog(db, midYearZone)
      const { papers, discrepancies } = recompute(log)
      const { shown, boards, pushed, leaks, ...tally } = played
      const compared = compareBoards(log, boards, pushed)
      const { differences: unlike, ...suspicions } = compareLeaks(log, pushed, leaks)
      const differences = [
        ...discrepancies,
        ...compareDesks(log, shown),
        ...comparePerMu(log),
        ...compareTickets(log),
        ...unlike,
        ...compareCases(log, pushed),
        ...compared.differences,
      ]
      for (const one of differences) print(JSON.stringify(one))
      const figures = papers.reduce((sum, paper) => sum + paper.figures, 0)
      const deskLines = shown.reduce((sum, { units }) => sum + units.length, 0)
      const counted = {
        papers: papers.length,
        figures,
        deskLines,
        boards: boards.length,
        boardFigures: compared.figures,
        messages: pushed.length,
        leaks: suspicions,
      }
      const worked = { ...counted, differences: differences.length }
      print(JSON.stringify({ ...wanted, ...tally, events: log.length, seconds, cpuSeconds, ...worked }))
      return differences.length === 0 ? 0 : 1
    } finally {
      await db.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

function untilOf(given: string | undefined): { until?: Day } {
  if (given === undefined) return {}
  const until = parseDay(given)
  if (until === null)
    throw new Refusal('cli-until', ['--until 须是日期，如 2022-06-30', '--until is a day like 2022-06-30'])
  return { until }
}

/** The demonstration of `npm start`: half a year unless a day is given. */
async function pack(db: Database, wanted: Asked, file: string, told: (day: string, sent: number) => void) {
  const packed = await packYear(db, { ...wanted, until: wanted.until ?? dayOf(wanted.year, 6, 30) }, file, told)
  const { discrepancies } = recompute(await readLog(db, midYearZone))
  for (const one of discrepancies) print(JSON.stringify(one))
  print(JSON.stringify({ ...wanted, sent: packed.sent, bytes: packed.bytes, differences: discrepancies.length }))
  return discrepancies.length === 0 ? 0 : 1
}
