import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '#domain/refusal.ts'
import { type Command, tell } from '#entrypoints/cli/command.ts'
import { dataOption, onDatabase } from '#entrypoints/cli/on-database.ts'
import { systemClock } from '#entrypoints/clock.ts'
import { verifyChain } from '#services/audit.ts'
import { rebuildCheck } from '#services/rebuild.ts'
import { backUp } from '#store/backup.ts'
import { restore } from '#store/restore.ts'

export const backupCommand: Command = {
  label: [
    '在线备份：不停机写出同一时刻的全部数据（含口令摘要，请妥善保管）。',
    'Back up all data as of one moment while the program runs (with hashes of passwords: keep it safe).',
  ],
  usage: 'gaoxin backup FILE [--data DIR]',
  run: async (args) => {
    const { file, data } = fileOf(args, backupCommand.usage)
    return onDatabase(data, async (db) => {
      const { tables, rows } = await backUp(db, file, systemClock().at)
      tell([
        `已备份 ${tables} 张表、${rows} 行到 ${file}。`,
        `${rows} rows of ${tables} tables are backed up in ${file}.`,
      ])
      return 0
    })
  },
}

export const restoreCommand: Command = {
  label: [
    '恢复到空库，随即核对数据表与日志一致、事件链完整。',
    'Restore into an empty database, then prove that tables equal the log and the chains are whole.',
  ],
  usage: 'gaoxin restore FILE [--data DIR]',
  run: async (args) => {
    const { file, data } = fileOf(args, restoreCommand.usage)
    return onDatabase(data, async (db) => {
      const { rows } = await restore(db, file)
      const { discrepancies } = await rebuildCheck(db)
      const { zones, bad } = await verifyChain(db)
      if (discrepancies.length > 0 || bad !== null) {
        tell([
          '数据已恢复，但核对不符：请运行 gaoxin rebuild --check 与 gaoxin audit verify 查看。',
          'The data are restored, but the proof fails: see gaoxin rebuild --check and gaoxin audit verify.',
        ])
        return 2
      }
      tell([
        `已恢复 ${rows} 行；${zones.length} 个高新区的数据表与日志一致，事件链完整。`,
        `${rows} rows are restored; the tables of ${zones.length} zones equal the log and the chains are whole.`,
      ])
      return 0
    })
  },
}

/** A file named on the command line is looked for where the person stands. */
function fileOf(args: readonly string[], usage: string): { file: string; data: string | undefined } {
  const { values, positionals } = parseArgs({ args: [...args], options: dataOption, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new Refusal('cli-one-file', [`用法：${usage}`, `Usage: ${usage}`])
  return { file: resolve(file), data: values.data }
}
