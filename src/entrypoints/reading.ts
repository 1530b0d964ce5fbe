import type { Clock } from '#entrypoints/clock.ts'
import { parseWaiting } from '#services/telemetry/parse.ts'
import type { Parsers } from '#services/telemetry/parsers.ts'
import { rollUp } from '#services/telemetry/roll-up.ts'
import type { Database } from '#store/database.ts'
import { readyPartitions } from '#store/telemetry/partitions.ts'
import { zonesWaiting } from '#store/telemetry/raw-rows.ts'

const beat = 20_000

export type Reader = {
  /** Something new lies in the inbox. */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/**
 * 读信 — reads what lies in the raw inbox, whenever something was appended and every now and then (another server may have taken it
 * in). It may stop at any time: what is not read waits on the disk.
 */
export function keepReading({
  db,
  clock,
  parsers,
  report,
}: {
  readonly db: Database
  readonly clock: Clock
  readonly parsers: Parsers
  readonly report: (error: unknown) => void
}): Reader {
  let isOver = false
  let isAsked = false
  let running: Promise<void> | null = null
  const read = async () => {
    while (isAsked && !isOver) {
      isAsked = false
      await readyPartitions(db, clock().today)
      for (const zone of await zonesWaiting(db)) await parseWaiting(db, zone, clock(), parsers).catch(report)
    }
  }
  const wake = () => {
    isAsked = true
    running ??= read()
      .catch(report)
      .finally(() => {
        running = null
        if (isAsked && !isOver) wake()
      })
  }
  let summing: Promise<unknown> | null = null
  const timer = setInterval(() => {
    wake()
    // It waits for its turn at the desk, so the next beat must not send another one to wait.
    summing ??= rollUp(db, clock(), 5)
      .catch(report)
      .finally(() => {
        summing = null
      })
  }, beat)
  timer.unref()
  return {
    wake,
    stop: async () => {
      isOver = true
      clearInterval(timer)
      await running
      await summing
    },
  }
}
