import { addDays, type Day } from '#domain/day.ts'
import { inHours } from '#domain/water/area-day.ts'
import { householdSigns } from '#domain/water/household.ts'
import { waterPoint } from '#registers/water/water-point.ts'
import type { SignLine } from '#schema/water-views.ts'
import { type Looking, visibleRows } from '#services/visible.ts'
import { assertMaySeeCurves } from '#services/water/curve.ts'
import { waterRulesOn } from '#services/water/rules.ts'
import { meterRows } from '#store/water/area-rows.ts'

/** 户内漏水迹象 — households of one area whose hours show a leak behind the meter, for the office to tell them; firms see their own curve. */
export async function householdsWithSigns(looking: Looking, area: string, today: Day): Promise<readonly SignLine[]> {
  const { db, actor } = looking
  assertMaySeeCurves(actor)
  const points = await visibleRows(looking, waterPoint, {
    where: (add) => `t.dma = ${add(area)}::uuid and t.use = 'household' and t.state = 'active'`,
  })
  const asOf = addDays(looking.asOf ?? today, -1)
  const meters = points.flatMap(({ meter }) => (meter === null ? [] : [String(meter)]))
  const rows = Map.groupBy(await meterRows(db, actor.zone, meters, addDays(asOf, -34), asOf), ({ device }) => device)
  const { household } = await waterRulesOn(db, actor.zone, asOf)
  return points.flatMap(({ id, number, meter }) => {
    const days = (rows.get(String(meter)) ?? []).flatMap(({ day, points: values, step, marks }) =>
      /[ejkor]/.test(marks ?? '') ? [] : [{ day, hours: inHours(values, step) }],
    )
    const signs = householdSigns(days, asOf, household)
    return signs.length === 0 ? [] : [{ id, number, signs }]
  })
}
