import { giveBuffersRoom } from '#entrypoints/buffers.ts'
import { clockBehind } from '#entrypoints/clock.ts'
import { letOthersPass } from '#entrypoints/priority.ts'
import { keepReading, type Reader } from '#entrypoints/reading.ts'
import type { FromReader, ToReader } from '#entrypoints/reading-apart.ts'
import { parsers } from '#services/telemetry/parsers.ts'
import { type Database, openDatabase } from '#store/database.ts'

/** The program of the reading process; it ends with its parent, whose window's Ctrl-C it leaves to it. */
let open: { readonly db: Database; readonly reader: Reader } | null = null

process.on('SIGINT', () => {})
process.on('SIGTERM', end)
process.on('disconnect', end)
process.on('message', (word: ToReader) => {
  if (word === 'stop') end()
  else if (word === 'wake') open?.reader.wake()
  else open ??= begin(word)
})

function begin({ url, behind, isOurs }: Exclude<ToReader, string>) {
  giveBuffersRoom()
  letOthersPass(process.pid)
  const db = openDatabase(url, 4, isOurs ? letOthersPass : undefined)
  const reader = keepReading({ db, clock: clockBehind(behind), parsers, report })
  reader.wake()
  return { db, reader }
}

function report(error: unknown): void {
  const said: FromReader = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  if (process.connected) process.send?.(said)
}

function end(): void {
  const leave = async () => {
    await open?.reader.stop()
    await open?.db.close()
  }
  leave().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
