import { giveMidYearKey, midYearZone } from '#demo/mid-year.ts'
import { Stage } from '#demo/stage.ts'
import { playYear as playStory } from '#demo/story.ts'
import { addDays } from '#domain/day.ts'
import { momentOf } from '#entrypoints/clock.ts'
import { type Asked, type Played, playYear } from '#rehearsal/year.ts'
import type { Database } from '#store/database.ts'
import { packLog } from '#store/log-archive.ts'
import { dropPartitions } from '#store/telemetry/partitions.ts'

export type Packed = Played & { readonly bytes: number }

/**
 * 年中存档 — plays a year up to a day, lets the persons of the small zone act in it as well, so that no page is without its
 * story, and packs the log. The next morning is when the archive opens.
 */
export async function packYear(
  db: Database,
  asked: Asked & { readonly until: NonNullable<Asked['until']> },
  file: string,
  told: (day: string, sent: number) => void,
): Promise<Packed> {
  giveMidYearKey(db)
  const played = await playYear(db, { ...asked, andMorning: true }, told)
  // What was read of them stays; of the words of gateways only those of the last days come along.
  for (const table of ['raw_packet', 'raw_quarantine'])
    await dropPartitions(db, table, (lastDay) => lastDay < addDays(asked.until, -1))
  const morning = momentOf(Date.parse(`${addDays(asked.until, 1)}T00:30:00Z`))
  await db.transaction((tx) => playStory(new Stage(tx, midYearZone, morning), 'besides'))
  const { seed, year, scale, until } = asked
  const made = `gaoxin rehearse --seed ${seed} --year ${year} --scale ${scale} --until ${until} --pack FILE`
  return { ...played, bytes: await packLog(db, midYearZone, file, made) }
}
