import type { Day } from '#domain/day.ts'
import type { Moment } from '#domain/moment.ts'
import { atDesk } from '#services/telemetry/desk.ts'
import { underTheirEditions } from '#services/telemetry/editions.ts'
import { add, type Counted, readMessages } from '#services/telemetry/parse.ts'
import type { Parsers } from '#services/telemetry/parsers.ts'
import type { Database } from '#store/database.ts'
import { forgetRefused, keptBetween } from '#store/telemetry/raw-rows.ts'

export type ReplayAsked = {
  /** Days on which messages were received. */
  readonly from: Day
  readonly to: Day
  readonly kind?: string
  readonly sender?: string
}

/**
 * 回放 — reads kept messages again: a parser was mended, or a device was registered after its packets had come. What a packet said
 * then is replaced by what it says now; nothing is counted twice, and what yielded to an earlier packet yields again.
 */
export async function replay(
  db: Database,
  zone: string,
  now: Moment,
  parsers: Parsers,
  asked: ReplayAsked,
): Promise<Counted> {
  let all: Counted = { messages: 0, stored: 0, quarantined: 0 }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const last = await atDesk(db, zone, async (tx) => {
      const kept = await underTheirEditions(tx, zone, await keptBetween(tx, zone, { ...asked, after }, 50))
      await forgetRefused(tx, zone, kept)
      all = add(all, await readMessages(tx, zone, now, parsers, kept, true))
      return kept.at(-1)?.id
    })
    if (last === undefined) return all
    after = last
  }
}
