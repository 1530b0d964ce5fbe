import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, print, tell } from '#entrypoints/cli/command.ts'
import { compareBoards } from '#rehearsal/verify/boards.ts'
import { recompute } from '#rehearsal/verify/bulletins.ts'
import { readLog } from '#rehearsal/verify/event-log.ts'
import { compareDesks } from '#rehearsal/verify/service.ts'
import { playYear, rehearsalZone } from '#rehearsal/year.ts'
import { setSealingKey } from '#services/sealing.ts'
import { openDatabase } from '#store/database.ts'
import { startEmbedded } from '#store/embedded.ts'
import { migrate } from '#store/migrate.ts'

/** 彩排 — plays a year on a database of its own, which is gone afterwards. */
export const rehearseCommand: Command = {
  label: [
    '彩排一整年：按公开接口模拟一个园区一年的运行，再由独立程序逐数复算',
    'Play a whole year through the public API and work every published number out again',
  ],
  usage: 'gaoxin rehearse [--seed N] [--year 2022] [--scale 1]',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { seed: { type: 'string' }, year: { type: 'string' }, scale: { type: 'string' } },
    })
    const folder = await mkdtemp(join(tmpdir(), 'gaoxin-rehearsal-'))
    await chmod(folder, 0o711)
    const server = await startEmbedded({ dataDir: join(folder, 'data'), port: 0, isDurable: false, log: () => {} })
    const db = openDatabase(server.url)
    try {
      setSealingKey(db, crypto.getRandomValues(new Uint8Array(32)))
      await migrate(db)
      const began = performance.now()
      const wanted = {
        seed: Number(values.seed ?? 1),
        year: Number(values.year ?? 2022),
        scale: Number(values.scale ?? 1),
      }
      const played = await playYear(db, wanted, (day, sent) =>
        tell([`${day}，已办 ${sent} 件`, `${day}, ${sent} requests`]),
      )
      const seconds = Math.round((performance.now() - began) / 1000)
      const { user, system } = process.cpuUsage()
      const cpuSeconds = Math.round((user + system) / 1e6)
      const log = await readLog(db, rehearsalZone)
      const { papers, discrepancies } = recompute(log)
      const { shown, boards, ...tally } = played
      const compared = compareBoards(log, boards)
      const differences = [...discrepancies, ...compareDesks(log, shown), ...compared.differences]
      for (const one of differences) print(JSON.stringify(one))
      const figures = papers.reduce((sum, paper) => sum + paper.figures, 0)
      const deskLines = shown.reduce((sum, { units }) => sum + units.length, 0)
      const counted = {
        papers: papers.length,
        figures,
        deskLines,
        boards: boards.length,
        boardFigures: compared.figures,
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
