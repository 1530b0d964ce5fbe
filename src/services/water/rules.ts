import type { Day } from '#domain/day.ts'
import type { AreaRules } from '#domain/water/area-day.ts'
import type { HouseholdRules } from '#domain/water/household.ts'
import type { HealthRules } from '#domain/water/meter-health.ts'
import type { Corrections } from '#domain/water/rates.ts'
import type { SuspicionRules } from '#domain/water/suspicion.ts'
import type { dma } from '#registers/water/dma.ts'
import type { RowOf } from '#schema/register.ts'
import { waterRates } from '#services/presets/water.ts'
import { ratesOn } from '#services/rates.ts'
import type { Connection } from '#store/database.ts'

/** How a zone judges its water on a day: its standard values in the shape in which formulas take them. */
export type WaterRules = {
  readonly suspicion: SuspicionRules
  readonly area: AreaRules
  readonly corrections: Corrections
  readonly grades: readonly [number, number]
  readonly household: HouseholdRules
  readonly health: HealthRules
}

export async function waterRulesOn(db: Connection, zone: string, on: Day): Promise<WaterRules> {
  const rates = await ratesOn(
    db,
    zone,
    waterRates.map(({ code }) => code),
    on,
  )
  const of = (name: string) => rates[`water-${name}`]?.value ?? 0
  return {
    suspicion: {
      ...{ percent: of('night-percent'), nights: of('nights'), baseNights: of('base-nights') },
      ...{ leastNights: of('least-nights'), leastBase: of('least-base') },
      ...{ stepLeast: of('step-least'), stepPercent: of('step-percent') },
      ...{ burstNights: of('burst-nights'), burstLeast: of('burst-least') },
    },
    area: {
      window: { from: of('night-from') * 60, until: of('night-until') * 60 },
      usedShare: of('used-share'),
      leastPercent: of('complete'),
    },
    corrections: {
      ...{ householdFactor: of('r1-factor'), pipeFactor: of('r2-factor'), pipeUsual: of('r2-usual') },
      ...{ pipeMost: of('r2-most'), frostAbove: of('r4-from'), frostPoints: of('r4-points') },
      pressure: [
        { above: 350, points: of('r3-low') },
        { above: 550, points: of('r3-middle') },
        { above: 750, points: of('r3-high') },
      ],
    },
    grades: [of('grade-first'), of('grade-second')],
    household: {
      ...{ continuousDays: of('continuous'), nightUse: of('house-night'), nights: of('house-nights') },
      ...{ stepPercent: of('house-percent'), stepLeast: of('house-least') },
    },
    health: {
      ...{ lowBattery: of('battery-low'), endBattery: of('battery-end'), referencePower: of('reference-power') },
      life: [
        { loss: 144, years: of('life-near') },
        { loss: 154, years: of('life-middle') },
        { loss: 164, years: of('life-far') },
      ],
    },
  }
}

/** An area may have a window and a share of its own; what it leaves open is the zone's. */
export function areaRulesOf(
  { nightFrom, nightUntil, usedShare }: Pick<RowOf<typeof dma>, 'nightFrom' | 'nightUntil' | 'usedShare'>,
  { area }: WaterRules,
): AreaRules {
  return {
    window: {
      from: nightFrom === null ? area.window.from : nightFrom * 60,
      until: nightUntil === null ? area.window.until : nightUntil * 60,
    },
    usedShare: usedShare ?? area.usedShare,
    leastPercent: area.leastPercent,
  }
}
