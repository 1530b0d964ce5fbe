import type { Day } from '#domain/day.ts'
import type { Clock } from '#entrypoints/clock.ts'
import { hideLapsed } from '#services/conduct/acts.ts'
import type { Procedures } from '#services/context.ts'
import { judgeStations } from '#services/ecology/tick.ts'
import { completeZone } from '#services/presets/complete-zone.ts'
import { raiseOverdueIssues } from '#services/project/issues.ts'
import { fileFoodChecks } from '#services/safety/food.ts'
import { proposeCards } from '#services/service/tick.ts'
import { factsNow } from '#services/standing/facts.ts'
import { byRule } from '#services/supervision/clock-actor.ts'
import { climbLadders } from '#services/supervision/tick.ts'
import { keepInTime } from '#services/telemetry/retention.ts'
import { watchDevices } from '#services/telemetry/watch.ts'
import { raiseSuspicions } from '#services/water/suspicions.ts'
import type { Database } from '#store/database.ts'
import { zonesOf } from '#store/events.ts'

/**
 * 整点 — lets the rules of every zone act. It may run in several servers at once and be missed at any time: what is due is
 * found from the facts, and each act happens once. A zone that fails does not keep the others waiting.
 */
export async function actByRules(
  db: Database,
  clock: Clock,
  procedures: Procedures,
  report: (error: unknown) => void,
): Promise<void> {
  await onceADay(db, clock().today).catch(report)
  for (const zone of await zonesOf(db)) {
    // The facts in memory move on once; otherwise each act below would read the same events for itself.
    await factsNow(db, zone).catch(report)
    await db.transaction((tx) => hideLapsed(byRule(tx, zone, clock(), procedures))).catch(report)
    await db.transaction((tx) => climbLadders(byRule(tx, zone, clock(), procedures))).catch(report)
    await db.transaction((tx) => raiseOverdueIssues(byRule(tx, zone, clock(), procedures))).catch(report)
    await db.transaction((tx) => judgeStations(byRule(tx, zone, clock(), procedures))).catch(report)
    await db.transaction((tx) => proposeCards(byRule(tx, zone, clock(), procedures))).catch(report)
    await db.transaction((tx) => raiseSuspicions(byRule(tx, zone, clock(), procedures))).catch(report)
    await db.transaction((tx) => fileFoodChecks(byRule(tx, zone, clock(), procedures))).catch(report)
    await db.transaction((tx) => watchDevices(byRule(tx, zone, clock(), procedures))).catch(report)
  }
}

/** What ends and begins with a day asks much and changes nothing in the hours between; what failed is tried again in an hour. */
async function onceADay(db: Database, today: Day): Promise<void> {
  if (kept.get(db.home) === today) return
  await keepInTime(db, today)
  kept.set(db.home, today)
}

const kept = new WeakMap<object, Day>()

/** Zones that were founded by an earlier version get the rules that came since. */
export async function completeZones(db: Database, clock: Clock, procedures: Procedures): Promise<void> {
  for (const zone of await zonesOf(db))
    await db.transaction((tx) => completeZone(byRule(tx, zone, clock(), procedures)))
}
