import { addDays, type Day, parseDay } from '#domain/day.ts'
import type { calendar } from '#registers/calendar.ts'
import type { FactsOf } from '#schema/register.ts'

/** 工作日历预设 — the official arrangement of holidays; the next year is registered when its notice is published. */
export const calendarPresets: readonly FactsOf<typeof calendar>[] = [
  {
    year: 2022,
    daysOff: days(
      '2022-01-01/2022-01-03',
      '2022-01-31/2022-02-06',
      '2022-04-03/2022-04-05',
      '2022-04-30/2022-05-04',
      '2022-06-03/2022-06-05',
      '2022-09-10/2022-09-12',
      '2022-10-01/2022-10-07',
    ),
    makeUpDays: days('2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'),
    source: '国务院办公厅关于2022年部分节假日安排的通知',
  },
  {
    year: 2023,
    daysOff: days(
      '2022-12-31/2023-01-02',
      '2023-01-21/2023-01-27',
      '2023-04-05',
      '2023-04-29/2023-05-03',
      '2023-06-22/2023-06-24',
      '2023-09-29/2023-10-06',
    ),
    makeUpDays: days('2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'),
    source: '国务院办公厅关于2023年部分节假日安排的通知',
  },
  {
    year: 2024,
    daysOff: days(
      '2024-01-01',
      '2024-02-10/2024-02-17',
      '2024-04-04/2024-04-06',
      '2024-05-01/2024-05-05',
      '2024-06-08/2024-06-10',
      '2024-09-15/2024-09-17',
      '2024-10-01/2024-10-07',
    ),
    makeUpDays: days(
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ),
    source: '国务院办公厅关于2024年部分节假日安排的通知',
  },
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
