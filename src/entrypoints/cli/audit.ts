import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Refusal } from '#domain/refusal.ts'
import { type Command, print, tell } from '#entrypoints/cli/command.ts'
import { dataOption, onDatabase } from '#entrypoints/cli/on-database.ts'
import { type Checkpoint, verifyChain } from '#services/audit.ts'

/** Verifies the chain of every zone; its output is the checkpoint to be kept outside the database. */
export const auditCommand: Command = {
  label: [
    '校验事件链，指出第一个不符的事件；输出的校验点请留存库外，下次以 --against 比对。',
    'Verify the chains of events and name the first bad one; keep the checkpoint it prints outside and compare with --against.',
  ],
  usage: 'gaoxin audit verify [--against FILE] [--data DIR]',
  run: runAudit,
}

async function runAudit(args: readonly string[]): Promise<number> {
  const options = { ...dataOption, against: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (positionals.join(' ') !== 'verify')
    throw new Refusal('cli-audit', [`用法：${auditCommand.usage}`, `Usage: ${auditCommand.usage}`])
  const checkpoints = values.against === undefined ? [] : await readCheckpoints(values.against)
  return onDatabase(values.data, async (db) => {
    const { zones, bad } = await verifyChain(db, checkpoints)
    if (bad !== null) {
      tell([
        `${bad.zone} 第 ${bad.seq} 个事件不符：${bad.problem[0]}。`,
        `${bad.zone}: event ${bad.seq} is bad: ${bad.problem[1]}.`,
      ])
      return 2
    }
    print(JSON.stringify(zones))
    const events = zones.reduce((sum, zone) => sum + zone.seq, 0)
    tell([
      `校验通过：${zones.length} 个高新区，${events} 个事件。`,
      `The chains are whole: ${zones.length} zones, ${events} events.`,
    ])
    return 0
  })
}

async function readCheckpoints(file: string): Promise<readonly Checkpoint[]> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (Array.isArray(read) && read.every(isCheckpoint)) return read
  } catch (cause) {
    throw new Refusal(
      'cli-checkpoint',
      [`读不出校验点文件 ${file}。`, `Cannot read checkpoints from ${file}.`],
      { file },
      { cause },
    )
  }
  throw new Refusal('cli-checkpoint', [`${file} 里没有校验点。`, `There are no checkpoints in ${file}.`], { file })
}

function isCheckpoint(value: unknown): value is Checkpoint {
  if (typeof value !== 'object' || value === null) return false
  return (
    'zone' in value &&
    typeof value.zone === 'string' &&
    'seq' in value &&
    typeof value.seq === 'number' &&
    'hash' in value &&
    typeof value.hash === 'string'
  )
}
