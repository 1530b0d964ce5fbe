import { parseDay } from '#domain/day.ts'
import type { BalanceLine, Lines, MonthFigures } from '#domain/water/balance.ts'
import { dma } from '#registers/water/dma.ts'
import { waterMonth } from '#registers/water/water-month.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertEachGiven } from '#services/water/given.ts'
import { monthFigures } from '#services/water/month-figures.ts'
import { daysOfMonth } from '#services/water/points.ts'
import { waterRulesOn } from '#services/water/rules.ts'
import { findRow } from '#store/records.ts'

export type WaterMonth = RowOf<typeof waterMonth>

/** 建月账 — for a month that has begun. */
export async function openMonth({ db, actor, now }: Context, row: Row): Promise<Facts> {
  const { month, dma: area } = asMonth(row)
  if (!/^\d{4}-\d{2}$/.test(month) || parseDay(`${month}-01`) === null) throw refusal('water-month-form')
  if (`${month}-01` > now.today) throw refusal('water-month-early')
  const of = await findRow(db, dma, actor.zone, area)
  return { title: `${of?.name ?? ''} ${month}` }
}

/** 结账 — by a person, once the month is over; with too few data only when it is said why. From then on no total changes. */
export async function closeMonth(context: Context, row: Row, facts: Facts): Promise<Facts> {
  const { db, actor, now } = context
  if (actor.person === null) throw refusal('person-needed')
  const month = asMonth(row)
  const [, last] = daysOfMonth(month.month)
  if (last >= now.today) throw refusal('water-month-early')
  const area = await findRow(db, dma, actor.zone, month.dma)
  if (area === null) throw refusal('not-found')
  const figures = await monthFigures(db, actor.zone, area as unknown as RowOf<typeof dma>, month.month, now.today) // a row of this register
  const { area: rules } = await waterRulesOn(db, actor.zone, last)
  if (!isComplete(figures, rules.leastPercent) && !String(facts.despite ?? month.despite ?? '').trim())
    throw refusal('water-month-incomplete', { least: rules.leastPercent })
  return { ...facts, figures }
}

/** 更正 — a line beside the closed total, with its reason and who wrote it. */
export async function correctMonth({ actor, now }: Context, row: Row, facts: Facts): Promise<Facts> {
  assertEachGiven(waterMonth, facts, ['line', 'cubicMetres', 'why'])
  const { line, cubicMetres, why } = facts
  const correction = { on: now.today, line, cubicMetres, why, by: actor.name }
  return { ...facts, corrections: [...(asMonth(row).corrections ?? []), correction] }
}

/** Whether enough meters came, of customers and of the boundary, for a balance to be shown as sound. */
export function isComplete({ completeness, inletCompleteness, supplied }: MonthFigures, least: number): boolean {
  return supplied !== null && (completeness ?? 0) >= least && (inletCompleteness ?? 0) >= least
}

/** The lines of a balance in litres: metered ones from the figures, the others as a person estimated them. */
export function linesOf(month: WaterMonth, figures: MonthFigures): Lines {
  const litres = (cubic: number | null) => (cubic === null ? null : cubic * 1000)
  return {
    supplied: figures.supplied,
    billedMetered: figures.billedMetered,
    billedUnmetered: litres(month.billedUnmetered),
    freeMetered: figures.freeMetered,
    freeUnmetered: litres(month.freeUnmetered),
    theft: litres(month.theft),
    meterError: litres(month.meterError),
    dataError: litres(month.dataError),
    mains: litres(month.mains),
    tanks: litres(month.tanks),
  }
}

/** The closed lines with their corrections; a correction of a line that was unknown makes it known. */
export function corrected(lines: Lines, corrections: WaterMonth['corrections']): Lines {
  const sums: Record<BalanceLine, number | null> = { ...lines }
  for (const { line, cubicMetres } of corrections ?? []) sums[line] = (sums[line] ?? 0) + cubicMetres * 1000
  return sums
}

export function asMonth(row: Row): WaterMonth {
  return row as unknown as WaterMonth // the acts of this register bring its rows
}
