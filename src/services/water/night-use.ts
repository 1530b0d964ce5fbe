import type { Day } from '#domain/day.ts'
import { inHours } from '#domain/water/area-day.ts'
import type { Connection } from '#store/database.ts'
import { type AreaRow, type AreasAsked, type MeterRow, nightRows } from '#store/water/area-rows.ts'
import { rolledRows, staleDays } from '#store/water/rolled-rows.ts'

/**
 * 夜间用户用水 — by area and day: from the sums that were rolled up, less the meters of the boundary; added up anew only for the
 * days whose sums are stale, because a million meters over five weeks are too many for a page.
 */
export async function nightUse(
  db: Connection,
  zone: string,
  asked: AreasAsked & { readonly hours: readonly number[] },
  inlets: readonly MeterRow[],
): Promise<ReadonlyMap<string, AreaRow>> {
  const rolled = await rolledRows(db, zone, asked)
  const stale = await staleDays(db, zone, asked)
  const [first, last] = [stale[0], stale.at(-1)]
  const fresh =
    first === undefined || last === undefined ? [] : await nightRows(db, zone, { ...asked, from: first, to: last })
  const isFresh = (day: Day) => first !== undefined && last !== undefined && day >= first && day <= last
  const kept = rolled.filter(({ day }) => !isFresh(day)).map((row) => lessInlets(row, asked.hours, inlets))
  return new Map([...kept, ...fresh].map((row) => [`${row.area} ${row.day}`, row]))
}

function lessInlets(row: AreaRow, hours: readonly number[], inlets: readonly MeterRow[]): AreaRow {
  const own = inlets.filter(({ area, day, marks }) => area === row.area && day === row.day && !isUnsound(marks))
  const parts = own.map(({ points, step }) => inHours(points, step))
  return {
    ...row,
    known: row.known - own.length,
    hours: hours.map((hour) => parts.reduce((sum, part) => sum - (part[hour] ?? 0), row.hours[hour] ?? 0)),
  }
}

/** Estimates, jumps, a wrong clock, values out of range and fallen readings say nothing of an hour. */
export function isUnsound(marks: string | null): boolean {
  return marks !== null && /[ejkor]/.test(marks)
}
