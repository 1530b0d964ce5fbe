import { addDays, type Day } from '#domain/day.ts'
import { dayTotal, inHours } from '#domain/water/area-day.ts'
import { householdSigns, type UseDay } from '#domain/water/household.ts'
import { waterPoint } from '#registers/water/water-point.ts'
import { refusal } from '#schema/messages.ts'
import type { CurveView } from '#schema/water-views.ts'
import type { Actor } from '#schema/who.ts'
import { type Looking, visibleRows } from '#services/visible.ts'
import { meterOn, termsOf } from '#services/water/points.ts'
import { waterRulesOn } from '#services/water/rules.ts'
import { meterRows } from '#store/water/area-rows.ts'

/** As far back as a step up is judged. */
const shownDays = 35

/** 逐时用水曲线 — hour by hour, for the customer and the water office alone: it tells when somebody is at home. */
export async function curveOf(looking: Looking, id: string, today: Day): Promise<CurveView> {
  const { db, actor } = looking
  assertMaySeeCurves(actor)
  const [point] = await visibleRows(looking, waterPoint, { where: (add) => `t.id = ${add(id)}::uuid` })
  if (point === undefined) throw refusal('not-found')
  const asOf = addDays(looking.asOf ?? today, -1)
  const from = addDays(asOf, 1 - shownDays)
  const terms = termsOf(point, new Map())
  const rows = await meterRows(
    db,
    actor.zone,
    terms.map(({ device }) => device),
    from,
    asOf,
  )
  const days = Array.from({ length: shownDays }, (_, i) => {
    const day = addDays(from, i)
    const device = meterOn(terms, day)
    const row = rows.find((one) => one.device === device && one.day === day)
    const hours = row === undefined ? [] : inHours(row.points, row.step)
    return { day, hours, marks: row?.marks ?? null, total: dayTotal(hours) }
  })
  const rules = await waterRulesOn(db, actor.zone, asOf)
  const signs = householdSigns(soundDays(days), asOf, rules.household)
  // Where people work in shifts nights and hours without use say nothing; a step does.
  const told = point.use === 'household' ? signs : signs.filter(({ kind }) => kind === 'step')
  return { id: point.id, number: point.number, days, asOf, signs: told }
}

/** What was estimated or measured by a wrong clock says nothing of an hour. */
function soundDays(days: CurveView['days']): readonly UseDay[] {
  return days.filter(({ hours, marks }) => hours.length === 24 && !/[ejkor]/.test(marks ?? ''))
}

/** Named operators and customers; a cadre gets sums of areas. */
export function assertMaySeeCurves({ charges, enterprise }: Actor): void {
  if (!charges.includes('water') && enterprise === null) throw refusal('curve-closed')
}
