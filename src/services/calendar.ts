import type { Calendar } from '#domain/calendar.ts'
import { type Day, dayOf } from '#domain/day.ts'
import type { Connection } from '#store/database.ts'

export type CalendarYear = {
  readonly year: number
  readonly daysOff: readonly Day[]
  readonly makeUpDays: readonly Day[]
}

/** The zone's working calendar as it is registered now. */
export async function loadCalendar(db: Connection, zone: string): Promise<Calendar> {
  return calendarFrom(
    await db.query(
      'select year, days_off as "daysOff", make_up_days as "makeUpDays" from calendar where zone_id = $1',
      [zone],
    ),
  )
}

/** Known until the end of the last year whose official list is registered without a gap. */
export function calendarFrom(rows: readonly CalendarYear[]): Calendar {
  const years = rows.toSorted((a, b) => a.year - b.year)
  const gap = years.findIndex((row, i) => i > 0 && row.year !== (years[i - 1]?.year ?? 0) + 1)
  const last = gap === -1 ? years.at(-1) : years[gap - 1]
  return {
    ...(years[0] === undefined ? {} : { knownFrom: dayOf(years[0].year, 1, 1) }),
    knownUntil: last === undefined ? dayOf(1970, 1, 1) : dayOf(last.year, 12, 31),
    daysOff: new Set(years.flatMap((row) => row.daysOff)),
    makeUpDays: new Set(years.flatMap((row) => row.makeUpDays)),
  }
}
