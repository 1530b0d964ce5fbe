import type { LogLine } from '#rehearsal/verify/log.ts'
import type { Database } from '#store/database.ts'

/** The log of a zone as it lies in the database, oldest first. */
export async function readLog(db: Database, zone: string): Promise<readonly LogLine[]> {
  const rows = await db.query('select seq, body from "event" where zone_id = $1 order by seq', [zone])
  return rows.map(({ seq, body }) => ({ seq: Number(seq), body: String(body) }))
}
