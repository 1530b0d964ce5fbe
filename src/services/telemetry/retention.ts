import type { Calendar } from '#domain/calendar.ts'
import { limitEnd } from '#domain/clock/limit.ts'
import type { Day } from '#domain/day.ts'
import { loadCalendar } from '#services/calendar.ts'
import { getLimit } from '#services/limits.ts'
import type { Database } from '#store/database.ts'
import { zonesOf } from '#store/events.ts'
import { dropPartitions, readyPartitions } from '#store/telemetry/partitions.ts'

/** How long each table is kept; findings go with the days they speak of. The sums of areas stay. */
const keptBy: Readonly<Record<string, string>> = {
  raw_packet: 'raw-kept',
  raw_quarantine: 'raw-kept',
  device_day: 'device-days-kept',
  sample: 'device-days-kept',
  telemetry_finding: 'device-days-kept',
}

/**
 * 保存期限 — makes the partitions of the next days before anybody needs them, and drops those that every zone has kept for its time:
 * zones share partitions, so the one that keeps longest decides. Gives the names of what is gone.
 */
export async function keepInTime(db: Database, today: Day): Promise<readonly string[]> {
  await readyPartitions(db, today)
  const zones = await zonesOf(db)
  if (zones.length === 0) return []
  const gone: string[] = []
  const calendars = new Map<string, Calendar>()
  for (const zone of zones) calendars.set(zone, await loadCalendar(db, zone))
  for (const [table, code] of Object.entries(keptBy)) {
    const limits = await Promise.all(
      [...calendars].map(async ([zone, calendar]) => ({ calendar, limit: await getLimit(db, zone, code, today) })),
    )
    const isOver = (day: Day) => limits.every(({ limit, calendar }) => limitEnd(limit, day, calendar).on < today)
    gone.push(...(await dropPartitions(db, table, isOver)))
  }
  return gone
}
