import type { Clock } from '#entrypoints/clock.ts'
import type { Procedures } from '#services/context.ts'
import { plantSupervision } from '#services/presets/supervision.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { climbLadders } from '#services/supervision/tick.ts'
import type { Database } from '#store/database.ts'
import { zonesOf } from '#store/events.ts'

const hour = 3_600_000

export type Hourly = { stop(): void }

/**
 * 整点 — lets the rules of every zone act once an hour. It may run in several servers at once and be missed at any time:
 * what is due is found from the facts, and each act happens once.
 */
export function startHourly(
  db: Database,
  clock: Clock,
  procedures: Procedures,
  report: (zone: string, error: unknown) => void,
): Hourly {
  let isBusy = false
  const strike = async () => {
    if (isBusy) return
    isBusy = true
    await actByRules(db, clock, procedures, report).catch((error: unknown) => report('*', error))
    isBusy = false
  }
  const timer = setInterval(() => void strike(), hour)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

/** One round over all zones; a zone that fails does not keep the others waiting. */
export async function actByRules(
  db: Database,
  clock: Clock,
  procedures: Procedures,
  report: (zone: string, error: unknown) => void,
): Promise<void> {
  for (const zone of await zonesOf(db)) {
    await db
      .transaction((tx) => climbLadders(byRule(tx, zone, clock(), procedures)))
      .catch((error: unknown) => report(zone, error))
  }
}

/** Zones that were founded by an earlier version get the rules that came since. */
export async function completeRules(db: Database, clock: Clock, procedures: Procedures): Promise<void> {
  for (const zone of await zonesOf(db))
    await db.transaction((tx) => plantSupervision(byRule(tx, zone, clock(), procedures)))
}
