import { parseArgs } from 'node:util'
import { parseDay } from '#domain/day.ts'
import { type Command, tell } from '#entrypoints/cli/command.ts'
import { dataOption, onDatabase } from '#entrypoints/cli/on-database.ts'
import { systemClock } from '#entrypoints/clock.ts'
import { parsers } from '#services/telemetry/parsers.ts'
import { replay } from '#services/telemetry/replay.ts'
import { zonesOf } from '#store/events.ts'

/** Reads kept raw messages again, after a parser was mended or devices were registered late. */
export const replayCommand: Command = {
  label: [
    '重新解析一段日期内收到的原始报文：修好解析程序或补登设备之后使用，不会重复计数。',
    'Read raw messages received on some days again: after a parser was mended or devices were registered; nothing counts twice.',
  ],
  usage: 'gaoxin replay --from YYYY-MM-DD --to YYYY-MM-DD [--kind KIND] [--zone ZONE] [--data DIR]',
  run: runReplay,
}

async function runReplay(args: readonly string[]): Promise<number> {
  const options = {
    from: { type: 'string' },
    to: { type: 'string' },
    kind: { type: 'string' },
    zone: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options: { ...dataOption, ...options } })
  const [from, to] = [parseDay(values.from ?? ''), parseDay(values.to ?? '')]
  if (from === null || to === null || from > to) {
    tell([`用法：${replayCommand.usage}`, `Usage: ${replayCommand.usage}`])
    return 2
  }
  return onDatabase(values.data, async (db) => {
    const zones = values.zone === undefined ? await zonesOf(db) : [values.zone]
    for (const zone of zones) {
      const asked = { from, to, ...(values.kind === undefined ? {} : { kind: values.kind }) }
      const { messages, stored, quarantined } = await replay(db, zone, systemClock(), parsers, asked)
      tell([
        `${zone}：重新解析 ${messages} 条报文，入库 ${stored} 包，隔离 ${quarantined} 包。`,
        `${zone}: ${messages} messages read again, ${stored} packets stored, ${quarantined} kept apart.`,
      ])
    }
    return 0
  })
}
