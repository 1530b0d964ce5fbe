import type { Day } from '#domain/day.ts'
import type { MonthFigures } from '#domain/water/balance.ts'
import { balanceOf } from '#domain/water/balance.ts'
import {
  correctionOf,
  gradeOf,
  grossLossRate,
  lossRate,
  type Network,
  notBilledRate,
  percentOf,
} from '#domain/water/rates.ts'
import { dma } from '#registers/water/dma.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import { refusal } from '#schema/messages.ts'
import type { RowOf } from '#schema/register.ts'
import type { WaterMonthView } from '#schema/water-views.ts'
import { type Looking, visibleRows } from '#services/visible.ts'
import { monthFigures } from '#services/water/month-figures.ts'
import { corrected, isComplete, linesOf, type WaterMonth } from '#services/water/months.ts'
import { daysOfMonth } from '#services/water/points.ts'
import { waterRulesOn } from '#services/water/rules.ts'
import { findRow } from '#store/records.ts'

/** 水量平衡表 — of one month, with both rates, their formulas and what is unknown in them. */
export async function monthViewOf(looking: Looking, id: string, today: Day): Promise<WaterMonthView> {
  const { db, actor } = looking
  const [found] = await visibleRows(looking, waterMonth, { where: (add) => `t.id = ${add(id)}::uuid` })
  if (found === undefined) throw refusal('not-found')
  const month: WaterMonth = found
  const area = (await findRow(db, dma, actor.zone, month.dma)) as unknown as RowOf<typeof dma> // a row of this register
  const [, last] = daysOfMonth(month.month)
  const rules = await waterRulesOn(db, actor.zone, last)
  const now = await monthFigures(db, actor.zone, area, month.month, today)
  const figures = month.figures ?? now
  const closedLines = linesOf(month, figures)
  const balance = balanceOf(corrected(closedLines, month.corrections))
  const { supplied } = balance.lines
  const network = networkOf(area, figures)
  const correction = correctionOf(network, rules.corrections)
  const grossLoss = grossLossRate(supplied, balance.authorised.litres)
  const loss = lossRate(grossLoss, correction.total)
  return {
    area: area.name,
    month: month.month,
    isClosed: month.state === 'closed',
    figures,
    now: month.state === 'closed' ? now : null,
    balance,
    closedLines,
    corrections: (month.corrections ?? []).map(({ cubicMetres, ...rest }) => ({ ...rest, litres: cubicMetres * 1000 })),
    isValid: isComplete(figures, rules.area.leastPercent) && area.boundary === 'closed',
    leastPercent: rules.area.leastPercent,
    network,
    correction,
    grossLoss,
    grossLossAtMost: grossLossRate(supplied, balance.authorised.known),
    loss,
    grade: gradeOf(loss, rules.grades),
    grades: rules.grades,
    notBilled: notBilledRate(supplied, balance.billed.litres),
    notBilledAtMost: notBilledRate(supplied, balance.billed.known),
  }
}

/** What the corrections of the loss rate are worked out from; a month's supply is taken for a year's by twelve. */
function networkOf({ pipeMetres, pressure, frostDepth }: RowOf<typeof dma>, figures: MonthFigures): Network {
  const { supplied, household } = figures
  const isSupplied = supplied !== null && supplied > 0
  return {
    householdShare: percentOf(household, supplied),
    // Metres over litres a year: km per 10⁴ m³ is a ten-thousandth of the same.
    pipePerSupply: pipeMetres === null || !isSupplied ? null : (pipeMetres * 10_000) / (supplied * 12),
    pressure,
    frostDepth,
  }
}
