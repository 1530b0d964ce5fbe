import { parseArgs } from 'node:util'
import { type Command, print, tell } from '#entrypoints/cli/command.ts'
import { dataOption, onDatabase } from '#entrypoints/cli/on-database.ts'
import { type Discrepancy, rebuild, rebuildCheck } from '#services/rebuild.ts'

/** Folds the log and proves that the tables equal it, or writes them anew from it. */
export const rebuildCommand: Command = {
  label: [
    '由事件日志核对（--check）或重建全部数据表。',
    'Check (--check) or rebuild all tables from the log of events.',
  ],
  usage: 'gaoxin rebuild [--check] [--data DIR]',
  run: runRebuild,
}

async function runRebuild(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { ...dataOption, check: { type: 'boolean' } } })
  return onDatabase(values.data, async (db) => {
    if (values.check !== true) {
      const { records } = await rebuild(db)
      tell([`已由日志重建 ${records} 条记录。`, `${records} records rebuilt from the log.`])
      return 0
    }
    const { events, records, discrepancies } = await rebuildCheck(db)
    for (const one of discrepancies) print(lineOf(one))
    if (discrepancies.length === 0) {
      tell([
        `核对无误：${events} 个事件合成 ${records} 条记录，与数据表一致。`,
        `The tables equal the log: ${events} events fold into ${records} records.`,
      ])
      return 0
    }
    tell([
      `数据表与日志有 ${discrepancies.length} 处不一致。`,
      `The tables differ from the log in ${discrepancies.length} places.`,
    ])
    return 2
  })
}

function lineOf({ zone, register, record, field, log, table }: Discrepancy): string {
  return `${zone} ${register} ${record}${field === null ? '' : ` ${field}`}: log ${log}, table ${table}`
}
