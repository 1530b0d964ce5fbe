import { addDays, type Day, parseDay } from '#domain/day.ts'
import type { calendar } from '#registers/calendar.ts'
import type { FactsOf } from '#schema/register.ts'

/** 工作日历预设 — the official arrangement of holidays; the next year is registered when its notice is published. */
export const calendarPresets: readonly FactsOf<typeof calendar>[] = [
  {
    year: 2025,
    daysOff: days(
      '2025-01-01',
      '2025-01-28/2025-02-04',
      '2025-04-04/2025-04-06',
      '2025-05-01/2025-05-05',
      '2025-05-31/2025-06-02',
      '2025-10-01/2025-10-08',
    ),
    makeUpDays: days('2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'),
    source: '国务院办公厅关于2025年部分节假日安排的通知',
  },
  {
    year: 2026,
    daysOff: days(
      '2026-01-01/2026-01-03',
      '2026-02-15/2026-02-23',
      '2026-04-04/2026-04-06',
      '2026-05-01/2026-05-05',
      '2026-06-19/2026-06-21',
      '2026-09-25/2026-09-27',
      '2026-10-01/2026-10-07',
    ),
    makeUpDays: days('2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
    source: '国务院办公厅关于2026年部分节假日安排的通知',
  },
]

/** Single days and stretches `first/last`, both ends included. */
function days(...stretches: readonly string[]): readonly Day[] {
  return stretches.flatMap((stretch) => {
    const [first, last = first] = stretch.split('/').map(parseDay)
    if (!first || !last) throw new Error(`Not a day: ${stretch}`)
    const all: Day[] = []
    for (let day = first; day <= last; day = addDays(day, 1)) all.push(day)
    return all
  })
}
