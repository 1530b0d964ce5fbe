import { endOfDay } from '#domain/clock/count.ts'
import type { Day } from '#domain/day.ts'
import { type Moment, minuteOf } from '#domain/moment.ts'
import { refusal } from '#schema/messages.ts'
import type { ParkStanding } from '#schema/park-standing.ts'
import { factsAsOf } from '#services/standing/facts.ts'
import { airFigures } from '#services/standing/park/air.ts'
import { dataFigures } from '#services/standing/park/data.ts'
import { holdersIn, type ParkView } from '#services/standing/park/figure.ts'
import { safetyFigures } from '#services/standing/park/safety.ts'
import { serviceFigures } from '#services/standing/park/service.ts'
import { waterFigures } from '#services/standing/park/water.ts'
import type { Looking } from '#services/visible.ts'

/** 园区运行 — five tiles in the order of the cockpit; each number is counted from what this reader may see, by the service of the page it leads to. */
export async function parkStanding(looking: Looking, now: Moment): Promise<ParkStanding> {
  const { db, actor, asOf } = looking
  if (!actor.roles.some((role) => readers.includes(role))) throw refusal('not-allowed')
  const on: Day = asOf ?? now.today
  const view: ParkView = {
    ...{ looking, on, at: asOf === null ? now.at : null, holders: await holdersIn(looking) },
    minute: asOf === null ? minuteOf(now) : endOfDay - 1,
  }
  const facts = await factsAsOf(db, actor.zone, on, now.today)
  return {
    asOf: on,
    tiles: [
      { key: 'safety', figures: await safetyFigures(view) },
      { key: 'air', figures: await airFigures(view) },
      { key: 'service', figures: await serviceFigures(view) },
      { key: 'water', figures: await waterFigures(view) },
      { key: 'data', figures: await dataFigures(view, facts) },
    ],
  }
}

/** Sums over the zone are for those who work for it; the three administrators have no business with them. */
const readers: readonly string[] = ['supervision', 'leader', 'unitHead', 'unitOfficer']
