import type { Calendar } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'

// Lists of the State Council, as published in the November before each year.
export const listOf2022 = yearOf(
  2022,
  [
    ['2022-01-01', 3],
    ['2022-01-31', 7],
    ['2022-04-03', 3],
    ['2022-04-30', 5],
    ['2022-06-03', 3],
    ['2022-09-10', 3],
    ['2022-10-01', 7],
  ],
  ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
)

export const listOf2026 = yearOf(
  2026,
  [
    ['2026-01-01', 3],
    ['2026-02-15', 9],
    ['2026-04-04', 3],
    ['2026-05-01', 5],
    ['2026-06-19', 3],
    ['2026-09-25', 3],
    ['2026-10-01', 7],
  ],
  ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
)

/** Samples for tests of clocks and schedules. */
function yearOf(
  year: number,
  off: readonly (readonly [from: string, length: number])[],
  makeUp: readonly string[],
): Calendar {
  const daysOff = off.flatMap(([from, length]) => Array.from({ length }, (_, i) => addDays(from as Day, i)))
  return {
    knownFrom: `${year}-01-01` as Day,
    knownUntil: `${year}-12-31` as Day,
    daysOff: new Set(daysOff),
    makeUpDays: new Set(makeUp as readonly Day[]),
  }
}
