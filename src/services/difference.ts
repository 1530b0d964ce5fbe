import type { Changes } from '#domain/event.ts'
import { isSame, type Json } from '#domain/json.ts'
import type { Register } from '#schema/register.ts'
import type { Connection } from '#store/database.ts'
import { eventsOfRecord } from '#store/events.ts'

/** What others changed in a record since a version: field → [as the person saw it, as it is now]. */
export async function findDifference(
  db: Connection,
  zone: string,
  register: Register,
  id: string,
  version: number,
): Promise<Changes> {
  const since = (await eventsOfRecord(db, zone, id)).filter(({ event }) => event.version > version)
  const seen = new Map<string, [Json, Json]>()
  for (const { event } of since) {
    for (const [key, [before, after]] of Object.entries(event.changes))
      seen.set(key, [seen.get(key)?.[0] ?? before, after])
  }
  const differing = [...seen].filter(([, [before, after]]) => !isSame(before, after))
  // Sealed values are nobody's to read, not even as a difference.
  return Object.fromEntries(differing.filter(([key]) => !register.fields[key]?.rules.isSealed))
}
