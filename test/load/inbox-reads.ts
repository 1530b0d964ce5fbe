import { addDays, type Day } from '#domain/day.ts'
import { momentOf, systemClock } from '#entrypoints/clock.ts'
import { readDays } from '#services/telemetry/read.ts'
import { rollUp } from '#services/telemetry/roll-up.ts'
import { missingOn, whoIsSilent } from '#services/telemetry/silent.ts'
import { nightUse } from '#services/water/night-use.ts'
import type { Database } from '#store/database.ts'
import { ensurePartitions } from '#store/telemetry/partitions.ts'
import { nightRows } from '#store/water/area-rows.ts'
import { zone } from '#test/load/fill.ts'
import { median } from '#test/load/report.ts'

/** What people ask of many meters: night flow, one curve, who is silent, who is missing; milliseconds, median of three. */
export async function benchReads(db: Database, meters: number, day: Day) {
  const now = systemClock()
  await ensurePartitions(db, 'device_day', [day])
  await ensurePartitions(
    db,
    'device_day',
    Array.from({ length: 30 }, (_, i) => addDays(day, -i)),
  )
  const hours = Array.from({ length: 24 }, (_, hour) => `(i * 31 + ${hour * 17}) % 50`).join(', ')
  const fill = (on: Day, from: number, to: number) =>
    db.query(
      `insert into device_day (zone_id, data_day, device, metric, step, points, reading, is_late, received_at, packet)
        select $1, $2, i, 1, 60, array[${hours}], 100000 + i, false, $3, gen_random_uuid() from generate_series($4::integer, $5::integer) as i
        on conflict do nothing`,
      [zone, on, now.at, from, to],
    )
  await fill(day, 1, Math.floor(meters * 0.98))
  for (let i = 1; i < 30; i += 1) await fill(addDays(day, -i), 1, 2000)
  await db.query(
    `insert into device_seen (zone_id, device, received_at) select $1, i, $2::timestamptz - make_interval(hours => i % 60) from generate_series(1, $3::integer) as i
      on conflict do nothing`,
    [zone, now.at, meters],
  )
  await db.query('analyze')
  const asked = { areas: Array.from({ length: 500 }, (_, i) => `D${i}`), from: day, to: day, inlets: [], hours: [2, 3] }
  const pass = await took(() => nightRows(db, zone, asked))
  await db.query(
    'insert into dirty_day (zone_id, data_day, area, since) select $1, $2, a, $3 from unnest($4::text[]) as x(a) on conflict do nothing',
    [zone, day, now.at, asked.areas],
  )
  await rollUp(db, now)
  return {
    pass,
    night: await took(() => nightUse(db, zone, asked, [])),
    curve: await took(() => readDays(db, zone, { from: addDays(day, -29), to: day, numbers: ['M777'] })),
    silent: await took(() => whoIsSilent(db, zone, { at: momentOf(now.millisecond).at })),
    missing: await took(() => missingOn(db, zone, day)),
  }
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 4; i += 1) {
    const begin = performance.now()
    await work()
    // The first one brings the pages into memory.
    if (i > 0) times.push(performance.now() - begin)
  }
  return median(times)
}
