import type { Calendar } from '#domain/calendar.ts'
import { type Day, dayOf } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

/** The zone's working calendar: known until the end of the last year whose official list is registered without a gap. */
export async function loadCalendar(db: Connection, zone: string): Promise<Calendar> {
  const years = await db.query(
    'select year, days_off as "daysOff", make_up_days as "makeUpDays" from calendar where zone_id = $1 order by year',
    [zone],
  )
  return joinYears(years)
}

type Year = { readonly year: number; readonly daysOff: readonly Day[]; readonly makeUpDays: readonly Day[] }

/** The official lists of several years as one calendar. */
export function joinYears(lists: readonly Year[]): Calendar {
  const years = lists.toSorted((a, b) => a.year - b.year)
  const gap = years.findIndex((row, i) => i > 0 && row.year !== (years[i - 1]?.year ?? 0) + 1)
  const last = gap === -1 ? years.at(-1) : years[gap - 1]
  return {
    ...(years[0] === undefined ? {} : { knownFrom: dayOf(years[0].year, 1, 1) }),
    knownUntil: last === undefined ? dayOf(1970, 1, 1) : dayOf(last.year, 12, 31),
    daysOff: new Set(years.flatMap((row) => row.daysOff)),
    makeUpDays: new Set(years.flatMap((row) => row.makeUpDays)),
  }
}
