import { lastDayOfMonth } from '#domain/day.ts'
import { type ClosedMonth, type Counted, nextMonth, standings, type UnitTask } from '#domain/investment/ranking.ts'
import { investmentTask } from '#registers/investment/investment-task.ts'
import { recognition } from '#registers/investment/recognition.ts'
import { refusal } from '#schema/messages.ts'
import type { Row, RowOf } from '#schema/register.ts'
import type { Context, Facts } from '#services/context.ts'
import { assertMonth } from '#services/investment/days.ts'
import { closedMonths } from '#services/investment/load.ts'
import { isCounted } from '#services/investment/recognitions.ts'
import { allRows } from '#store/records.ts'

/** 月结 — months are closed one after the other once they are over; the figures of the day are frozen with the ids behind them. */
export async function closeMonth(context: Context, row: Row): Promise<Facts> {
  const month = assertMonth(row.period)
  const [year = 0, number = 0] = month.split('-').map(Number)
  if (lastDayOfMonth(year, number) >= context.now.today) throw refusal('month-not-over', { period: month })
  const closed = await closedMonths(context)
  if (closed.includes(month)) throw refusal('month-closed', { period: month })
  const last = closed.filter((one) => one < month).at(-1)
  if (last !== undefined && nextMonth(last) !== month) throw refusal('month-gap', { period: nextMonth(last) })
  const { db, actor, now } = context
  const tasks = (await allRows(db, investmentTask, actor.zone)) as unknown as readonly RowOf<typeof investmentTask>[] // rows of this register
  const rows = (await allRows(db, recognition, actor.zone)) as unknown as readonly RowOf<typeof recognition>[] // as above
  const snapshot: ClosedMonth = { period: month, units: standings(fundsTasks(tasks, year), countedFunds(rows), month) }
  return { snapshot, closedOn: now.today, closedBy: actor.person }
}

/** The tasks of money arrived that are in force in a year, in yuan. */
export function fundsTasks(tasks: readonly RowOf<typeof investmentTask>[], year: number): readonly UnitTask[] {
  return tasks
    .filter((one) => one.state === 'inForce' && one.year === year && one.indicator === 'funds')
    .map(({ id, unit, target, floorRate }) => ({ id, unit, target: target * 10_000, floorRate }))
}

/** Recognised money as it counts, corrections among it. */
export function countedFunds(rows: readonly RowOf<typeof recognition>[]): readonly Counted[] {
  return rows.flatMap((row) =>
    row.kind === 'funds' && isCounted(row) && row.countedIn !== null
      ? [{ id: row.id, month: row.countedIn, isCorrection: row.corrects !== null, credits: row.credits ?? [] }]
      : [],
  )
}
